package org.itu.sdgmap.security.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Tells a program that its request is not allowed, as a problem detail: what is not public does not exist, what is can only
 * be read, and what can be written to needs an access token of an account with the right role.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
class RefusedRequest implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String CHALLENGE = "Bearer realm=\"sdgmap\"";

    private final RequestMatcher writable;

    /** @param writable addresses that an account may write to */
    RefusedRequest(RequestMatcher writable) {
        this.writable = writable;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (isForAccounts(request)) {
            unauthorized(response, CHALLENGE, "This address needs an access token: Authorization: Bearer sdgmap_...");
        } else {
            answer(request, response);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        if (isForAccounts(request)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            write(
                    response,
                    HttpStatus.FORBIDDEN,
                    "forbidden",
                    "Forbidden",
                    "The roles of this account do not allow this");
        } else {
            answer(request, response);
        }
    }

    static void refuseToken(HttpServletResponse response) throws IOException {
        unauthorized(
                response,
                CHALLENGE + ", error=\"invalid_token\"",
                "The access token is not valid: it does not exist, expired or was revoked");
    }

    private static void unauthorized(HttpServletResponse response, String challenge, String text) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        write(response, HttpStatus.UNAUTHORIZED, "unauthorized", "Unauthorized", text);
    }

    private boolean isForAccounts(HttpServletRequest request) {
        return writable.matches(request) && !"OPTIONS".equals(request.getMethod());
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (READING.contains(request.getMethod())) {
            write(response, HttpStatus.NOT_FOUND, "not-found", "Not found", "Nothing public is at this address");
        } else {
            response.setHeader(HttpHeaders.ALLOW, "GET, HEAD");
            write(
                    response,
                    HttpStatus.METHOD_NOT_ALLOWED,
                    "method-not-allowed",
                    "Method not allowed",
                    "This address can be read with GET or HEAD only");
        }
    }

    /** The texts are constants without characters that JSON would escape. */
    private static void write(HttpServletResponse response, HttpStatus status, String type, String title, String text)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter()
                .write("{\"type\":\"/problems/%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(type, title, status.value(), text));
    }
}
