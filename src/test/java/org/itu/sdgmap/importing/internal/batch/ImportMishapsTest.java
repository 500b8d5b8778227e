package org.itu.sdgmap.importing.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.itu.sdgmap.importing.internal.batch.ImportSteps.csv;
import static org.itu.sdgmap.importing.internal.batch.ImportSteps.row;
import static org.itu.sdgmap.importing.internal.batch.ImportSteps.unique;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.dhatim.fastexcel.Workbook;
import org.itu.sdgmap._support.Activities;
import org.itu.sdgmap._support.SignIn;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.activity.ActivityBatches;
import org.itu.sdgmap.activity.ActivityBatches.Entry;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.importing.ImportBatch;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.ImportRule;
import org.itu.sdgmap.importing.ImportState;
import org.itu.sdgmap.importing.Imports;
import org.itu.sdgmap.importing.Imports.Upload;
import org.itu.sdgmap.importing.Outcome;
import org.itu.sdgmap.importing.RefusedImportException;
import org.itu.sdgmap.importing.RowCorrection;
import org.itu.sdgmap.importing.RowEffect;
import org.itu.sdgmap.importing.StandsAgainstUndoException;
import org.itu.sdgmap.importing.WrongImportStateException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports when something comes between: a colleague, another import, a node that stops. */
@WritingPostgisTest
class ImportMishapsTest {

    private final Imports imports;
    private final ImportSteps steps;
    private final AbandonedImports abandoned;
    private final ReadingJob reading;
    private final WritingJob writing;
    private final ImportChanges changes;
    private final BatchStore batches;
    private final RowStore rows;
    private final ImportAccess access;
    private final ImportReport reports;
    private final ActivityBatches activities;
    private final JdbcClient jdbc;
    private final DataSource database;

    ImportMishapsTest(
            Imports imports,
            AbandonedImports abandoned,
            ReadingJob reading,
            WritingJob writing,
            ImportChanges changes,
            BatchStore batches,
            RowStore rows,
            ImportAccess access,
            ImportReport reports,
            ActivityBatches activities,
            JdbcClient jdbc,
            DataSource database) {
        this.imports = imports;
        this.steps = new ImportSteps(imports);
        this.abandoned = abandoned;
        this.reading = reading;
        this.writing = writing;
        this.changes = changes;
        this.batches = batches;
        this.rows = rows;
        this.access = access;
        this.reports = reports;
        this.activities = activities;
        this.jdbc = jdbc;
        this.database = database;
    }

    @BeforeEach
    void signIn() {
        SignIn.as("cora", "COORDINATOR");
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void aColleaguesChangeBetweenTwoRowsOfAnImportStandsAgainstItsUndo() {
        var title = unique("Village phones");
        var renamed = unique("Town phones");
        var batch = steps.read("own.csv", row(title, "KEN"), row(renamed, "Congo"));
        steps.commit(batch.id(), true);
        var slug = String.valueOf(steps.row(batch.id(), title).written());
        var content = Activities.draft().sector(Sector.ITU_D).title(renamed).content();
        activities.record(9_000_006, List.of(new Entry(slug, 1, content)), true, "");
        var correction = imports.getRow(batch.id(), 3).correction();
        var answered = imports.correct(batch.id(), 3, correction.choose(ImportField.COUNTRIES, "Congo", "COD"));
        assertThat(answered.effect()).isEqualTo(RowEffect.CHANGE);
        assertThat(imports.finish(batch.id(), 3, true).written()).isEqualTo(slug);
        assertThatExceptionOfType(StandsAgainstUndoException.class)
                .isThrownBy(() -> imports.undo(batch.id()))
                .satisfies(e -> assertThat(e.activities()).hasSize(1));
    }

    @Test
    void anImportThatIsBeingWrittenByNobodyIsFreed() {
        var batch = steps.read("nobody.csv", row(unique("Solar phones"), "KEN"));
        set(batch, "state = 'COMMITTING', worker = NULL, alive_at = NULL");
        abandoned.goOn(Duration.ofMinutes(1));
        assertThat(imports.get(batch.id()).state()).isEqualTo(ImportState.READY);
    }

    @Test
    void anImportGoesBackToWhatItIsAndNotToWhatItWasWhenItWasLookedAt() {
        var batch = steps.read("twice.csv", row(unique("Solar radios"), "KEN"));
        var before = batches.find(batch.id()).orElseThrow();
        steps.commit(batch.id(), true);
        assertThat(writing.begin(batch.id(), "second")).isTrue();
        assertThat(batches.askToCancel(batch.id())).isTrue();
        writing.run(before, "second", true);
        assertThat(imports.get(batch.id()).state()).isEqualTo(ImportState.COMMITTED);
    }

    @Test
    void manyStaleRowsAreReadAnewInPortionsBetweenWhichSomebodyCanCancel() {
        var mark = unique("");
        var titles =
                IntStream.range(0, 1_200).mapToObj(i -> "Stale " + i + mark).toList();
        steps.commit(
                steps.read("s.csv", titles.stream().map(t -> row(t, "KEN")).toArray(String[]::new))
                        .id(),
                false);
        var batch = steps.read("t.csv", titles.stream().map(t -> row(t, "UGA")).toArray(String[]::new));
        assertThat(batch.counts().changes()).isEqualTo(1_200);
        jdbc.sql("UPDATE import_row SET version_seen = 7 WHERE batch_id = :id")
                .param("id", batch.id())
                .update();
        cancelWhen("UPDATE ON import_row", "NEW.version_seen = 1", "NEW.batch_id");
        try {
            assertThat(failureOf(steps.commit(batch.id(), false))).isEqualTo("importing.failure.CANCELLED");
        } finally {
            dropTrigger("import_row");
        }
        assertThat(seen(batch, 1)).isEqualTo(1_000);
        assertThat(failureOf(steps.commit(batch.id(), false))).isEqualTo("importing.failure.STALE");
        assertThat(seen(batch, 1)).isEqualTo(1_200);
        assertThat(steps.commit(batch.id(), false).counts().written()).isEqualTo(1_200);
    }

    @Test
    void anImportThatTheNodeStopsToReadIsLeftForTheNextStart() throws IOException {
        var file = workbook();
        var batch = steps.settled(imports.upload(new ByteArrayInputStream(file), Upload.of("large.xlsx"))
                .id());
        set(batch, "state = 'UPLOADED', worker = NULL, alive_at = now() - interval '1 hour', is_staged = false");
        Thread.currentThread().interrupt();
        try {
            assertThat(reading.run(batch.id(), null)).isFalse();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(imports.get(batch.id()).state()).isEqualTo(ImportState.READING);
        set(batch, "alive_at = now() - interval '1 hour'");
        abandoned.goOn(Duration.ofMinutes(1));
        var read = steps.settled(batch.id());
        assertThat(read.state()).isEqualTo(ImportState.READY);
        assertThat(read.counts().total()).isEqualTo(250);
    }

    @Test
    void noRowIsReadAnewWhileItsImportIsWritten() {
        var batch = steps.read("written.csv", row(unique("Solar phones"), "KEN"));
        set(batch, "state = 'COMMITTING', worker = 'other', alive_at = now()");
        assertThatExceptionOfType(WrongImportStateException.class).isThrownBy(() -> changes.readAgain(batch.id(), 2));
        set(batch, "state = 'READY', worker = NULL, alive_at = NULL");
        changes.readAgain(batch.id(), 2);
    }

    @Test
    void countingWrittenRowsLeavesTheImportFreeForOthers() throws SQLException {
        var batch = steps.read("counted.csv", row(unique("Solar phones"), "KEN"));
        try (var writer = database.getConnection();
                var statement = writer.createStatement();
                var other = database.getConnection();
                var look = other.createStatement()) {
            writer.setAutoCommit(false);
            statement.executeUpdate("UPDATE import_row SET written_at = now() WHERE batch_id = " + batch.id());
            look.execute("SELECT 1 FROM import_batch WHERE id = " + batch.id() + " FOR UPDATE NOWAIT");
            writer.rollback();
        }
    }

    @Test
    void countsGoWithTheirImport() {
        var batch = steps.read("gone.csv", row(unique("Solar phones"), "KEN"));
        jdbc.sql("DELETE FROM import_batch WHERE id = :id")
                .param("id", batch.id())
                .update();
        assertThat(jdbc.sql("SELECT count(*) FROM import_count WHERE batch_id = :id")
                        .param("id", batch.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoWaitsTooLongForAnImportIsToldSo() throws SQLException {
        var batch = steps.read("locked.csv", row(unique("Solar phones"), "KEN"));
        try (var writer = database.getConnection();
                var statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("SELECT 1 FROM import_batch WHERE id = " + batch.id() + " FOR UPDATE");
            assertThatExceptionOfType(RefusedImportException.class)
                    .isThrownBy(() -> imports.correct(batch.id(), 2, RowCorrection.NONE))
                    .satisfies(e -> assertThat(e.rule()).isEqualTo(ImportRule.WRITER_BUSY));
            writer.rollback();
        }
    }

    @Test
    void whoFinishesARowWhileAnotherImportIsWrittenIsToldSo() throws SQLException {
        var title = unique("Solar phones");
        var batch = steps.read("busy.csv", row(title, "Congo"), row(title + " beside it", "KEN"));
        steps.commit(batch.id(), false);
        var correction = imports.getRow(batch.id(), 2).correction();
        imports.correct(batch.id(), 2, correction.choose(ImportField.COUNTRIES, "Congo", "COD"));
        try (var writer = database.getConnection();
                var statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(20012, 0)");
            assertThatExceptionOfType(RefusedImportException.class)
                    .isThrownBy(() -> imports.finish(batch.id(), 2, false))
                    .satisfies(e -> assertThat(e.rule()).isEqualTo(ImportRule.WRITER_BUSY));
            writer.rollback();
        }
    }

    @Test
    void whoCancelsAtTheLastMomentIsHeard() {
        var batch = steps.read("last.csv", row(unique("Solar phones"), "KEN"));
        jdbc.sql("INSERT INTO import_file (batch_id, position, content) VALUES (:id, 0, '')")
                .param("id", batch.id())
                .update();
        cancelWhen("DELETE ON import_file", "OLD.batch_id = " + batch.id(), "OLD.batch_id");
        try {
            var cancelled = steps.commit(batch.id(), true);
            assertThat(cancelled.state()).isEqualTo(ImportState.READY);
            assertThat(failureOf(cancelled)).isEqualTo("importing.failure.CANCELLED");
            assertThat(cancelled.counts().written()).isZero();
        } finally {
            dropTrigger("import_file");
        }
    }

    @Test
    void aProgramNeedNotAskTwiceWhenTheNodeDiesThatReadsItsFile() {
        var batch = steps.read("program.csv", row(unique("Solar phones"), "KEN"));
        set(batch, "state = 'READING', alive_at = now() - interval '1 hour', commit_when_read = true");
        abandoned.goOn(Duration.ofMinutes(1));
        becomes(batch.id(), ImportState.COMMITTED);
    }

    @Test
    void aProgramNeedNotAskTwiceWhenTheNodeDiesThatWritesItsFile() throws SQLException {
        var file = csv(row(unique("Solar phones"), "KEN"));
        long id;
        // As if another import were being written
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(20012, 0)");
            try {
                id = imports.upload(new ByteArrayInputStream(file), new Upload("p.csv", null, null, true))
                        .id();
                becomes(id, ImportState.COMMITTING);
                assertThat(isToBeCommitted(id)).isTrue();
            } finally {
                statement.execute("SELECT pg_advisory_unlock(20012, 0)");
            }
        }
        becomes(id, ImportState.COMMITTED);
        assertThat(isToBeCommitted(id)).isFalse();

        var batch = steps.read("q.csv", row(unique("Solar radios"), "KEN"));
        set(batch, "state = 'COMMITTING', alive_at = now() - interval '1 hour', commit_when_read = true");
        abandoned.goOn(Duration.ofMinutes(1));
        becomes(batch.id(), ImportState.COMMITTED);
    }

    @Test
    void rowsThatCameInBeforeComeInAfterAllWhenThatImportIsUndone() {
        var line = row(unique("Solar phones"), "KEN");
        var first = steps.commit(steps.read("u.csv", line).id(), true);
        var second = steps.read("v.csv", line, row(unique("Solar radios"), "KEN"));
        assertThat(second.counts().of(Outcome.SKIP)).isEqualTo(1);
        imports.undo(first.id());
        var refused = steps.commit(second.id(), true);
        assertThat(refused.state()).isEqualTo(ImportState.READY);
        assertThat(failureOf(refused)).isEqualTo("importing.failure.STALE");
        assertThat(refused.counts().of(Outcome.SKIP)).isZero();
        assertThat(steps.commit(second.id(), true).counts().written()).isEqualTo(2);
    }

    @Test
    void anImportThatIsNoLongerVisibleWhenItIsCountedIsLeftOutOfTheList() {
        SignIn.as("tom", "CONTRIBUTOR@ITU-T");
        var batch = steps.read("of-tom.csv", row(unique("Solar phones"), "KEN"));
        SignIn.as("dora", "CONTRIBUTOR@ITU-D");
        assertThat(imports.list(0, 200)).extracting(ImportBatch::id).contains(batch.id());
        var withoutRows = new ShownImports(batches, rows, Mockito.mock(RowCountStore.class), access, reports);
        assertThat(withoutRows.list(0, 200)).extracting(ImportBatch::id).doesNotContain(batch.id());
    }

    private static byte[] workbook() throws IOException {
        var random = new Random(1);
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Test", null)) {
            var sheet = workbook.newWorksheet("Activities");
            sheet.value(0, 0, "Title");
            sheet.value(0, 1, "Description");
            sheet.value(0, 2, "Bureau");
            for (int i = 1; i <= 250; i++) {
                var text = new StringBuilder();
                while (text.length() < 20_000) {
                    text.append(Long.toHexString(random.nextLong())).append(' ');
                }
                sheet.value(i, 0, "Large " + i);
                sheet.value(i, 1, text.toString());
                sheet.value(i, 2, "BDT");
            }
            // The file is kept for as long as the other sheet may be wanted.
            workbook.newWorksheet("Other").value(0, 0, "Title");
        }
        return out.toByteArray();
    }

    private void cancelWhen(String event, String condition, String batch) {
        jdbc.sql("""
                CREATE FUNCTION ask_to_cancel() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    UPDATE import_batch SET cancel_asked = true WHERE id = %s AND NOT cancel_asked;
                    RETURN coalesce(NEW, OLD);
                END $$
                """.formatted(batch)).update();
        jdbc.sql("CREATE TRIGGER ask_to_cancel BEFORE " + event + " FOR EACH ROW WHEN (" + condition
                        + ") EXECUTE FUNCTION ask_to_cancel()")
                .update();
    }

    private void dropTrigger(String table) {
        jdbc.sql("DROP TRIGGER ask_to_cancel ON " + table).update();
        jdbc.sql("DROP FUNCTION ask_to_cancel").update();
    }

    private int seen(ImportBatch batch, int version) {
        return jdbc.sql("SELECT count(*) FROM import_row WHERE batch_id = :id AND version_seen = :version")
                .param("id", batch.id())
                .param("version", version)
                .query(Integer.class)
                .single();
    }

    private boolean isToBeCommitted(long batch) {
        return jdbc.sql("SELECT commit_when_read FROM import_batch WHERE id = :id")
                .param("id", batch)
                .query(Boolean.class)
                .single();
    }

    private void becomes(long batch, ImportState state) {
        await().pollInSameThread()
                .atMost(Duration.ofMinutes(1))
                .until(() -> imports.get(batch).state() == state);
    }

    private static String failureOf(ImportBatch batch) {
        return batch.failure() == null ? "" : batch.failure().key();
    }

    private void set(ImportBatch batch, String columns) {
        jdbc.sql("UPDATE import_batch SET " + columns + " WHERE id = :id")
                .param("id", batch.id())
                .update();
    }
}
