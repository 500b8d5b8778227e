package org.itu.sdgmap.security.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks with every request of a page, those of pages long open too, whether the sign-in still holds. Where it does not,
 * the request goes on as a stranger's and the session with all that it held is gone.
 */
class OpenSessionFilter extends OncePerRequestFilter {

    private final AccountSessions sessions;

    OpenSessionFilter(AccountSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HoldsAccount.in(SecurityContextHolder.getContext().getAuthentication())
                .map(AccountPrincipal::sessionId)
                .ifPresent(id -> check(id, request));
        chain.doFilter(request, response);
    }

    private void check(UUID id, HttpServletRequest request) {
        if (!sessions.isOpen(id)) {
            SecurityContextHolder.clearContext();
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        } else if (!isHeartbeat(request)) {
            sessions.see(id);
        }
    }

    /** A page left open tells so by itself; that is no sign of a person. */
    private static boolean isHeartbeat(HttpServletRequest request) {
        var query = request.getQueryString();
        return query != null && query.contains("v-r=heartbeat");
    }
}
