package org.itu.sdgmap.importing.internal.batch;

import jakarta.annotation.PreDestroy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/** Works on imports in the background: a few at a time, and of each account one after the other. */
@Component
class ImportWorkers {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorkers.class);
    private static final int THREADS = 2;
    private static final int SHUTDOWN_SECONDS = 10;

    private final String node = UUID.randomUUID().toString();
    private final ExecutorService pool = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().name("import-", 1).daemon().factory());
    private final Map<String, Deque<Runnable>> waiting = new HashMap<>();
    private final Map<Object, Long> pending = new ConcurrentHashMap<>();
    private volatile boolean isStopped;

    /** Names this node and one piece of work. */
    String newWorker() {
        return node + "/" + UUID.randomUUID();
    }

    /** Imports whose work waits or runs on this node. */
    Set<Long> listPending() {
        return Set.copyOf(pending.values());
    }

    /** Does the work as the account that is signed in now, after all that was submitted for the same account. */
    void submit(long batch, String username, Runnable work) {
        var number = new Object();
        pending.put(number, batch);
        var secured = new DelegatingSecurityContextRunnable(work);
        Runnable task = () -> {
            try {
                secured.run();
            } finally {
                pending.remove(number);
            }
        };
        synchronized (waiting) {
            var before = waiting.get(username);
            if (before != null) {
                before.add(task);
                return;
            }
            waiting.put(username, new ArrayDeque<>());
        }
        pool.execute(() -> run(username, task));
    }

    private void run(String username, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            LOG.error("Work on an import failed", e);
        } finally {
            Runnable next;
            synchronized (waiting) {
                next = waiting.getOrDefault(username, new ArrayDeque<>()).poll();
                if (next == null) {
                    waiting.remove(username);
                }
            }
            if (next != null && !pool.isShutdown()) {
                pool.execute(() -> run(username, next));
            }
        }
    }

    /** Whether this node stops, and the present work with it. */
    boolean isStopping() {
        return isStopped || Thread.currentThread().isInterrupted();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        isStopped = true;
        pool.shutdownNow();
        if (!pool.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("An import is still at work; the next start goes on with it");
        }
    }
}
