package org.itu.sdgmap.security;

import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is signed in. */
public final class CurrentUser {

    private CurrentUser() {}

    /** The user's name; empty for visitors. */
    public static Optional<String> findName() {
        return authentication().map(Authentication::getName);
    }

    /** Whether the user holds a role in all Sectors, such as ADMIN. */
    public static boolean has(String role) {
        return authentication().stream()
                .flatMap(a -> a.getAuthorities().stream())
                .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority()));
    }

    private static Optional<Authentication> authentication() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(a -> a.isAuthenticated() && !(a instanceof AnonymousAuthenticationToken));
    }
}
