package org.itu.sdgmap.activity.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Takes the figures of data quality once a day, also on a day on which the application is started late. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class QualitySchedule {

    private static final Logger LOG = LoggerFactory.getLogger(QualitySchedule.class);

    private final JdbcDataQuality quality;

    QualitySchedule(JdbcDataQuality quality) {
        this.quality = quality;
    }

    @Scheduled(cron = "0 20 * * * *", zone = "UTC")
    void takeFigures() {
        try {
            quality.takeFigures();
        } catch (DataAccessException e) {
            LOG.warn("The figures of data quality cannot be taken now; the next hour tries again", e);
        }
    }
}
