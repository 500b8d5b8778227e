package org.itu.sdgmap._support;

import java.util.Optional;
import org.itu.sdgmap.security.CurrentAccount;
import org.itu.sdgmap.security.SignedIn;
import org.springframework.security.access.AccessDeniedException;

/** Nobody is signed in: for parts of the application that are started without accounts. */
public final class Nobody implements CurrentAccount {

    @Override
    public Optional<SignedIn> find() {
        return Optional.empty();
    }

    @Override
    public SignedIn get() {
        throw new AccessDeniedException("Nobody is signed in");
    }
}
