package org.itu.sdgmap.analysis.internal;

import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.internal.index.PastStates;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.geography.TileId;
import org.itu.sdgmap.geography.TileMatrixSet;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Tiles as the database makes them, each time anew. */
@Component
class JdbcSiteTiles {

    private static final String TILE = SqlFile.read("analysis/site_tile.sql");
    private static final String EQUAL_EARTH =
            tile(8857, "box", "s.location_8857", "ST_X(s.location_8857)", "ST_Y(s.location_8857)");
    /** Longitude 180 belongs to the last column. */
    private static final String WEB_MERCATOR = tile(
            3857,
            "ST_Transform(box, 4326)",
            "s.location_4326",
            "least(6378137 * radians(ST_X(s.location_4326)), 20037508.34)",
            "6378137 * asinh(tan(radians(ST_Y(s.location_4326))))");

    private final FilterSql filters;
    private final PastStates states;
    private final QueryGate gate;

    JdbcSiteTiles(FilterSql filters, PastStates states, QueryGate gate) {
        this.gate = gate;
        this.filters = filters;
        this.states = states;
    }

    byte[] makeTile(ActivityFilter filter, Language language, TileMatrixSet matrixSet, TileId wanted) {
        // Waited for before a past state is opened, since that holds a connection.
        return gate.pass(() -> states.read(filter, now -> statement(filter, language, matrixSet)
                .param("language", language.code())
                .param("zoom", wanted.zoom())
                .param("column", wanted.column())
                .param("row", wanted.row())
                .query(byte[].class)
                .single()));
    }

    private StatementSpec statement(ActivityFilter filter, Language language, TileMatrixSet matrixSet) {
        var sql =
                switch (matrixSet) {
                    case EQUAL_EARTH -> EQUAL_EARTH;
                    case WEB_MERCATOR_QUAD -> WEB_MERCATOR;
                };
        return filters.statement(sql, filter, language).param("extent", matrixSet.extentMeters());
    }

    /**
     * @param search box of the tile in the reference system of the location
     * @param x metres in the tile matrix set
     * @param y metres in the tile matrix set
     */
    private static String tile(int srid, String search, String location, String x, String y) {
        return TILE.replace("{srid}", String.valueOf(srid))
                .replace("{search}", search)
                .replace("{location}", location)
                .replace("{x}", x)
                .replace("{y}", y);
    }
}
