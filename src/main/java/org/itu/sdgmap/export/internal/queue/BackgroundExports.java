package org.itu.sdgmap.export.internal.queue;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPInputStream;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.common.PartsInput;
import org.itu.sdgmap.common.TooManyException;
import org.itu.sdgmap.export.ExportJob;
import org.itu.sdgmap.export.ExportJob.State;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportQueue;
import org.itu.sdgmap.export.Exports;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class BackgroundExports implements ExportQueue {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofMillis(40);

    private final ExportJobs jobs;
    private final ExportWorkers workers;
    private final Exports exports;
    private final TransactionTemplate transaction;
    private final int mostWaiting;
    private final int mostOfVisitor;

    BackgroundExports(
            ExportJobs jobs,
            ExportWorkers workers,
            Exports exports,
            PlatformTransactionManager transactions,
            @Value("${sdgmap.exports.most-waiting:50}") int mostWaiting,
            @Value("${sdgmap.exports.most-of-visitor:5}") int mostOfVisitor) {
        this.jobs = jobs;
        this.workers = workers;
        this.exports = exports;
        this.transaction = new TransactionTemplate(transactions);
        this.mostWaiting = mostWaiting;
        this.mostOfVisitor = mostOfVisitor;
    }

    @Override
    public String add(ExportOrder order, String visitor) {
        exports.check(order);
        var token = ExportToken.make();
        var hashed = ExportToken.visitor(visitor, jobs.key());
        transaction.executeWithoutResult(status -> {
            jobs.lock();
            var open = jobs.countOpen(hashed);
            if (open.ofVisitor() >= mostOfVisitor) {
                throw tooMany(open.ofVisitor(), "at most %d orders of one visitor at once".formatted(mostOfVisitor));
            }
            if (open.all() >= mostWaiting) {
                throw tooMany(open.all(), "at most %d orders of all visitors at once".formatted(mostWaiting));
            }
            jobs.add(ExportToken.hash(token), hashed, order, exports.fileName(order));
        });
        workers.wake();
        return token;
    }

    private static TooManyException tooMany(long open, String expected) {
        return new TooManyException("orders", String.valueOf(open + 1), expected, RETRY_AFTER);
    }

    @Override
    public ExportJob getJob(String token) {
        return jobs.find(ExportToken.hash(token)).orElseThrow(() -> new NotFoundException("order", token));
    }

    @Override
    public ExportJob await(String token, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        var job = getJob(token);
        while (job.state().isOpen()
                && System.nanoTime() < end
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            job = getJob(token);
        }
        return job;
    }

    @Override
    public void cancel(String token) {
        jobs.cancel(ExportToken.hash(token));
    }

    @Override
    public void writeFile(String token, OutputStream out) throws IOException {
        if (getJob(token).state() != State.DONE) {
            throw new NotFoundException("file of the order", token);
        }
        var hash = ExportToken.hash(token);
        try (var file = new GZIPInputStream(PartsInput.of(position -> jobs.findPart(hash, position)))) {
            file.transferTo(out);
        }
    }
}
