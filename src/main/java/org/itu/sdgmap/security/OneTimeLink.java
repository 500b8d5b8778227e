package org.itu.sdgmap.security;

import java.time.Instant;

/**
 * A link by which one person chooses a password, once. The token exists nowhere else.
 *
 * @param sent whether it also goes out by e-mail
 */
public record OneTimeLink(String username, String token, Instant expiresAt, boolean sent) {

    /** Path and query below the address of the tool. */
    public String path() {
        return "/choose-password?token=" + token;
    }

    @Override
    public String toString() {
        return "OneTimeLink[" + username + ", " + expiresAt + "]";
    }
}
