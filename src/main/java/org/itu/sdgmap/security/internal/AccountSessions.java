package org.itu.sdgmap.security.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.security.OwnAccount.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sign-ins that have not ended, kept in the database so that every node can end them. What this node ends holds here at
 * once; what another ends, within {@link #BELIEVED}.
 */
@Component
class AccountSessions {

    static final Duration BELIEVED = Duration.ofSeconds(5);
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);

    private static final Duration NOTED = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int MOST_KNOWN = 10_000;
    private static final String SESSION = SqlFile.read("security/session.sql");

    private final Cache<UUID, Optional<Times>> known = Caffeine.newBuilder()
            .expireAfterWrite(BELIEVED)
            .maximumSize(MOST_KNOWN)
            .build();
    private final JdbcClient jdbc;
    private final Clock clock;

    private record Times(Instant startedAt, Instant lastSeenAt) {

        boolean isOpen(Instant now) {
            return now.isBefore(startedAt.plus(LONGEST)) && now.isBefore(lastSeenAt.plus(IDLE));
        }
    }

    AccountSessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID open(long accountId) {
        var now = clock.instant();
        jdbc.sql("DELETE FROM account_session WHERE account_id = :account AND last_seen_at < :before")
                .param("account", accountId)
                .param("before", SqlTime.of(now.minus(KEPT)))
                .update();
        var id = UUID.randomUUID();
        jdbc.sql("""
                INSERT INTO account_session (id, account_id, started_at, last_seen_at, client_address, browser)
                VALUES (:id, :account, :now, :now, :address, :browser)
                """)
                .param("id", id)
                .param("account", accountId)
                .param("now", SqlTime.of(now))
                .param("address", PresentRequest.clientAddress())
                .param("browser", PresentRequest.browser())
                .update();
        return id;
    }

    boolean isOpen(UUID id) {
        return times(id).filter(t -> t.isOpen(clock.instant())).isPresent();
    }

    /** Notes that the person is there, at most once a minute; does nothing for a session that is not open. */
    void see(UUID id) {
        var now = clock.instant();
        times(id)
                .filter(t -> t.isOpen(now) && t.lastSeenAt().plus(NOTED).isBefore(now))
                .ifPresent(t -> {
                    jdbc.sql("UPDATE account_session SET last_seen_at = :now WHERE id = :id AND ended_at IS NULL")
                            .param("now", SqlTime.of(now))
                            .param("id", id)
                            .update();
                    known.invalidate(id);
                });
    }

    private Optional<Times> times(UUID id) {
        return known.get(id, this::read);
    }

    private Optional<Times> read(UUID id) {
        return jdbc.sql(SESSION)
                .param("id", id)
                .query((row, n) -> new Times(SqlTime.get(row, "started_at"), SqlTime.get(row, "last_seen_at")))
                .optional();
    }

    List<Session> list(long accountId, @Nullable UUID present) {
        var now = clock.instant();
        return jdbc.sql("""
                SELECT id, started_at, last_seen_at, client_address, browser FROM account_session
                WHERE account_id = :account AND ended_at IS NULL AND started_at > :started AND last_seen_at > :seen
                ORDER BY started_at DESC, id
                """)
                .param("account", accountId)
                .param("started", SqlTime.of(now.minus(LONGEST)))
                .param("seen", SqlTime.of(now.minus(IDLE)))
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Session(
                            id,
                            SqlTime.get(row, "started_at"),
                            SqlTime.get(row, "last_seen_at"),
                            row.getString("client_address"),
                            row.getString("browser"),
                            id.equals(present));
                })
                .list();
    }

    /** @return whether this account had such an open session */
    boolean end(long accountId, UUID id) {
        int ended = jdbc.sql("""
                UPDATE account_session SET ended_at = :now
                WHERE id = :id AND account_id = :account AND ended_at IS NULL
                """)
                .param("now", SqlTime.of(clock.instant()))
                .param("id", id)
                .param("account", accountId)
                .update();
        AfterCommit.run(known::invalidateAll);
        return ended > 0;
    }

    /** @param except the one that goes on, or null for none */
    int endAll(long accountId, @Nullable UUID except) {
        int ended = jdbc.sql("""
                UPDATE account_session SET ended_at = :now
                WHERE account_id = :account AND ended_at IS NULL AND id IS DISTINCT FROM CAST(:except AS uuid)
                """)
                .param("now", SqlTime.of(clock.instant()))
                .param("account", accountId)
                .param("except", except)
                .update();
        AfterCommit.run(known::invalidateAll);
        return ended;
    }
}
