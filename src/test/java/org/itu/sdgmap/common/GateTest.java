package org.itu.sdgmap.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void whoeverIsLetInLeavesTheTurnToTheNext() {
        var gate = new Gate(1, 1, Duration.ZERO, LONG, "Come back");
        try (var turn = gate.enter()) {
            assertThat(turn).isNotNull();
            assertThatThrownBy(gate::enter).isInstanceOf(BusyException.class).hasMessage("Come back");
        }
        gate.enter().close();
    }

    @Test
    void noMoreWaitThanMayAndAllOfThemAreLetInInTheEnd() throws Exception {
        int waiting = 3;
        var gate = new Gate(1, waiting, LONG, LONG, "Come back");
        var done = new AtomicInteger();
        var refused = new AtomicInteger();
        var end = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var turn = gate.enter();
            for (int i = 0; i < waiting; i++) {
                int before = i;
                threads.submit(() -> {
                    try (var mine = gate.enter()) {
                        assertThat(mine).isNotNull();
                        end.await();
                        return done.incrementAndGet();
                    }
                });
                await().until(() -> gate.waiting() == before + 1);
            }
            for (int i = 0; i < 200; i++) {
                try (var more = gate.enter()) {
                    assertThat(more).isNull();
                } catch (BusyException e) {
                    assertThat(e.retryAfter()).isEqualTo(LONG);
                    refused.incrementAndGet();
                }
            }
            turn.close();
            end.countDown();
        }
        assertThat(refused).hasValue(200);
        assertThat(done).hasValue(waiting);
    }
}
