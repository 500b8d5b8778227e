package org.itu.sdgmap.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.itu.sdgmap.geography.TileId;
import org.itu.sdgmap.geography.TileMatrixSet;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** What goes with each tile of the base map. */
final class BasemapTileHeaders {

    static final MediaType MVT = MediaType.valueOf("application/vnd.mapbox-vector-tile");
    static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final String MVT_TEXT = MVT.toString();
    private static final String FOR_EVER_TEXT = String.valueOf(FOR_EVER.getHeaderValue());

    private BasemapTileHeaders() {}

    static String tag(String version, TileMatrixSet matrixSet, TileId tile) {
        return '"' + version + '-' + matrixSet.id() + '-' + tile.zoom() + '-' + tile.column() + '-' + tile.row() + '"';
    }

    /**
     * Writes all headers for an answer that no other filter sees: those of the tile, of {@link OtherSites}, and those that
     * the security of this path adds to every answer.
     */
    static void write(HttpServletRequest request, HttpServletResponse response, String tag) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER_TEXT);
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, OtherSites.READABLE_HEADERS);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-XSS-Protection", "0");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
        }
    }

    /** Writes the headers of content, which an answer without content has not. */
    static void writeContent(HttpServletResponse response, int length) {
        response.setContentType(MVT_TEXT);
        response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        response.setContentLength(length);
    }
}
