package org.itu.sdgmap.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the vendor's banner appear in a build without a licence: Flow adds its script after the page has got its nonce, and
 * the page's policy would keep it from running. Only that one script, by its hash.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class VaadinBannerPolicy extends OncePerRequestFilter {

    private static final String POLICY = "Content-Security-Policy";
    /** SHA-256 of the script in Flow 25.2; a browser names the new one when it has changed. */
    private static final String BANNER = "'sha256-VLPJicdxFLjuDrsyxemB6iiuaur0bcLrSsJ1sDWxd2o='";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void setHeader(String name, String value) {
                super.setHeader(
                        name, POLICY.equalsIgnoreCase(name) ? value.replace("'nonce-", BANNER + " 'nonce-") : value);
            }
        });
    }
}
