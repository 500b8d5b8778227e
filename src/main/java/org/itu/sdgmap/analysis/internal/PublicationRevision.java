package org.itu.sdgmap.analysis.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the number of the published state. */
@Component
class PublicationRevision {

    private final JdbcClient jdbc;

    PublicationRevision(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long current() {
        return jdbc.sql("SELECT revision FROM publication_revision")
                .query(Long.class)
                .single();
    }
}
