package org.itu.sdgmap.security.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether access tokens still hold, for requests that take long: an import goes on no more than
 * {@link AccountSessions#BELIEVED} after its token was revoked.
 */
@Component
class ValidTokens {

    private static final int MOST_KNOWN = 10_000;

    private final Cache<Long, Boolean> known = Caffeine.newBuilder()
            .expireAfterWrite(AccountSessions.BELIEVED)
            .maximumSize(MOST_KNOWN)
            .build();
    private final JdbcClient jdbc;
    private final Clock clock;

    ValidTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isValid(long id) {
        return known.get(id, this::read);
    }

    /** After the present transaction holds. */
    void forget() {
        AfterCommit.run(known::invalidateAll);
    }

    private boolean read(long id) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT FROM access_token t JOIN account a ON a.id = t.account_id
                    WHERE t.id = :id AND t.revoked_at IS NULL AND t.expires_at > :now AND a.state = 'ACTIVE')
                """)
                .param("id", id)
                .param("now", SqlTime.of(clock.instant()))
                .query(Boolean.class)
                .single();
    }
}
