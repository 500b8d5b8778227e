package org.itu.sdgmap.export.internal.queue;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.itu.sdgmap.common.LeftFiles;
import org.itu.sdgmap.export.ExportQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Works on orders, a few at once on each node; takes up what a node has left when it died, and deletes old files. Whichever
 * node is free takes what has waited longest.
 */
@Component
@Order(97)
class ExportWorkers implements ApplicationRunner, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ExportWorkers.class);
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final Duration INTERVAL = Duration.ofSeconds(10);
    private static final int MOST_ATTEMPTS = 3;
    private static final int SHUTDOWN_SECONDS = 10;

    private final ExportWork work;
    private final ExportJobs jobs;
    private final ExecutorService threads;
    private final Semaphore free;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("exports").daemon().factory());

    ExportWorkers(ExportWork work, ExportJobs jobs, @Value("${sdgmap.exports.at-once:2}") int atOnce) {
        this.work = work;
        this.jobs = jobs;
        this.free = new Semaphore(atOnce);
        this.threads = Executors.newFixedThreadPool(
                atOnce, Thread.ofPlatform().name("export-", 1).daemon().factory());
    }

    @Override
    public void run(ApplicationArguments args) {
        timer.scheduleWithFixedDelay(this::look, INTERVAL.toSeconds(), INTERVAL.toSeconds(), TimeUnit.SECONDS);
    }

    /** Has a free thread work until nothing waits; does nothing where none is free, since each looks for more. */
    void wake() {
        if (free.tryAcquire()) {
            threads.execute(() -> {
                try {
                    while (!Thread.currentThread().isInterrupted() && work.runNext()) {
                        LOG.trace("Looking for the next order");
                    }
                } catch (RuntimeException e) {
                    LOG.error("Work on orders ended early; it will be taken up again", e);
                } finally {
                    free.release();
                }
            });
        }
    }

    private void look() {
        try {
            jobs.noteLife(work.listRunning());
            goOn(SILENCE);
            jobs.deleteOld(ExportQueue.KEPT);
            LeftFiles.delete(ExportWork.FILE_PREFIX);
        } catch (RuntimeException | IOException e) {
            LOG.warn("Could not look after orders: {}", e.getMessage());
        }
    }

    /** @param silence for how long work must have shown no life */
    void goOn(Duration silence) {
        jobs.takeAbandoned(silence, MOST_ATTEMPTS);
        if (jobs.isAnyWaiting()) {
            wake();
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        timer.shutdownNow();
        threads.shutdownNow();
        if (!threads.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("A file is still being made; another node begins it anew");
        }
    }
}
