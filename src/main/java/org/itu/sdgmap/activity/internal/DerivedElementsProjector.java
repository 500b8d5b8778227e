package org.itu.sdgmap.activity.internal;

import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworksChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Projects the activities that count for a changed element anew, in the transaction that changes it: what the crosswalk
 * and the tree say decides what they count for besides.
 */
@Component
class DerivedElementsProjector {

    private static final String COUNTING_FOR = SqlFile.read("activity/counting_for.sql");

    private final JdbcClient jdbc;

    DerivedElementsProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void project(FrameworksChanged change) {
        var activities = jdbc.sql(COUNTING_FOR)
                .param(
                        "elements",
                        change.elements().stream().map(ElementKey::toString).toArray(String[]::new))
                .query(Long.class)
                .list();
        if (!activities.isEmpty()) {
            jdbc.sql("SELECT project_published(:ids)")
                    .param("ids", activities.toArray(Long[]::new))
                    .query((rs, row) -> row)
                    .list();
        }
    }
}
