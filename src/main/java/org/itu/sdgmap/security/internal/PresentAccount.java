package org.itu.sdgmap.security.internal;

import java.util.Optional;
import java.util.UUID;
import org.itu.sdgmap.security.CurrentAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The account that is signed in, as it is saved now. */
@Component
class PresentAccount {

    private final CurrentAccount current;
    private final AccountRepository accounts;

    PresentAccount(CurrentAccount current, AccountRepository accounts) {
        this.current = current;
        this.accounts = accounts;
    }

    Account get() {
        return accounts.findByUsername(current.get().username())
                .orElseThrow(() -> new AccessDeniedException("The account does not exist any more"));
    }

    /** Null for a program. */
    @Nullable UUID sessionId() {
        return principal().map(AccountPrincipal::sessionId).orElse(null);
    }

    boolean mayHaveToChoosePassword() {
        return principal().map(AccountPrincipal::mustChoosePassword).orElse(false);
    }

    private static Optional<AccountPrincipal> principal() {
        return HoldsAccount.in(SecurityContextHolder.getContext().getAuthentication());
    }
}
