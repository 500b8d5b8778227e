package org.itu.sdgmap.security.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signs nobody in by a form of another site, which would make a person work in an account that somebody else can read.
 * The page for signing in has no token against that: it must serve who comes with a session that has ended.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header">Sec-Fetch-Site</a>
 */
class OwnSiteFilter extends OncePerRequestFilter {

    private static final String SITE = "Sec-Fetch-Site";
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final String page;

    /** @param page path to which the form for signing in is sent */
    OwnSiteFilter(String page) {
        this.page = page;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = request.getContextPath() + page;
        if (request.getMethod().equals("POST") && request.getRequestURI().equals(address) && isForeign(request)) {
            response.sendRedirect(address);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Browsers tell the site over HTTPS only, the origin always; other programs tell neither. */
    private static boolean isForeign(HttpServletRequest request) {
        var site = request.getHeader(SITE);
        if (site != null) {
            return !OWN.contains(site);
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !origin.equals(originOf(request));
    }

    private static String originOf(HttpServletRequest request) {
        var secure = request.getScheme().equals("https");
        var address =
                UriComponentsBuilder.newInstance().scheme(request.getScheme()).host(request.getServerName());
        if (request.getServerPort() != (secure ? 443 : 80)) {
            address.port(request.getServerPort());
        }
        return address.build().toUriString();
    }
}
