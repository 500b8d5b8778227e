package org.itu.sdgmap.api;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.itu.sdgmap.geography.BasemapTiles;
import org.itu.sdgmap.geography.TileId;
import org.itu.sdgmap.geography.TileMatrixSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Answers with base-map tiles that are in memory before anything else looks at the request: they are public, never change
 * under their address and make up most of all requests. Whatever it does not know, among it every wrong address, goes on
 * to {@link TilesController}, which answers with the same headers.
 */
@Configuration(proxyBeanMethods = false)
class KeptTiles {

    private static final String START = "/tiles/";
    private static final String BASEMAP = "basemap/";
    private static final String END = ".mvt";
    /** Version, zoom, column, row. */
    private static final int STEPS = 4;
    /** No column of the deepest zoom has more. */
    private static final int MOST_DIGITS = 4;

    @Bean
    FilterRegistrationBean<Filter> keptTilesFirst(BasemapTiles basemap) {
        var filter = new FilterRegistrationBean<Filter>(new Answering(basemap));
        filter.addUrlPatterns("/tiles/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    private record Wanted(String version, TileMatrixSet matrixSet, TileId tile) {}

    private record Answering(BasemapTiles basemap) implements Filter {

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            var httpRequest = (HttpServletRequest) request;
            if (!httpRequest.getMethod().equals("GET") || !answer(httpRequest, (HttpServletResponse) response)) {
                chain.doFilter(request, response);
            }
        }

        private boolean answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
            var wanted = read(request).orElse(null);
            if (wanted == null || request.getHeader("Authorization") != null) {
                return false;
            }
            var content = basemap.findKeptTile(wanted.version(), wanted.matrixSet(), wanted.tile())
                    .orElse(null);
            if (content == null) {
                return false;
            }
            var tag = BasemapTileHeaders.tag(wanted.version(), wanted.matrixSet(), wanted.tile());
            BasemapTileHeaders.write(request, response, tag);
            if (tag.equals(request.getHeader("If-None-Match"))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            } else {
                BasemapTileHeaders.writeContent(response, content.length);
                response.getOutputStream().write(content);
            }
            return true;
        }

        /** What an address asks for, if it is spelled as the map spells it. */
        private static Optional<Wanted> read(HttpServletRequest request) {
            var path = request.getRequestURI();
            int at = request.getContextPath().length();
            if (!path.startsWith(START, at) || !path.endsWith(END)) {
                return Optional.empty();
            }
            at += START.length();
            var matrixSet = TileMatrixSet.EQUAL_EARTH;
            var inWebMercator = TileMatrixSet.WEB_MERCATOR_QUAD.id() + "/";
            if (path.startsWith(inWebMercator, at)) {
                matrixSet = TileMatrixSet.WEB_MERCATOR_QUAD;
                at += inWebMercator.length();
            }
            if (!path.startsWith(BASEMAP, at)) {
                return Optional.empty();
            }
            var steps = path.substring(at + BASEMAP.length(), path.length() - END.length())
                    .split("/", -1);
            if (steps.length != STEPS || !isNumber(steps[1]) || !isNumber(steps[2]) || !isNumber(steps[3])) {
                return Optional.empty();
            }
            var tile = new TileId(Integer.parseInt(steps[1]), Integer.parseInt(steps[2]), Integer.parseInt(steps[3]));
            return Optional.of(new Wanted(steps[0], matrixSet, tile));
        }

        private static boolean isNumber(String text) {
            return !text.isEmpty()
                    && text.length() <= MOST_DIGITS
                    && text.chars().allMatch(c -> c >= '0' && c <= '9');
        }
    }
}
