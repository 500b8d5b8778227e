package org.itu.sdgmap.snapshot.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
    private static final Duration FILES_KEPT = Duration.ofDays(1);

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
            deleteOldFiles();
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

    private static void deleteOldFiles() throws IOException {
        var before = Instant.now().minus(FILES_KEPT);
        var folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (var files = Files.newDirectoryStream(folder, FreezeWork.FILE_PREFIX + "*")) {
            for (var file : files) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && Files.isWritable(file)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
