package org.itu.sdgmap.stocktaking.internal;

import org.itu.sdgmap.common.SqlFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Projects public entries anew where reference data were loaded after their projection. Runs after the activities' own
 * refresher, which compares with the revision that this one raises.
 */
@Component
@Order(36)
class StocktakingRefresher implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(StocktakingRefresher.class);
    private static final String PROJECT_OUTDATED = SqlFile.read("stocktaking/project_outdated.sql");

    private final JdbcClient jdbc;

    StocktakingRefresher(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) {
        jdbc.sql(PROJECT_OUTDATED)
                .query((rs, row) -> rs.getInt("entries"))
                .optional()
                .ifPresent(entries ->
                        LOG.info("Projected {} Stocktaking entries anew after a change of reference data", entries));
    }
}
