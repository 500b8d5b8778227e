package org.itu.sdgmap.security.internal;

import java.time.Instant;
import java.util.stream.Collectors;
import org.itu.sdgmap.security.AccountSummary;
import org.jspecify.annotations.Nullable;

/** An account as others see it. */
final class Summaries {

    private Summaries() {}

    static AccountSummary of(Account account, @Nullable Instant linkExpiresAt) {
        return new AccountSummary(
                account.username(),
                account.displayName(),
                account.email().orElse(null),
                account.language(),
                account.state(),
                account.external(),
                account.roles().stream().map(Account.HeldRole::held).collect(Collectors.toUnmodifiableSet()),
                account.lastSignInAt().orElse(null),
                linkExpiresAt,
                account.version());
    }
}
