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
        return jdbc.sql("SELECT changed_at FROM publication_revision")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
