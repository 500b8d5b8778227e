package org.itu.sdgmap.analysis.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SingleFlightTest {

    private final SingleFlight<String, Integer> answers = new SingleFlight<>(10);

    @Test
    void manyWhoAskForTheSameAtOnceLetOneWork() throws InterruptedException {
        var worked = new AtomicInteger();
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<CompletableFuture<Integer>>();
            asked.add(CompletableFuture.supplyAsync(
                    () -> answers.get("extent", () -> {
                        begun.countDown();
                        awaitQuietly(go);
                        return worked.incrementAndGet();
                    }),
                    threads));
            begun.await();
            for (int i = 0; i < 20; i++) {
                asked.add(CompletableFuture.supplyAsync(() -> answers.get("extent", worked::incrementAndGet), threads));
            }
            assertThat(answers.get("another", () -> 7))
                    .as("nobody waits who asks for something else")
                    .isEqualTo(7);
            go.countDown();
            assertThat(asked).allSatisfy(a -> assertThat(a.join()).isEqualTo(1));
        }
        assertThat(answers.get("extent", worked::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void anAnswerMayAskForAnother() {
        assertThat(answers.get("sum", () -> 1 + answers.get("part", () -> 2))).isEqualTo(3);
    }

    @Test
    void aFailureIsNotKept() {
        assertThatThrownBy(() -> answers.get("extent", () -> {
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(answers.get("extent", () -> 5)).isEqualTo(5);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
