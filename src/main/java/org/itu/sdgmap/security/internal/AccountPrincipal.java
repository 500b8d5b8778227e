package org.itu.sdgmap.security.internal;

import java.io.Serializable;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who was found out at sign-in, or by an access token.
 *
 * @param sessionId the sign-in; null for a program
 * @param mustChoosePassword whether the password was given by somebody else
 */
record AccountPrincipal(
        long accountId,
        String username,
        String displayName,
        List<SimpleGrantedAuthority> authorities,
        @Nullable UUID sessionId,
        boolean mustChoosePassword)
        implements Principal, HoldsAccount, Serializable {

    static final String ROLE = "ROLE_";

    AccountPrincipal {
        authorities = List.copyOf(authorities);
    }

    /** Role and Sector become authorities such as ROLE_ADMIN and ROLE_REVIEWER@ITU-D. */
    static AccountPrincipal of(Account account, @Nullable UUID sessionId) {
        var authorities = account.roles().stream()
                .map(r -> ROLE + r.role().name() + (r.sector() == null ? "" : "@" + r.sector()))
                .sorted()
                .map(SimpleGrantedAuthority::new)
                .toList();
        return new AccountPrincipal(
                account.id(),
                account.username(),
                account.displayName(),
                authorities,
                sessionId,
                account.mustChoosePassword());
    }

    /** Such as ADMIN and REVIEWER@ITU-D. */
    List<String> roleNames() {
        return authorities.stream()
                .map(a -> a.toString().substring(ROLE.length()))
                .toList();
    }

    List<GrantedAuthority> grantedAuthorities() {
        return List.copyOf(authorities);
    }

    @Override
    public String getName() {
        return username;
    }

    @Override
    public AccountPrincipal account() {
        return this;
    }
}
