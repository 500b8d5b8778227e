package org.itu.sdgmap.security.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request with an access token act for its account. A token that is not valid is refused even where none is
 * needed, so that a program learns of it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750">RFC 6750</a>
 */
class BearerTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer";

    private final TokenStore tokens;

    BearerTokenFilter(TokenStore tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.split(" ", 2)[0].equalsIgnoreCase(SCHEME)) {
            chain.doFilter(request, response);
            return;
        }
        var principal = tokens.use(header.substring(SCHEME.length()).strip()).orElse(null);
        if (principal == null) {
            RefusedRequest.refuseToken(response);
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.grantedAuthorities()));
        SecurityContextHolder.setContext(context);
        // What an account may read need not be public.
        response.setHeader(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        chain.doFilter(request, response);
    }
}
