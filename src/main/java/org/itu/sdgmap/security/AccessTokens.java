package org.itu.sdgmap.security;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/** Access tokens, with which a program acts for the account that is signed in, with its present roles. */
@PreAuthorize("isAuthenticated()")
public interface AccessTokens {

    /** By which a token is recognised, by people and by scanners of published source code. */
    String PREFIX = "sdgmap_";

    /** A token without its secret. */
    record Token(
            long id,
            String name,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt) {}

    /** A new token; its secret is shown once and kept nowhere. */
    record NewToken(Token token, String secret) {

        @Override
        public String toString() {
            return "NewToken[" + token + "]";
        }
    }

    /** Those that are neither expired nor revoked, newest first. */
    List<Token> list();

    /**
     * @param name 1 to 100 characters, to know it by
     * @param lastDay in UTC, at most one year from now
     * @throws RefusedAccountException if the name or the day is not valid
     */
    NewToken create(String name, LocalDate lastDay);

    /** Does nothing for a token of another account. */
    void revoke(long id);
}
