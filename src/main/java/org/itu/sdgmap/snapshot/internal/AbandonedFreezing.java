package org.itu.sdgmap.snapshot.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.itu.sdgmap.common.LeftFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Begins anew what the death of a node has left half frozen, on whatever node sees it first. */
@Component
@Order(96)
class AbandonedFreezing implements ApplicationRunner, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedFreezing.class);
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final Duration INTERVAL = Duration.ofSeconds(20);

    private final JobStore jobs;
    private final FreezeWorker worker;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("abandoned-freezing").daemon().factory());

    AbandonedFreezing(JobStore jobs, FreezeWorker worker) {
        this.jobs = jobs;
        this.worker = worker;
    }

    @Override
    public void run(ApplicationArguments args) {
        timer.scheduleWithFixedDelay(this::look, INTERVAL.toSeconds(), INTERVAL.toSeconds(), TimeUnit.SECONDS);
    }

    private void look() {
        try {
            jobs.noteLife(worker.listPending());
            goOn(SILENCE);
            LeftFiles.delete(FreezeWork.FILE_PREFIX);
            LeftFiles.delete(StreamedVerification.FILE_PREFIX);
        } catch (RuntimeException | IOException e) {
            LOG.warn("Could not look for abandoned freezing: {}", e.getMessage());
        }
    }

    /** @param silence for how long work must have shown no life */
    void goOn(Duration silence) {
        for (long job : jobs.takeAbandoned(silence)) {
            LOG.info("Beginning anew to freeze {}", job);
            worker.submit(job);
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
