package org.itu.sdgmap.analysis.internal;

import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.SiteTiles;
import org.itu.sdgmap.analysis.internal.index.PastStates;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.geography.BasemapTiles;
import org.itu.sdgmap.geography.TileId;
import org.springframework.stereotype.Service;

@Service
class JdbcSiteTiles implements SiteTiles {

    private static final String SITE_TILE = SqlFile.read("analysis/site_tile.sql");

    private final FilterSql filters;
    private final PastStates states;

    JdbcSiteTiles(FilterSql filters, PastStates states) {
        this.filters = filters;
        this.states = states;
    }

    @Override
    public byte[] getTile(ActivityFilter filter, Language language, TileId tile) {
        var wanted = tile.requireWithin(MAX_ZOOM);
        return states.read(filter.asOf(), now -> filters.statement(SITE_TILE, filter, language)
                .param("language", language.code())
                .param("zoom", wanted.zoom())
                .param("column", wanted.column())
                .param("row", wanted.row())
                .param("extent", BasemapTiles.EXTENT_METERS)
                .query(byte[].class)
                .single());
    }
}
