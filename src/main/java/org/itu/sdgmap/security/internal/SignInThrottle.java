package org.itu.sdgmap.security.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.itu.sdgmap.common.SqlFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes guessing slow. After the first few failures each further one doubles the wait, for the name that was typed
 * (whether or not it exists) and for the client's address. Kept in the database, so that all nodes count together.
 */
@Component
class SignInThrottle {

    private static final int FREE_OF_NAME = 4;
    private static final int FREE_OF_ADDRESS = 20;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final int IPV6_NETWORK_BYTES = 8;
    /** So that no name is ever looked up. */
    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]+(%.*)?");

    private static final String RESERVE = SqlFile.read("security/reserve_attempt.sql");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SignInThrottle(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Counts an attempt as failed before it is tried; {@link #forgive} takes it back.
     *
     * @return how long to wait; empty if it may be tried
     */
    Optional<Duration> reserve(String name, @Nullable String address) {
        return transaction.execute(status -> {
            var wait = reserve(nameKey(name), FREE_OF_NAME)
                    .or(() -> address == null ? Optional.empty() : reserve(addressKey(address), FREE_OF_ADDRESS));
            if (wait.isPresent()) {
                status.setRollbackOnly();
            }
            return wait;
        });
    }

    /** After a success: the name begins anew; the address, from which others may guess, gets one attempt back. */
    void forgive(String name, @Nullable String address) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("DELETE FROM sign_in_attempt WHERE key_sha256 = :key OR last_at < :forgotten")
                    .param("key", nameKey(name))
                    .param("forgotten", SqlTime.of(clock.instant().minus(REMEMBERED)))
                    .update();
            if (address != null) {
                jdbc.sql("""
                        UPDATE sign_in_attempt SET failures = greatest(0, failures - 1), blocked_until = NULL
                        WHERE key_sha256 = :key
                        """).param("key", addressKey(address)).update();
            }
        });
    }

    private Optional<Duration> reserve(byte[] key, int free) {
        var now = clock.instant();
        boolean counted = jdbc.sql(RESERVE)
                .param("key", key)
                .param("now", SqlTime.of(now))
                .param("forgotten", SqlTime.of(now.minus(REMEMBERED)))
                .param("free", free)
                .param("longest", LONGEST.toSeconds())
                .query(Integer.class)
                .optional()
                .isPresent();
        return counted
                ? Optional.empty()
                : jdbc.sql("SELECT blocked_until FROM sign_in_attempt WHERE key_sha256 = :key")
                        .param("key", key)
                        .query((row, n) -> SqlTime.get(row, "blocked_until"))
                        .optional()
                        .map(until -> Duration.between(now, until));
    }

    private static byte[] nameKey(String name) {
        return SecretToken.sha256("name:" + name);
    }

    /** A client has all addresses of its IPv6 network. */
    private static byte[] addressKey(String address) {
        return SecretToken.sha256("address:" + network(address));
    }

    private static String network(String address) {
        if (!address.contains(":") || !LITERAL.matcher(address).matches()) {
            return address;
        }
        try {
            return HexFormat.of().formatHex(InetAddress.getByName(address).getAddress(), 0, IPV6_NETWORK_BYTES);
        } catch (UnknownHostException | IndexOutOfBoundsException e) {
            return address;
        }
    }
}
