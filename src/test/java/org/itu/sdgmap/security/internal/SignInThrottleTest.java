package org.itu.sdgmap.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@WritingPostgisTest
class SignInThrottleTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
    private final JdbcClient jdbc;
    private final SignInThrottle throttle;
    private final SignInThrottle otherNode;

    SignInThrottleTest(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        InstantSource source = now::get;
        Clock clock = source.withZone(ZoneOffset.UTC);
        throttle = new SignInThrottle(jdbc, clock, transactions);
        otherNode = new SignInThrottle(jdbc, clock, transactions);
    }

    @BeforeEach
    void forget() {
        jdbc.sql("DELETE FROM sign_in_attempt").update();
    }

    @Test
    void afterFourFailuresEachFurtherOneDoublesTheWaitUpToFifteenMinutes() {
        for (int i = 0; i < 4; i++) {
            assertThat(throttle.reserve("ama", null)).isEmpty();
        }
        long expected = 1;
        for (int i = 0; i < 12; i++) {
            assertThat(otherNode.reserve("ama", null)).hasValue(Duration.ofSeconds(Math.min(expected, 900)));
            now.updateAndGet(t -> t.plusSeconds(900));
            assertThat(throttle.reserve("ama", null)).isEmpty();
            expected *= 2;
        }
    }

    @Test
    void anotherNameIsNotHeldUpButTheAddressIsInTheEnd() {
        IntStream.range(0, 20).forEach(i -> assertThat(throttle.reserve("name" + i, "192.0.2.7"))
                .isEmpty());
        assertThat(throttle.reserve("one more", "192.0.2.7")).hasValue(Duration.ofSeconds(1));
        assertThat(throttle.reserve("one more", "192.0.2.8")).isEmpty();
    }

    @Test
    void anIpv6NetworkIsOneClient() {
        IntStream.range(0, 20).forEach(i -> assertThat(throttle.reserve("name" + i, "2001:db8:1:2::" + i))
                .isEmpty());
        assertThat(throttle.reserve("one more", "2001:db8:1:2:ffff::1")).isPresent();
        assertThat(throttle.reserve("one more", "2001:db8:1:3::1")).isEmpty();
    }

    @Test
    void aSuccessLetsTheNameBeginAnew() {
        IntStream.range(0, 4).forEach(i -> throttle.reserve("ama", "192.0.2.7"));
        assertThat(throttle.reserve("ama", "192.0.2.7")).isPresent();
        throttle.forgive("ama", "192.0.2.7");
        assertThat(throttle.reserve("ama", "192.0.2.7")).isEmpty();
    }

    @Test
    void aDayWithoutFailureIsForgotten() {
        IntStream.range(0, 4).forEach(i -> throttle.reserve("ama", null));
        now.updateAndGet(t -> t.plus(Duration.ofHours(25)));
        assertThat(throttle.reserve("ama", null)).isEmpty();
        assertThat(throttle.reserve("ama", null)).isEmpty();
    }
}
