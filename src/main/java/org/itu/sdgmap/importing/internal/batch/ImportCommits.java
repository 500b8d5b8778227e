package org.itu.sdgmap.importing.internal.batch;

import java.util.Map;
import java.util.Set;
import org.itu.sdgmap.activity.ActivityBatches;
import org.itu.sdgmap.activity.StaleReviewException;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.importing.ImportRule;
import org.itu.sdgmap.importing.ImportState;
import org.itu.sdgmap.importing.Outcome;
import org.itu.sdgmap.importing.RefusedImportException;
import org.itu.sdgmap.importing.StandsAgainstUndoException;
import org.itu.sdgmap.importing.WrongImportStateException;
import org.itu.sdgmap.importing.internal.batch.RowStore.Sight;
import org.itu.sdgmap.security.AuditLog;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes imports, stops them, and takes them back. */
@Component
class ImportCommits {

    private final BatchStore batches;
    private final RowStore rows;
    private final RowCountStore counts;
    private final FileStore files;
    private final ImportAccess access;
    private final ShownImports shown;
    private final ImportChanges changes;
    private final WritingJob writing;
    private final ImportWorkers workers;
    private final ActivityBatches activities;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    ImportCommits(
            BatchStore batches,
            RowStore rows,
            RowCountStore counts,
            FileStore files,
            ImportAccess access,
            ShownImports shown,
            ImportChanges changes,
            WritingJob writing,
            ImportWorkers workers,
            ActivityBatches activities,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.batches = batches;
        this.rows = rows;
        this.counts = counts;
        this.files = files;
        this.access = access;
        this.shown = shown;
        this.changes = changes;
        this.writing = writing;
        this.workers = workers;
        this.activities = activities;
        this.audit = audit;
        this.transaction = transaction;
    }

    void commit(long batch, boolean publish) {
        var me = access.requireContributor();
        var found = find(batch);
        access.requireManager(me, found);
        ImportAccess.requireReviewer(me, counts.get(batch).sectorsToWrite(), publish);
        var worker = workers.newWorker();
        if (!writing.begin(batch, worker)) {
            throw new WrongImportStateException(
                    "Only a READY or COMMITTED import can be committed",
                    find(batch).state());
        }
        workers.submit(batch, me.username(), () -> writing.run(find(batch), worker, publish));
    }

    private BatchRow find(long batch) {
        return batches.find(batch).orElseThrow(() -> ImportAccess.notFound(batch));
    }

    /** Writes an import that was read, if that was asked for with its file, in the thread of its worker. */
    void writeRead(long id) {
        var worker = workers.newWorker();
        if (writing.beginRead(id, worker)) {
            writing.run(find(id), worker, false);
        }
    }

    /** Writes one row; where what it meets has changed, it is read anew in place of that. */
    void finish(long batch, int number, boolean publish) {
        try {
            transaction.executeWithoutResult(status -> write(batch, number, publish));
        } catch (StaleRowsException | StaleReviewException e) {
            changes.readAgain(batch, number);
            throw new RefusedImportException(ImportRule.STALE_ROW, String.valueOf(number));
        } catch (DataAccessException e) {
            throw BatchStore.isWaitOver(e) ? new RefusedImportException(ImportRule.WRITER_BUSY) : e;
        }
    }

    private void write(long batch, int number, boolean publish) {
        var me = access.requireContributor();
        var found = batches.lock(batch).orElseThrow(() -> ImportAccess.notFound(batch));
        var saved = shown.require(me, found, number);
        found.requireState(Set.of(ImportState.COMMITTED), "Single rows are written once the import is COMMITTED");
        var outcome = saved.row().reading().outcome();
        if (saved.writtenAt() != null || outcome != Outcome.IMPORT && outcome != Outcome.IMPORT_WARN) {
            throw new InvalidValueException(
                    "row", String.valueOf(number), "a row with outcome IMPORT or IMPORT_WARN that is not written");
        }
        var sector = saved.row().sector();
        ImportAccess.requireReviewer(me, sector == null ? Set.of() : Set.of(sector), publish);
        writing.writeOne(found, saved, publish);
    }

    void cancel(long batch) {
        var me = access.requireContributor();
        access.requireManager(me, find(batch));
        if (batches.askToCancel(batch)) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            var found = batches.lock(batch).orElseThrow(() -> ImportAccess.notFound(batch));
            found.requireState(
                    Set.of(ImportState.UPLOADED, ImportState.READING, ImportState.READY, ImportState.FAILED),
                    "Only an import that is not written can be cancelled");
            rows.dropAll(batch);
            files.drop(batch);
            batches.setState(batch, ImportState.CANCELLED);
            audit.record("IMPORT_CANCELLED", String.valueOf(batch), Map.of("file", found.fileName()));
        });
    }

    void undo(long batch) {
        var me = access.requireContributor();
        transaction.executeWithoutResult(status -> {
            var found = batches.lock(batch).orElseThrow(() -> ImportAccess.notFound(batch));
            access.requireManager(me, found);
            found.requireState(Set.of(ImportState.COMMITTED), "Only a COMMITTED import can be undone");
            var built = activities.listBuiltUpon(batch);
            if (!built.isEmpty()) {
                throw new StandsAgainstUndoException(built);
            }
            if (!rows.listWritten(batch, Sight.ALL).isEmpty()) {
                activities.undo(batch, "Import %d of %s undone".formatted(batch, found.fileName()));
            }
            batches.setState(batch, ImportState.UNDONE);
            batches.noteUndo(batch, me.username());
        });
    }
}
