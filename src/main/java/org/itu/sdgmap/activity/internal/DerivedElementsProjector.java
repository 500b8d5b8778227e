package org.itu.sdgmap.activity.internal;

import java.util.Collection;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworksChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Projects what activities count for anew, in the transaction that changes frameworks, for those that the change may
 * reach: what the crosswalk and the tree say decides it besides their links. All else of them stays as it is.
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
                .param("targets", keys(change.targets()))
                .param("moved", keys(change.moved()))
                .query(Long.class)
                .list();
        if (!activities.isEmpty()) {
            var ids = activities.toArray(Long[]::new);
            // Whoever publishes one of them meanwhile waits, or is waited for.
            run("SELECT id FROM published_activity WHERE id = ANY (:ids) ORDER BY id FOR UPDATE", ids);
            jdbc.sql("DELETE FROM published_element WHERE activity_id = ANY (:ids)")
                    .param("ids", ids)
                    .update();
            run("SELECT project_elements(:ids)", ids);
            run("SELECT note_publication('ACTIVITY', :ids)", ids);
        }
    }

    private void run(String sql, Long[] ids) {
        jdbc.sql(sql).param("ids", ids).query(rs -> {});
    }

    private static String[] keys(Collection<ElementKey> elements) {
        return elements.stream().map(ElementKey::toString).toArray(String[]::new);
    }
}
