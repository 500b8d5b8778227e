package org.itu.sdgmap.security;

import java.util.Optional;

/** The account on whose behalf the present thread works. */
public interface CurrentAccount {

    /** Empty for a visitor without account, and for what the application does by itself. */
    Optional<SignedIn> find();

    /** @throws org.springframework.security.access.AccessDeniedException if nobody is signed in */
    SignedIn get();
}
