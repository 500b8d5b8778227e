package org.itu.sdgmap.activity.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Projects all published activities anew where reference data were loaded after the last projection: their search words
 * hold names of countries, their derived elements follow the crosswalk. Raises the revision, so that no answer from
 * before is kept.
 */
@Component
@Order(35)
class PublishedStateRefresher implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedStateRefresher.class);

    private final JdbcClient jdbc;

    PublishedStateRefresher(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) {
        boolean outdated = jdbc.sql("""
                SELECT coalesce(max(loaded_at) > (SELECT changed_at FROM publication_revision), false)
                FROM reference_load
                """).query(Boolean.class).single();
        if (outdated) {
            jdbc.sql("""
                    SELECT project_published(array(SELECT id FROM activity WHERE published_version IS NOT NULL))
                    """).query((rs, row) -> row).list();
            LOG.info("Projected the published activities anew after a change of reference data");
        }
    }
}
