package org.itu.sdgmap.analysis.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.itu.sdgmap.analysis.FeatureQuery;
import org.itu.sdgmap.analysis.YearSpan;
import org.itu.sdgmap.geography.GeoBox;
import org.itu.sdgmap.geography.ReferenceSystem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Conditions and geometries of the queries for features, over {@code published_activity p} and {@code published_site s}. */
@Component
class FeatureSql {

    private static final String MERCATOR = """
            CASE WHEN abs(ST_Y(s.location_4326)) <= 85.06 THEN ST_SetSRID(ST_MakePoint(
                6378137 * radians(ST_X(s.location_4326)),
                6378137 * asinh(tan(radians(ST_Y(s.location_4326))))), 3857) END""";

    private final FilterSql filters;

    FeatureSql(FilterSql filters) {
        this.filters = filters;
    }

    /** The statement with {filter}, {years} and {place} filled in and their parameters set. */
    StatementSpec statement(String sql, FeatureQuery query, String place) {
        var parameters = new HashMap<String, @Nullable Object>();
        var filled = sql.replace("{geometry}", geometry(query.system()))
                .replace("{place}", place)
                .replace("{years}", years(query.years(), parameters));
        if (query.box() != null && place.contains(":box")) {
            addBox(query.box(), parameters);
        }
        return filters.statement(filled, query.filter(), query.language()).params(parameters);
    }

    static String geometry(ReferenceSystem system) {
        return switch (system) {
            case CRS84 -> "s.location_4326";
            case WGS84 -> "ST_FlipCoordinates(s.location_4326)";
            case WEB_MERCATOR -> MERCATOR;
            case EQUAL_EARTH -> "s.location_8857";
        };
    }

    /**
     * A site in the box. By ST_Intersects, since the planner knows from it how many there will be; comparing ordinates
     * makes it believe that a box of half the world holds next to nothing.
     */
    static String inBox(@Nullable GeoBox box) {
        if (box == null) {
            return "true";
        }
        if (box.crossesAntimeridian()) {
            return """
                    (ST_Intersects(s.location_4326, rectangle(:boxMinX, :boxMinY, 180, :boxMaxY, 4326))
                     OR ST_Intersects(s.location_4326, rectangle(-180, :boxMinY, :boxMaxX, :boxMaxY, 4326)))""";
        }
        return box.equalEarth()
                ? "ST_Intersects(s.location_8857, rectangle(:boxMinX, :boxMinY, :boxMaxX, :boxMaxY, 8857))"
                : "ST_Intersects(s.location_4326, rectangle(:boxMinX, :boxMinY, :boxMaxX, :boxMaxY, 4326))";
    }

    /** A site in one of the countries, or anywhere. */
    static String inCountries(@Nullable Set<String> iso3) {
        return iso3 == null ? "true" : "s.iso3 = ANY (:siteCountries)";
    }

    private static void addBox(GeoBox box, Map<String, @Nullable Object> parameters) {
        parameters.put("boxMinX", box.minX());
        parameters.put("boxMinY", box.minY());
        parameters.put("boxMaxX", box.maxX());
        parameters.put("boxMaxY", box.maxY());
    }

    /** An activity takes whole years; one of which neither is known is at any time. */
    private static String years(YearSpan span, Map<String, @Nullable Object> parameters) {
        var from = "true";
        if (span.from() != null) {
            from = """
                    (p.ongoing OR coalesce(p.end_year, p.start_year) >= :spanFrom
                     OR p.start_year IS NULL AND p.end_year IS NULL)""";
            parameters.put("spanFrom", span.from());
        }
        var to = "true";
        if (span.to() != null) {
            to = "(p.start_year IS NULL OR p.start_year <= :spanTo)";
            parameters.put("spanTo", span.to());
        }
        return from + " AND " + to;
    }
}
