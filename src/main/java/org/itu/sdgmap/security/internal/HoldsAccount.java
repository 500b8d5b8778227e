package org.itu.sdgmap.security.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** A principal that is one of our accounts, however the person signed in. */
interface HoldsAccount {

    AccountPrincipal account();

    static Optional<AccountPrincipal> in(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof HoldsAccount holder
                ? Optional.of(holder.account())
                : Optional.empty();
    }
}
