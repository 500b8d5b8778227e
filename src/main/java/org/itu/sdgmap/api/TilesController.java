package org.itu.sdgmap.api;

import jakarta.servlet.http.HttpServletRequest;
import org.itu.sdgmap.analysis.AnswerState;
import org.itu.sdgmap.analysis.SiteTiles;
import org.itu.sdgmap.geography.BasemapTiles;
import org.itu.sdgmap.geography.TileId;
import org.itu.sdgmap.geography.TileMatrixSet;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * Vector tiles in Equal Earth, and in Web Mercator for other software. Base-map tiles never change under their address;
 * site tiles follow the activities. Base-map tiles that are in memory never come here: {@link KeptTiles} answers with them.
 */
@RestController
@RequestMapping("/tiles")
class TilesController {

    private final BasemapTiles basemap;
    private final SiteTiles sites;
    private final AnswerState state;
    private final RequestFilters filters;

    TilesController(BasemapTiles basemap, SiteTiles sites, AnswerState state, RequestFilters filters) {
        this.basemap = basemap;
        this.sites = sites;
        this.state = state;
        this.filters = filters;
    }

    @GetMapping("/basemap/{version}/{zoom}/{column}/{row}.mvt")
    ResponseEntity<byte[]> basemap(
            @PathVariable String version,
            @PathVariable int zoom,
            @PathVariable int column,
            @PathVariable int row,
            WebRequest request) {
        return basemap(TileMatrixSet.EQUAL_EARTH, version, new TileId(zoom, column, row), request);
    }

    @GetMapping("/WebMercatorQuad/basemap/{version}/{zoom}/{column}/{row}.mvt")
    ResponseEntity<byte[]> basemapInWebMercator(
            @PathVariable String version,
            @PathVariable int zoom,
            @PathVariable int column,
            @PathVariable int row,
            WebRequest request) {
        return basemap(TileMatrixSet.WEB_MERCATOR_QUAD, version, new TileId(zoom, column, row), request);
    }

    private ResponseEntity<byte[]> basemap(TileMatrixSet matrixSet, String version, TileId tile, WebRequest request) {
        var tag = BasemapTileHeaders.tag(version, matrixSet, tile);
        var content = basemap.getGzippedTile(version, matrixSet, tile);
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304)
                    .cacheControl(BasemapTileHeaders.FOR_EVER)
                    .eTag(tag)
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(BasemapTileHeaders.MVT)
                .cacheControl(BasemapTileHeaders.FOR_EVER)
                .eTag(tag)
                .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                .body(content);
    }

    @GetMapping("/sites/{zoom}/{column}/{row}.mvt")
    ResponseEntity<byte[]> sites(
            @PathVariable int zoom,
            @PathVariable int column,
            @PathVariable int row,
            HttpServletRequest servletRequest,
            WebRequest request) {
        return sites(TileMatrixSet.EQUAL_EARTH, new TileId(zoom, column, row), servletRequest, request);
    }

    @GetMapping("/WebMercatorQuad/sites/{zoom}/{column}/{row}.mvt")
    ResponseEntity<byte[]> sitesInWebMercator(
            @PathVariable int zoom,
            @PathVariable int column,
            @PathVariable int row,
            HttpServletRequest servletRequest,
            WebRequest request) {
        return sites(TileMatrixSet.WEB_MERCATOR_QUAD, new TileId(zoom, column, row), servletRequest, request);
    }

    private ResponseEntity<byte[]> sites(
            TileMatrixSet matrixSet, TileId wanted, HttpServletRequest servletRequest, WebRequest request) {
        var filter = filters.filter(servletRequest);
        var language = filters.language(servletRequest);
        var tile = wanted.requireWithin(SiteTiles.MAX_ZOOM);
        var answer = Answers.ofState(
                request, state.current(), language, () -> sites.getTile(filter, language, matrixSet, tile));
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .contentType(BasemapTileHeaders.MVT)
                .body(answer.getBody());
    }
}
