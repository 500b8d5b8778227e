package org.itu.sdgmap.security.internal;

import java.util.Optional;
import java.util.stream.Collectors;
import org.itu.sdgmap.security.CurrentAccount;
import org.itu.sdgmap.security.Role;
import org.itu.sdgmap.security.SignedIn;
import org.itu.sdgmap.security.SignedIn.HeldRole;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Reads the account from Spring Security's context; its authorities are such as ROLE_ADMIN and ROLE_REVIEWER@ITU-D. */
@Component
class AccountOfContext implements CurrentAccount {

    private static final String PREFIX = AccountPrincipal.ROLE;

    private final AccountSessions sessions;

    AccountOfContext(AccountSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Optional<SignedIn> find() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(a -> a.isAuthenticated() && !(a instanceof AnonymousAuthenticationToken))
                .filter(this::isOpen)
                .map(AccountOfContext::read);
    }

    @Override
    public SignedIn get() {
        return find().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }

    /** Work may go on in the background after the session has ended. */
    private boolean isOpen(Authentication authentication) {
        return HoldsAccount.in(authentication)
                .map(AccountPrincipal::sessionId)
                .map(sessions::isOpen)
                .orElse(true);
    }

    private static SignedIn read(Authentication authentication) {
        var roles = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(a -> a != null && a.startsWith(PREFIX))
                .map(a -> a.substring(PREFIX.length()).split("@", 2))
                .map(parts -> new HeldRole(Role.valueOf(parts[0]), parts.length > 1 ? parts[1] : null))
                .collect(Collectors.toUnmodifiableSet());
        var displayName = HoldsAccount.in(authentication)
                .map(AccountPrincipal::displayName)
                .orElse(authentication.getName());
        return new SignedIn(authentication.getName(), displayName, roles);
    }
}
