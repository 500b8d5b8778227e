package org.itu.sdgmap.analysis.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap._support.WebClient;
import org.itu.sdgmap.common.BusyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Costly queries while others are at it: of a gate alone, and over HTTP. */
@PostgisTest
class QueryGateTest {

    private final QueryGate gate;

    QueryGateTest(QueryGate gate) {
        this.gate = gate;
    }

    @Test
    void whoWaitsTooLongIsToldToComeBackAndIsLetInAfterwards() {
        var one = new QueryGate(1, Duration.ZERO);
        one.pass(() -> {
            var other = CompletableFuture.supplyAsync(() -> one.pass(() -> "in"));
            return assertThatThrownBy(other::join).hasCauseInstanceOf(BusyException.class);
        });
        assertThat(one.pass(() -> "in")).isEqualTo("in");
    }

    @Test
    void aFailureGivesThePlaceBack() {
        var one = new QueryGate(1, Duration.ZERO);
        assertThatThrownBy(() -> one.pass(() -> {
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(one.pass(() -> "in")).isEqualTo("in");
    }

    @Test
    void noGateLetsNobodyIn() {
        assertThatThrownBy(() -> new QueryGate(0, Duration.ZERO)).hasMessageContaining("at-once");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc/features/v1/collections/activities/items?bbox=1.5,2.5,3.5,4.5",
                "/ogc/features/v1/collections/sites/items?sector=ITU-D&bbox=1.5,2.5,3.5,4.6",
                "/tiles/sites/3/4/3.mvt?sector=ITU-R",
                "/tiles/WebMercatorQuad/sites/3/4/3.mvt?sector=ITU-R"
            })
    void aCostlyAnswerIsRefusedWhileTheGateIsFullAndGivenAfterwards(String path, @LocalServerPort int port)
            throws InterruptedException {
        var web = new WebClient(port);
        var allIn = new CountDownLatch(gate.atOnce());
        var done = new CountDownLatch(1);
        var others = new Thread[gate.atOnce()];
        for (int i = 0; i < others.length; i++) {
            others[i] = Thread.startVirtualThread(() -> gate.pass(() -> {
                allIn.countDown();
                awaitQuietly(done);
                return "out";
            }));
        }
        try {
            allIn.await();
            var answer = web.get(path);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.json().path("type").asString()).isEqualTo("/problems/busy");
            assertThat(web.get("/api/v1/coverage?sector=ITU-D").status())
                    .as("what is counted in memory is not held up")
                    .isEqualTo(200);
        } finally {
            done.countDown();
        }
        for (var other : others) {
            other.join();
        }
        assertThat(web.get(path).status()).isEqualTo(200);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
