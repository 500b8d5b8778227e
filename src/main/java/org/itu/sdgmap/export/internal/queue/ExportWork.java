package org.itu.sdgmap.export.internal.queue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.itu.sdgmap.common.BusyException;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.export.ExportJob.Failure;
import org.itu.sdgmap.export.ExportProgress;
import org.itu.sdgmap.export.ExportStoppedException;
import org.itu.sdgmap.export.Exports;
import org.itu.sdgmap.export.internal.queue.ExportJobs.Taken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/**
 * Makes one file: writes it to a temporary one, then keeps it with its row in one transaction. Killed in between, it leaves
 * nothing behind but an order that is taken up anew.
 */
@Component
class ExportWork {

    private static final Logger LOG = LoggerFactory.getLogger(ExportWork.class);
    static final String FILE_PREFIX = "sdgmap-export-";
    private static final int BUFFER_BYTES = 1 << 16;

    /** A file that takes more reports than this a second would keep the database busy with them. */
    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(200);

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final ExportJobs jobs;
    private final Exports exports;
    private final TransactionTemplate transaction;
    private final TransactionTemplate beside;
    private final long mostBytes;
    private final Duration longest;
    private final Set<Long> running = ConcurrentHashMap.newKeySet();

    ExportWork(
            ExportJobs jobs,
            Exports exports,
            PlatformTransactionManager transactions,
            @Value("${sdgmap.exports.most-size:1GB}") DataSize mostSize,
            @Value("${sdgmap.exports.longest:15m}") Duration longest) {
        this.jobs = jobs;
        this.exports = exports;
        this.transaction = new TransactionTemplate(transactions);
        this.beside = new TransactionTemplate(transactions);
        // While data are read, the transaction at hand sees one moment and can only read.
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.mostBytes = mostSize.toBytes();
        this.longest = longest;
    }

    /** Orders that this node works on. */
    Set<Long> listRunning() {
        return Set.copyOf(running);
    }

    /** Does what has waited longest. @return false where nothing waits */
    boolean runNext() {
        var worker = UUID.randomUUID().toString();
        var taken = jobs.takeNext(worker);
        taken.ifPresent(job -> {
            running.add(job.id());
            try {
                run(job, worker);
            } finally {
                running.remove(job.id());
            }
        });
        return taken.isPresent();
    }

    private void run(Taken job, String worker) {
        try {
            long start = System.nanoTime();
            write(job, worker);
            LOG.info(
                    "Made {} of {} in {} ms",
                    job.order().format().code(),
                    job.order().subject().code(),
                    (System.nanoTime() - start) / 1_000_000);
        } catch (ExportStoppedException e) {
            if (Thread.currentThread().isInterrupted()) {
                jobs.putBack(job.id(), worker);
            }
            jobs.endCancelled(job.id(), worker);
        } catch (LimitedOutput.TooLargeException e) {
            jobs.fail(job.id(), worker, Failure.TOO_LARGE, null);
        } catch (TooLongException e) {
            jobs.fail(job.id(), worker, Failure.TOO_LONG, null);
        } catch (InvalidValueException | NotFoundException e) {
            jobs.fail(job.id(), worker, Failure.INVALID, e.getMessage());
        } catch (RuntimeException | IOException | OutOfMemoryError e) {
            var problem = UUID.randomUUID().toString();
            LOG.error("Order {} failed, error {}", job.id(), problem, e);
            jobs.fail(job.id(), worker, Failure.ERROR, problem);
        }
    }

    private void write(Taken job, String worker) throws IOException {
        var file = Files.createTempFile(FILE_PREFIX, ".gz");
        try {
            LimitedOutput written;
            try (var buffered = new BufferedOutputStream(
                    new GZIPOutputStream(Files.newOutputStream(file), BUFFER_BYTES), BUFFER_BYTES)) {
                written = new LimitedOutput(buffered, mostBytes);
                writeWhenReady(job, written, progress(job, worker));
                written.flush();
            }
            transaction.executeWithoutResult(status -> keep(job, worker, file, written));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** The state of an earlier day or snapshot may have to be rebuilt first. */
    private void writeWhenReady(Taken job, LimitedOutput out, ExportProgress progress) throws IOException {
        while (true) {
            try {
                exports.write(job.order(), out, progress);
                return;
            } catch (BusyException e) {
                if (out.count() > 0) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
                progress.report(0, 0);
            }
        }
    }

    private void keep(Taken job, String worker, Path file, LimitedOutput written) {
        try (var gzipped = Files.newInputStream(file)) {
            jobs.addParts(job.id(), gzipped);
        } catch (IOException e) {
            throw new UncheckedIOException("A finished file could not be read", e);
        }
        if (!jobs.finish(job.id(), worker, written.count(), written.sha256())) {
            throw new ExportStoppedException();
        }
    }

    private ExportProgress progress(Taken job, String worker) {
        long begun = System.nanoTime();
        var last = new long[] {begun - BETWEEN_REPORTS.toNanos()};
        return (done, total) -> {
            long now = System.nanoTime();
            if (Thread.currentThread().isInterrupted()) {
                throw new ExportStoppedException();
            }
            if (now - begun > longest.toNanos()) {
                throw new TooLongException();
            }
            if (now - last[0] >= BETWEEN_REPORTS.toNanos()) {
                last[0] = now;
                if (!Boolean.TRUE.equals(beside.execute(status -> jobs.progress(job.id(), worker, done, total)))) {
                    throw new ExportStoppedException();
                }
            }
        };
    }

    /** It takes longer than any file may. */
    private static final class TooLongException extends RuntimeException {}
}
