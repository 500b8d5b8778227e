package org.itu.sdgmap.security.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itu.sdgmap.security.AccessTokens;
import org.itu.sdgmap.security.AccessTokens.Token;
import org.itu.sdgmap.security.AccountState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Access tokens, of which only hashes are kept. */
@Component
class TokenStore {

    private static final Duration USE_NOTED = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final AccountRepository accounts;
    private final JdbcAuditLog audit;
    private final Clock clock;

    private record Found(long id, String name, long accountId, Optional<Instant> lastUsedAt) {}

    TokenStore(JdbcClient jdbc, AccountRepository accounts, JdbcAuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    List<Token> list(long accountId) {
        return jdbc.sql("""
                SELECT id, name, created_at, expires_at, last_used_at FROM access_token
                WHERE account_id = :account AND revoked_at IS NULL AND expires_at > :now ORDER BY id DESC
                """)
                .param("account", accountId)
                .param("now", SqlTime.of(clock.instant()))
                .query((row, n) -> new Token(
                        row.getLong("id"),
                        row.getString("name"),
                        SqlTime.get(row, "created_at"),
                        SqlTime.get(row, "expires_at"),
                        SqlTime.find(row, "last_used_at")))
                .list();
    }

    Token add(long accountId, String name, String secret, Instant expiresAt) {
        var now = clock.instant();
        long id = jdbc.sql("""
                INSERT INTO access_token (account_id, name, token_sha256, created_at, expires_at)
                VALUES (:account, :name, :hash, :now, :expires) RETURNING id
                """)
                .param("account", accountId)
                .param("name", name)
                .param("hash", SecretToken.sha256(secret))
                .param("now", SqlTime.of(now))
                .param("expires", SqlTime.of(expiresAt))
                .query(Long.class)
                .single();
        return new Token(id, name, now, expiresAt, null);
    }

    /** @return its name, if this account had such a valid token */
    Optional<String> revoke(long accountId, long id) {
        return jdbc.sql("""
                UPDATE access_token SET revoked_at = :now
                WHERE id = :id AND account_id = :account AND revoked_at IS NULL RETURNING name
                """)
                .param("now", SqlTime.of(clock.instant()))
                .param("id", id)
                .param("account", accountId)
                .query(String.class)
                .optional();
    }

    void revokeAll(long accountId) {
        jdbc.sql("UPDATE access_token SET revoked_at = :now WHERE account_id = :account AND revoked_at IS NULL")
                .param("now", SqlTime.of(clock.instant()))
                .param("account", accountId)
                .update();
    }

    /** Who acts by a token, with the roles of this moment; empty if it is not valid. */
    @Transactional
    public Optional<AccountPrincipal> use(String secret) {
        if (!secret.startsWith(AccessTokens.PREFIX)) {
            return Optional.empty();
        }
        var now = clock.instant();
        return find(secret, now).flatMap(token -> accounts.findById(token.accountId())
                .filter(a -> a.state() == AccountState.ACTIVE)
                .map(account -> {
                    note(token, account, now);
                    return AccountPrincipal.of(account, null);
                }));
    }

    private Optional<Found> find(String secret, Instant now) {
        return jdbc.sql("""
                SELECT id, name, account_id, last_used_at FROM access_token
                WHERE token_sha256 = :hash AND revoked_at IS NULL AND expires_at > :now
                """)
                .param("hash", SecretToken.sha256(secret))
                .param("now", SqlTime.of(now))
                .query((row, n) -> new Found(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getLong("account_id"),
                        Optional.ofNullable(SqlTime.find(row, "last_used_at"))))
                .optional();
    }

    private void note(Found token, Account account, Instant now) {
        var before = token.lastUsedAt();
        if (before.isPresent() && before.get().plus(USE_NOTED).isAfter(now)) {
            return;
        }
        int first = jdbc.sql("UPDATE access_token SET last_used_at = :now WHERE id = :id AND last_used_at IS NULL")
                .param("now", SqlTime.of(now))
                .param("id", token.id())
                .update();
        if (first > 0) {
            audit.record(account.username(), "TOKEN_FIRST_USED", account.username(), Map.of("token", token.name()));
        } else {
            jdbc.sql("UPDATE access_token SET last_used_at = :now WHERE id = :id")
                    .param("now", SqlTime.of(now))
                    .param("id", token.id())
                    .update();
        }
    }
}
