package org.itu.sdgmap.security.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.itu.sdgmap.security.OneTimeLink;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open one-time links, at most one an account. */
@Component
class OneTimeLinks {

    private static final Duration VALID = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In place of an earlier link. */
    OneTimeLink make(Account account, boolean sent) {
        var token = SecretToken.random();
        var expires = clock.instant().plus(VALID);
        jdbc.sql("""
                INSERT INTO account_link (account_id, token_sha256, expires_at) VALUES (:account, :hash, :expires)
                ON CONFLICT (account_id) DO UPDATE
                SET token_sha256 = excluded.token_sha256, expires_at = excluded.expires_at
                """)
                .param("account", account.id())
                .param("hash", SecretToken.sha256(token))
                .param("expires", SqlTime.of(expires))
                .update();
        return new OneTimeLink(account.username(), token, expires, sent);
    }

    void remove(long accountId) {
        jdbc.sql("DELETE FROM account_link WHERE account_id = :account")
                .param("account", accountId)
                .update();
    }

    @Nullable Instant expiryOf(long accountId) {
        return jdbc.sql("SELECT expires_at FROM account_link WHERE account_id = :account")
                .param("account", accountId)
                .query((row, n) -> SqlTime.get(row, "expires_at"))
                .optional()
                .orElse(null);
    }

    Optional<Long> findAccount(String token) {
        return jdbc.sql("SELECT account_id FROM account_link WHERE token_sha256 = :hash AND expires_at > :now")
                .param("hash", SecretToken.sha256(token))
                .param("now", SqlTime.of(clock.instant()))
                .query(Long.class)
                .optional();
    }

    /** Takes the link away; of several at once, one gets the account. */
    Optional<Long> use(String token) {
        return jdbc.sql("""
                DELETE FROM account_link WHERE token_sha256 = :hash AND expires_at > :now RETURNING account_id
                """)
                .param("hash", SecretToken.sha256(token))
                .param("now", SqlTime.of(clock.instant()))
                .query(Long.class)
                .optional();
    }
}
