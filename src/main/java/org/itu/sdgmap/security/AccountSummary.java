package org.itu.sdgmap.security;

import java.time.Instant;
import java.util.Set;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.security.SignedIn.HeldRole;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it.
 *
 * @param external whether the person signs in at the identity provider
 * @param linkExpiresAt until when the open one-time link works; null where there is none
 * @param version grows with every change; a change of an older version is refused
 */
public record AccountSummary(
        String username,
        String displayName,
        @Nullable String email,
        Language language,
        AccountState state,
        boolean external,
        Set<HeldRole> roles,
        @Nullable Instant lastSignInAt,
        @Nullable Instant linkExpiresAt,
        int version) {

    public AccountSummary {
        roles = Set.copyOf(roles);
    }
}
