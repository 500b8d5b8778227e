package org.itu.sdgmap.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets scripts of other sites read what is public anyway. They cannot send an access token: that would need a preflight,
 * and none is answered.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">CORS</a>
 */
@Configuration(proxyBeanMethods = false)
class OtherSites {

    /** What scripts may read of an answer beside its content. */
    static final String READABLE_HEADERS = "Content-Crs, ETag";

    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> openToOtherSites() {
        var filter = new FilterRegistrationBean<OncePerRequestFilter>(new Opening());
        filter.addUrlPatterns("/api/v1/*", "/ogc/*", "/tiles/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    private static final class Opening extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            boolean isPublic = request.getHeader(HttpHeaders.AUTHORIZATION) == null;
            if (isPublic && READING.contains(request.getMethod())) {
                response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
                response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, READABLE_HEADERS);
            }
            chain.doFilter(request, response);
        }
    }
}
