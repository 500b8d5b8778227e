package org.itu.sdgmap.importing.internal.batch;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.itu.sdgmap.activity.ActivityBatches;
import org.itu.sdgmap.activity.ActivityBatches.Entry;
import org.itu.sdgmap.activity.ActivityBatches.Match;
import org.itu.sdgmap.activity.ActivityBatches.Recording;
import org.itu.sdgmap.activity.RefusedActivityException;
import org.itu.sdgmap.activity.StaleReviewException;
import org.itu.sdgmap.importing.ImportFailure;
import org.itu.sdgmap.importing.ImportState;
import org.itu.sdgmap.importing.RowEffect;
import org.itu.sdgmap.importing.internal.batch.RowAssessment.Read;
import org.itu.sdgmap.importing.internal.batch.RowStore.Saved;
import org.itu.sdgmap.importing.internal.batch.RowStore.Written;
import org.itu.sdgmap.security.CurrentAccount;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the clean rows of an import as activities, all in one transaction. Imports are written one after the other, so
 * that the same row in two of them is written once.
 */
@Component
class WritingJob {

    private static final Logger LOG = LoggerFactory.getLogger(WritingJob.class);
    private static final int LOCK = 20_012;

    private final BatchStore batches;
    private final RowStore rows;
    private final FileStore files;
    private final RowReader reader;
    private final RowAssessment assessment;
    private final ContentOfRow contents;
    private final ActivityBatches activities;
    private final CurrentAccount account;
    private final ImportWorkers workers;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate beside;

    private static final class CancelledException extends RuntimeException {}

    WritingJob(
            BatchStore batches,
            RowStore rows,
            FileStore files,
            RowReader reader,
            RowAssessment assessment,
            ContentOfRow contents,
            ActivityBatches activities,
            CurrentAccount account,
            ImportWorkers workers,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.batches = batches;
        this.rows = rows;
        this.files = files;
        this.reader = reader;
        this.assessment = assessment;
        this.contents = contents;
        this.activities = activities;
        this.account = account;
        this.workers = workers;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.beside = new TransactionTemplate(transactions);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Whether the import could be given to a worker; {@link #run} then writes it. */
    boolean begin(long id, String worker) {
        return batches.begin(id, EnumSet.of(ImportState.READY, ImportState.COMMITTED), ImportState.COMMITTING, worker);
    }

    /** The same for an import that is to be written as soon as it is read, if that is still wanted. */
    boolean beginRead(long id, String worker) {
        return Boolean.TRUE.equals(transaction.execute(
                status -> batches.lock(id).filter(BatchRow::commitWhenRead).isPresent()
                        && batches.begin(id, EnumSet.of(ImportState.READY), ImportState.COMMITTING, worker)));
    }

    void run(BatchRow batch, String worker, boolean publish) {
        try {
            writeOrReread(batch, worker, publish);
        } catch (StaleReviewException e) {
            var slugs = e.stale().stream()
                    .map(StaleReviewException.Stale::slug)
                    .limit(20)
                    .toList();
            goBack(
                    batch,
                    worker,
                    failure(
                            "STALE_ACTIVITIES",
                            "Nothing was written: %s changed in the meantime; commit again",
                            String.join(", ", slugs)));
        } catch (AccessDeniedException e) {
            goBack(
                    batch,
                    worker,
                    failure("NOT_ALLOWED", "Nothing was written: this account may not write all of the rows", ""));
        } catch (CancelledException e) {
            goBack(batch, worker, failure("CANCELLED", "Nothing was written: the writing was cancelled", ""));
        } catch (OutOfMemoryError e) {
            LOG.error("There is not enough memory to write import {}", batch.id(), e);
            goBack(batch, worker, ReadingJob.tooMuchMemory());
        } catch (RuntimeException | StackOverflowError e) {
            var problem = UUID.randomUUID().toString();
            LOG.error("Import {} could not be written, error {}", batch.id(), problem, e);
            goBack(batch, worker, ReadingJob.unexpected(problem));
        }
    }

    private void writeOrReread(BatchRow batch, String worker, boolean publish) {
        try {
            transaction.executeWithoutResult(status -> {
                lock(batch.id());
                report(batch.id(), worker, 0);
                lockActivities(batch.id(), null);
                requireFresh(batch, worker);
                write(batch, worker, publish);
                rowsEnded(batch, worker);
            });
        } catch (StaleRowsException e) {
            reread(batch, worker, e.numbers());
            var numbers = e.numbers().stream().limit(20).map(String::valueOf).toList();
            goBack(
                    batch,
                    worker,
                    failure(
                            "STALE",
                            "Nothing was written: what rows %s meet has changed in the meantime; look at them again",
                            String.join(", ", numbers)));
        }
    }

    /**
     * Writes one row by itself, in the transaction of the caller, which does not wait for long.
     *
     * @throws StaleRowsException if what it meets has changed since it was looked at
     * @throws org.springframework.dao.DataAccessException if another import is being written
     */
    void writeOne(BatchRow batch, Saved row, boolean publish) {
        batches.limitWait(BatchStore.LONGEST_WAIT);
        lock(batch.id());
        lockActivities(batch.id(), row.row().number());
        var stale = listStale(batch, List.of(row));
        if (!stale.isEmpty()) {
            throw new StaleRowsException(stale);
        }
        var recording = activities.begin(batch.id(), publish, reason(batch));
        writePortion(batch, List.of(row), recording);
        recording.complete();
    }

    private void lock(long batch) {
        jdbc.sql("SELECT pg_advisory_xact_lock(:lock, :batch), pg_advisory_xact_lock(:lock, 0)")
                .param("lock", LOCK)
                .param("batch", Math.toIntExact(batch))
                .query(row -> {});
    }

    /** All activities that the rows change, in the order of reviewers and before anything of a portion is locked. Without a number those of all rows. */
    private void lockActivities(long batch, @Nullable Integer number) {
        jdbc.sql("""
                SELECT id FROM activity
                WHERE slug IN (SELECT slug_matched FROM import_row
                               WHERE batch_id = :batch AND written_at IS NULL
                                 AND (CAST(:number AS integer) IS NULL OR number = :number))
                ORDER BY id FOR UPDATE
                """)
                .param("batch", batch)
                .param("number", number, Types.INTEGER)
                .query(row -> {});
    }

    /** Whether nobody writes the import at this moment. */
    boolean isFree(long batch) {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(:lock, :batch)")
                .param("lock", LOCK)
                .param("batch", Math.toIntExact(batch))
                .query(Boolean.class)
                .single();
    }

    /**
     * What was looked at is still so: no activity changed or came, no row came in with another import, and none that did is
     * taken back.
     */
    private void requireFresh(BatchRow batch, String worker) {
        var stale = new ArrayList<Integer>(rows.listNoLongerBefore(batch.id()));
        int after = 0;
        for (var portion = rows.listToWrite(batch.id(), after, ReadingJob.ROWS_AT_ONCE);
                !portion.isEmpty();
                portion = rows.listToWrite(batch.id(), after, ReadingJob.ROWS_AT_ONCE)) {
            after = portion.getLast().row().number();
            stale.addAll(listStale(batch, portion));
            report(batch.id(), worker, 0);
        }
        if (!stale.isEmpty()) {
            Collections.sort(stale);
            throw new StaleRowsException(stale);
        }
    }

    /** Numbers of rows. */
    private List<Integer> listStale(BatchRow batch, List<Saved> portion) {
        var matches = assessment.match(portion.stream().map(WritingJob::read).toList());
        var before = rows.findBefore(
                batch.id(), portion.stream().map(s -> s.row().fingerprint()).toList());
        var stale = new ArrayList<Integer>();
        for (int i = 0; i < portion.size(); i++) {
            var row = portion.get(i).row();
            var match = matches.get(i);
            boolean isSame = match == null
                    ? row.matched() == null
                    : match.slug().equals(row.matched()) && match.version() == row.versionSeen();
            if (!isSame || before.containsKey(HexFormat.of().formatHex(row.fingerprint()))) {
                stale.add(row.number());
            }
        }
        return stale;
    }

    private void write(BatchRow batch, String worker, boolean publish) {
        var recording = activities.begin(batch.id(), publish, reason(batch));
        int after = 0;
        int done = 0;
        for (var portion = rows.listToWrite(batch.id(), after, ReadingJob.ROWS_AT_ONCE);
                !portion.isEmpty();
                portion = rows.listToWrite(batch.id(), after, ReadingJob.ROWS_AT_ONCE)) {
            after = portion.getLast().row().number();
            writePortion(batch, portion, recording);
            done += portion.size();
            report(batch.id(), worker, done);
        }
        recording.complete();
    }

    private void writePortion(BatchRow batch, List<Saved> portion, Recording recording) {
        var titles = portion.stream()
                .filter(s -> s.row().matched() != null)
                .map(s -> activityOf(s).title())
                .distinct()
                .toList();
        var found = titles.isEmpty() ? Map.<String, List<Match>>of() : activities.matchTitles(titles);
        var written = new ArrayList<Written>();
        var entries = new ArrayList<Entry>();
        var numbers = new ArrayList<Integer>();
        for (var saved : portion) {
            var row = saved.row();
            if (row.effect() == RowEffect.SAME) {
                written.add(new Written(row.number(), String.valueOf(row.matched())));
                continue;
            }
            var match = findMatch(saved, found.getOrDefault(activityOf(saved).title(), List.of()));
            entries.add(entry(batch, saved, match));
            numbers.add(row.number());
        }
        var slugs = entries.isEmpty() ? List.<String>of() : recording.add(entries);
        for (int i = 0; i < slugs.size(); i++) {
            written.add(new Written(numbers.get(i), slugs.get(i)));
        }
        rows.noteWritten(batch.id(), written);
    }

    private static @Nullable Match findMatch(Saved saved, List<Match> matches) {
        var slug = saved.row().matched();
        return slug == null
                ? null
                : matches.stream()
                        .filter(m -> m.slug().equals(slug))
                        .findFirst()
                        .orElseThrow(
                                () -> new StaleRowsException(List.of(saved.row().number())));
    }

    private Entry entry(BatchRow batch, Saved saved, @Nullable Match match) {
        var row = saved.row();
        var filled = ContentOfRow.filled(row.source(), batch.mapping(), row.correction());
        try {
            var content = contents.read(activityOf(saved), match, filled, batch.fileName());
            return new Entry(match == null ? null : match.slug(), match == null ? 0 : match.version(), content);
        } catch (RefusedActivityException e) {
            // The rules have changed since the row was read, such as by a correction of a framework.
            throw new StaleRowsException(List.of(row.number()));
        }
    }

    private static org.itu.sdgmap.importing.ReadActivity activityOf(Saved saved) {
        var activity = saved.row().reading().activity();
        if (activity == null) {
            throw new IllegalStateException(
                    "Row %d is no activity".formatted(saved.row().number()));
        }
        return activity;
    }

    private static String reason(BatchRow batch) {
        return "Import %d of %s".formatted(batch.id(), batch.fileName());
    }

    private void report(long batch, String worker, int done) {
        Boolean isMine = beside.execute(status -> {
            batches.limitWait(BatchStore.LONGEST_WAIT);
            return batches.progress(batch, worker, done);
        });
        if (!Boolean.TRUE.equals(isMine) || workers.isStopping()) {
            throw new CancelledException();
        }
    }

    private void rowsEnded(BatchRow batch, String worker) {
        files.drop(batch.id());
        if (!batches.commit(batch.id(), worker, account.get().username())) {
            throw new CancelledException();
        }
    }

    private void reread(BatchRow batch, String worker, List<Integer> stale) {
        var me = account.get();
        for (int from = 0; from < stale.size(); from += ReadingJob.ROWS_AT_ONCE) {
            report(batch.id(), worker, 0);
            var portion = stale.subList(from, Math.min(from + ReadingJob.ROWS_AT_ONCE, stale.size()));
            transaction.executeWithoutResult(status ->
                    reader.rereadAll(batch, rows.listUnwritten(batch.id(), portion), s -> me.mayContribute(s.code())));
        }
    }

    private void goBack(BatchRow batch, String worker, ImportFailure failure) {
        if (batch.commitWhenRead() && workers.isStopping()) {
            LOG.info("Import {} is left to be written at the next start", batch.id());
            return;
        }
        batches.goBack(batch.id(), worker, failure);
    }

    private static ImportFailure failure(String name, String english, String arg) {
        return new ImportFailure(
                "importing.failure." + name, arg.isEmpty() ? List.of() : List.of(arg), english.formatted(arg));
    }

    private static Read read(Saved saved) {
        return new Read(
                saved.row().source(), saved.row().correction(), saved.row().reading());
    }

    /** States from which a commit begins. */
    static final Set<ImportState> WRITABLE = EnumSet.of(ImportState.READY, ImportState.COMMITTED);
}
