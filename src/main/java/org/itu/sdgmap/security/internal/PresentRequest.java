package org.itu.sdgmap.security.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** From where the present request comes, as far as there is one. */
final class PresentRequest {

    private static final int LONGEST = 200;

    private PresentRequest() {}

    static @Nullable String clientAddress() {
        return find().map(HttpServletRequest::getRemoteAddr).orElse(null);
    }

    /** What the browser says that it is, at most 200 characters. */
    static @Nullable String browser() {
        return find().map(r -> r.getHeader(HttpHeaders.USER_AGENT))
                .map(agent -> agent.length() <= LONGEST ? agent : agent.substring(0, LONGEST))
                .orElse(null);
    }

    private static Optional<HttpServletRequest> find() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }
}
