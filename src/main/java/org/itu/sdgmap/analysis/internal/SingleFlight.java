package org.itu.sdgmap.analysis.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.itu.sdgmap.common.BusyException;

/**
 * Answers that are kept, each of which is worked out by whoever asks first while the others wait for it. Unlike in a
 * cache that computes, an answer may ask for another one, and nobody waits who asks for something else.
 */
final class SingleFlight<K, V> {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Cache<K, V> kept;
    private final ConcurrentHashMap<K, CompletableFuture<V>> running = new ConcurrentHashMap<>();

    SingleFlight(int mostKept) {
        this.kept = Caffeine.newBuilder().maximumSize(mostKept).build();
    }

    /** @throws BusyException if somebody else works on the answer for too long */
    V get(K key, Supplier<V> working) {
        var held = kept.getIfPresent(key);
        if (held != null) {
            return held;
        }
        var mine = new CompletableFuture<V>();
        var other = running.putIfAbsent(key, mine);
        return other == null ? work(key, mine, working) : await(other);
    }

    private V work(K key, CompletableFuture<V> mine, Supplier<V> working) {
        try {
            // It may have been finished between looking and beginning.
            var held = kept.getIfPresent(key);
            var answer = held == null ? working.get() : held;
            kept.put(key, answer);
            mine.complete(answer);
            return answer;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            running.remove(key, mine);
        }
    }

    private V await(CompletableFuture<V> other) {
        try {
            return other.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("Another request for the same failed", e.getCause());
        } catch (TimeoutException e) {
            throw new BusyException("The answer is still being worked out; try again in a few seconds", RETRY_AFTER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException("Interrupted while waiting for an answer", RETRY_AFTER);
        }
    }
}
