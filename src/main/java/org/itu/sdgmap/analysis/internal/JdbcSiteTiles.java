package org.itu.sdgmap.analysis.internal;

import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.SiteTiles;
import org.itu.sdgmap.analysis.internal.index.PastStates;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.geography.TileId;
import org.itu.sdgmap.geography.TileMatrixSet;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;

@Service
class JdbcSiteTiles implements SiteTiles {

    private static final String EQUAL_EARTH = SqlFile.read("analysis/site_tile.sql");
    private static final String WEB_MERCATOR = SqlFile.read("analysis/site_tile_mercator.sql");

    private final FilterSql filters;
    private final PastStates states;
    private final QueryGate gate;

    JdbcSiteTiles(FilterSql filters, PastStates states, QueryGate gate) {
        this.gate = gate;
        this.filters = filters;
        this.states = states;
    }

    @Override
    public byte[] getTile(ActivityFilter filter, Language language, TileMatrixSet matrixSet, TileId tile) {
        var wanted = tile.requireWithin(MAX_ZOOM);
        // Waited for before a past state is opened, since that holds a connection.
        return gate.pass(() -> states.read(filter.asOf(), now -> statement(filter, language, matrixSet)
                .param("language", language.code())
                .param("zoom", wanted.zoom())
                .param("column", wanted.column())
                .param("row", wanted.row())
                .query(byte[].class)
                .single()));
    }

    private StatementSpec statement(ActivityFilter filter, Language language, TileMatrixSet matrixSet) {
        return switch (matrixSet) {
            case EQUAL_EARTH ->
                filters.statement(EQUAL_EARTH, filter, language).param("extent", matrixSet.extentMeters());
            case WEB_MERCATOR_QUAD -> filters.statement(WEB_MERCATOR, filter, language);
        };
    }
}
