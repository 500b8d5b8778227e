package org.itu.sdgmap.snapshot.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.itu.sdgmap.security.AuditLog;
import org.itu.sdgmap.snapshot.SnapshotRequest;
import org.itu.sdgmap.snapshot.internal.SnapshotStore.By;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Freezes: writes the content to a temporary file as of one moment, then keeps it with its row in one transaction. Killed
 * in between, it leaves nothing behind but work that begins anew.
 */
@Component
class FreezeWork {

    private static final Logger LOG = LoggerFactory.getLogger(FreezeWork.class);
    static final String FILE_PREFIX = "sdgmap-snapshot-";

    private final JobStore jobs;
    private final ContentWriter writer;
    private final SnapshotStore store;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final TransactionTemplate beside;
    private final Clock clock;
    private final String programVersion;

    FreezeWork(
            JobStore jobs,
            ContentWriter writer,
            SnapshotStore store,
            AuditLog audit,
            PlatformTransactionManager transactions,
            Clock clock,
            ObjectProvider<BuildProperties> build) {
        this.jobs = jobs;
        this.writer = writer;
        this.store = store;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.beside = new TransactionTemplate(transactions);
        // While the content is read, the transaction at hand sees one moment and can only read.
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        var properties = build.getIfAvailable();
        var version = properties == null ? null : properties.getVersion();
        this.programVersion = version == null ? "unknown" : version;
    }

    /** Does the work unless somebody else does or has cancelled it. */
    void run(long job) {
        var worker = UUID.randomUUID().toString();
        if (!jobs.begin(job, worker)) {
            return;
        }
        try {
            long start = System.nanoTime();
            long snapshot = freeze(job, worker);
            LOG.info("Froze snapshot {} in {} ms", snapshot, (System.nanoTime() - start) / 1_000_000);
        } catch (FreezeStoppedException e) {
            // Where the node stops, the next one finds the work without life.
            jobs.endCancelled(job, worker);
        } catch (RuntimeException | IOException | OutOfMemoryError e) {
            var problem = UUID.randomUUID().toString();
            LOG.error("Freezing {} failed, error {}", job, problem, e);
            jobs.fail(job, worker, problem);
        }
    }

    private long freeze(long job, String worker) throws IOException {
        var request = jobs.request(job);
        var file = Files.createTempFile(FILE_PREFIX, ".json.gz");
        try {
            FrozenContent content;
            try (var out = Files.newOutputStream(file)) {
                content = writer.write(request, out, (done, records) -> {
                    if (Thread.currentThread().isInterrupted() || !report(job, worker, done, records)) {
                        throw new FreezeStoppedException();
                    }
                });
            }
            var made = transaction.execute(status -> keep(job, worker, request, content, file));
            if (made == null) {
                throw new IllegalStateException("The transaction gave no snapshot");
            }
            return made;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private boolean report(long job, String worker, long done, long records) {
        return Boolean.TRUE.equals(beside.execute(status -> jobs.progress(job, worker, done, records)));
    }

    private long keep(long job, String worker, SnapshotRequest request, FrozenContent content, Path file) {
        try (var gzipped = Files.newInputStream(file)) {
            long id = store.add(request, content, gzipped, new By(jobs.username(job), clock.instant(), programVersion));
            if (!jobs.finish(job, worker, id)) {
                throw new FreezeStoppedException();
            }
            audit.record("SNAPSHOT_FROZEN", String.valueOf(id), details(request, content));
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException("The content of a snapshot could not be read", e);
        }
    }

    private static Map<String, Object> details(SnapshotRequest request, FrozenContent content) {
        var details = new LinkedHashMap<String, Object>();
        details.put("label", request.label());
        details.put("instant", content.instant().toString());
        details.put("filter", FilterText.write(request.filter()));
        details.put("activities", content.activities());
        details.put("entries", content.entries());
        details.put("sha256", content.sha256());
        return details;
    }
}
