package org.itu.sdgmap.analysis.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.itu.sdgmap.ui.PublishedState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcPublishedState implements PublishedState {

    private final JdbcClient jdbc;

    JdbcPublishedState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Instant changedAt() {
        // Clocks of application and database may differ a little: no version of the state is recorded later.
        return jdbc.sql("""
                        SELECT greatest(changed_at,
                            (SELECT max(recorded_at) FROM activity_version WHERE status IN ('PUBLISHED', 'WITHDRAWN')),
                            (SELECT max(recorded_at) FROM stocktaking_entry_version
                             WHERE status IN ('ACCEPTED', 'WITHDRAWN')))
                        FROM publication_revision
                        """).query(OffsetDateTime.class).single().toInstant();
    }
}
