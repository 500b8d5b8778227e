package org.itu.sdgmap.analysis.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.itu.sdgmap.analysis.FeatureExtent;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.geography.GeoBox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where all sites are, and when their activities, or all activities, went on. Read from whole tables: callers keep the
 * answer as long as the same is published.
 */
@Component
class SiteExtent {

    private static final String EXTENT = SqlFile.read("analysis/feature_extent.sql");
    /** About a metre: limits are rounded outwards to as many decimals. */
    private static final double PARTS_OF_A_DEGREE = 1e5;

    private final FilterSql filters;
    private final QueryGate gate;
    private final Clock clock;

    SiteExtent(FilterSql filters, QueryGate gate, Clock clock) {
        this.filters = filters;
        this.gate = gate;
        this.clock = clock;
    }

    FeatureExtent get(boolean sitesOnly) {
        return gate.pass(() -> filters.statement(EXTENT)
                .param("sitesOnly", sitesOnly)
                .query((rs, row) -> extent(rs))
                .single());
    }

    private FeatureExtent extent(ResultSet rs) throws SQLException {
        var lastYear = rs.getObject("last_year", Integer.class);
        int now = LocalDate.now(clock).getYear();
        return new FeatureExtent(
                box(rs),
                rs.getObject("first_year", Integer.class),
                lastYear != null && rs.getBoolean("ongoing") ? Integer.valueOf(Math.max(lastYear, now)) : lastYear);
    }

    private static @Nullable GeoBox box(ResultSet rs) throws SQLException {
        if (rs.getObject("west") == null) {
            return null;
        }
        return GeoBox.ofDegrees(
                down(rs.getDouble("west")),
                down(rs.getDouble("south")),
                -down(-rs.getDouble("east")),
                -down(-rs.getDouble("north")));
    }

    private static double down(double degrees) {
        return Math.floor(degrees * PARTS_OF_A_DEGREE) / PARTS_OF_A_DEGREE;
    }
}
