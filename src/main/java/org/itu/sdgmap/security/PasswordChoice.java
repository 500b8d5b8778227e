package org.itu.sdgmap.security;

import java.util.Optional;

/** Choosing a password by a one-time link; the token is the permission. */
public interface PasswordChoice {

    /** Whose password is to be chosen. */
    record Person(String username, String displayName) {}

    /** Empty if the link does not exist, was used, expired or belongs to a disabled account. */
    Optional<Person> find(String token);

    /** @throws RefusedAccountException if the link or the password is not valid */
    void choose(String token, String password);
}
