package org.itu.sdgmap.importing.internal.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.itu.sdgmap._support.SignIn;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.activity.PublishedActivities;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.importing.FileRule;
import org.itu.sdgmap.importing.ImportBatch;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.ImportRow;
import org.itu.sdgmap.importing.ImportState;
import org.itu.sdgmap.importing.Imports;
import org.itu.sdgmap.importing.Imports.Upload;
import org.itu.sdgmap.importing.Outcome;
import org.itu.sdgmap.importing.RefusedFileException;
import org.itu.sdgmap.importing.RemarkRule;
import org.itu.sdgmap.importing.RowCorrection;
import org.itu.sdgmap.importing.RowEffect;
import org.itu.sdgmap.importing.RowFilter;
import org.itu.sdgmap.importing.Spreadsheets;
import org.itu.sdgmap.importing.StandsAgainstUndoException;
import org.itu.sdgmap.importing.WrongImportStateException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Imports from the file to the activities and back, on a real database with the sample activities. */
@WritingPostgisTest
class ImportsTest {

    private static final String HEADER = "Title,Description,Bureau,Start date,Country(ies),SDG,WSIS Action Line\n";

    private final Imports imports;
    private final AbandonedImports abandoned;
    private final PublishedActivities published;
    private final JdbcClient jdbc;
    private final Spreadsheets spreadsheets;

    ImportsTest(
            Imports imports,
            AbandonedImports abandoned,
            PublishedActivities published,
            JdbcClient jdbc,
            Spreadsheets spreadsheets) {
        this.spreadsheets = spreadsheets;
        this.imports = imports;
        this.abandoned = abandoned;
        this.published = published;
        this.jdbc = jdbc;
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
    void everyRowOfTheMessyFileComesOutAsExpected() throws IOException {
        var batch = read("messy.csv", withRowThirtyNine(resource("messy_import.csv")));
        var outcomes = new TreeMap<Integer, Outcome>();
        for (var row : imports.listRows(batch.id(), RowFilter.ALL, 0, 200).rows()) {
            var number = row.reading().cells().getFirst().strip();
            if (number.matches("[0-9]+")) {
                outcomes.put(Integer.valueOf(number), row.outcome());
            }
        }
        var expected = new TreeMap<Integer, Outcome>();
        for (var line : new String(resource("messy_expected.csv"), UTF_8).split("\r?\n")) {
            var cells = line.split(",");
            if (cells[0].matches("[0-9]+") && !cells[0].equals("58")) {
                expected.put(Integer.valueOf(cells[0]), Outcome.valueOf(cells[2]));
            }
        }
        assertThat(outcomes).containsAllEntriesOf(expected);
        assertThat(batch.counts().of(Outcome.REJECT)).isEqualTo(2);
        imports.cancel(batch.id());
    }

    @Test
    void cleanRowsBecomeActivitiesAndTheSameFileTwiceChangesNothing() {
        var title = unique("Networks for schools");
        var file = csv(row(title, "GHA", "4.4"), row(title + " in the north", "KEN", "9.c"));
        var batch = read("a.csv", file);
        assertThat(batch.counts().fresh()).isEqualTo(2);

        var written = commit(batch.id(), true);
        assertThat(written.state()).isEqualTo(ImportState.COMMITTED);
        assertThat(written.counts().written()).isEqualTo(2);
        var slug = row(batch, title).written();
        assertThat(published.getBySlug(slug).content().countries()).containsExactly("GHA");
        assertThat(published.getBySlug(slug).content().source()).isEqualTo("a.csv");

        var again = read("renamed.csv", file);
        assertThat(again.counts().of(Outcome.SKIP)).isEqualTo(2);
        assertThat(row(again, title).reading().remarks()).anySatisfy(r -> {
            assertThat(r.rule()).isEqualTo(RemarkRule.IMPORTED_BEFORE);
            assertThat(r.details()).containsExactly(String.valueOf(batch.id()), "a.csv");
        });
        long versions = versions();
        assertThat(commit(again.id(), true).counts().written()).isZero();
        assertThat(versions()).isEqualTo(versions);
    }

    @Test
    void aRowWithTheTitleOfAnActivityChangesOnlyWhatItsColumnsSay() {
        var title = unique("Early warnings");
        var first = commit(read("b.csv", csv(row(title, "FJI", "13.1"))).id(), true);
        var slug = row(first, title).written();

        var changed = read(
                "c.csv",
                ("Title,Bureau,Country(ies)\n" + title.toUpperCase() + ",BDT,\"Fiji, Tonga\"\n").getBytes(UTF_8));
        var review = imports.listRows(changed.id(), RowFilter.ALL, 0, 10).rows().getFirst();
        assertThat(review.matched().slug()).isEqualTo(slug);
        var row = imports.correct(
                changed.id(),
                review.number(),
                RowCorrection.NONE.type(ImportField.DESCRIPTION, "Another description of the warnings."));
        assertThat(row.effect()).isEqualTo(RowEffect.CHANGE);
        assertThat(row.matched().fields())
                .contains("title", "description", "countries")
                .doesNotContain("links");
        commit(changed.id(), true);
        var content = published.getBySlug(slug).content();
        assertThat(content.title()).isEqualTo(title.toUpperCase());
        assertThat(content.countries()).containsExactly("FJI", "TON");
        assertThat(content.links()).extracting(l -> l.element().code()).contains("13.1", "C2");

        imports.undo(changed.id());
        assertThat(published.getBySlug(slug).content().countries()).containsExactly("FJI");
        assertThat(published.getBySlug(slug).content().title()).isEqualTo(title);
    }

    @Test
    void whatAnActivityHasAlreadyIsNotWrittenAgain() {
        var title = unique("Spectrum seminar");
        commit(read("d.csv", csv(row(title, "PER", "9.1"))).id(), true);
        var same = read(
                "e.csv",
                ("SDG,Title,Bureau,Description,Country(ies)\n9.1," + title + ",ITU-D,What is done and for whom,Peru\n")
                        .getBytes(UTF_8));
        assertThat(same.counts().same()).isEqualTo(1);
        assertThat(same.counts().toWrite()).isZero();
        long versions = versions();
        commit(same.id(), false);
        assertThat(versions()).isEqualTo(versions);
    }

    @Test
    void anImportIsUndoneAsAWholeAndCanComeInAnew() {
        var title = unique("Girls in ICT day");
        var file = csv(row(title, "BRA", "5.b"));
        var batch = commit(read("f.csv", file).id(), true);
        var slug = row(batch, title).written();
        assertThat(published.findBySlug(slug)).isPresent();
        assertThat(imports.undo(batch.id()).state()).isEqualTo(ImportState.UNDONE);
        assertThat(published.findBySlug(slug)).isEmpty();
        assertThatThrownBy(() -> imports.undo(batch.id())).isInstanceOf(WrongImportStateException.class);

        var again = commit(read("f.csv", file).id(), true);
        assertThat(again.counts().written()).isEqualTo(1);
        assertThat(published.findBySlug(String.valueOf(row(again, title).written())))
                .isPresent();
    }

    @Test
    void whatIsBuiltOnAnImportStandsAgainstItsUndo() {
        var title = unique("Rural telecentres");
        var batch = commit(read("g.csv", csv(row(title, "NPL", "9.c"))).id(), true);
        var next = read(
                "h.csv",
                ("Title,Description,Bureau,Country(ies)\n" + title + ",Newer words of it,BDT,NPL\n").getBytes(UTF_8));
        commit(next.id(), true);
        assertThatExceptionOfType(StandsAgainstUndoException.class)
                .isThrownBy(() -> imports.undo(batch.id()))
                .satisfies(e -> assertThat(e.activities()).containsValue(title));
    }

    @Test
    void aRowThatWaitsIsFinishedLaterBySomeoneElseOfTheSector() {
        var title = unique("Cyber drill");
        SignIn.as("dora", "CONTRIBUTOR@ITU-D");
        var batch = read("i.csv", csv(row(title, "Congo", "16.6"), row(title + " two", "KEN", "16.6")));
        assertThat(batch.counts().waiting()).isEqualTo(1);
        commit(batch.id(), false);

        SignIn.as("dan", "CONTRIBUTOR@ITU-D");
        var waiting = imports.listWaiting(0, 200).stream()
                .filter(r -> r.batch() == batch.id())
                .toList();
        assertThat(waiting).hasSize(1);
        var row = waiting.getFirst();
        var question = row.reading().remarks().stream()
                .filter(r -> r.rule() == RemarkRule.AMBIGUOUS_COUNTRY)
                .findFirst()
                .orElseThrow();
        assertThat(question.candidates()).extracting(c -> c.value()).contains("COD", "COG");
        var answered = imports.correct(
                batch.id(), row.number(), row.correction().choose(ImportField.COUNTRIES, question.original(), "COD"));
        assertThat(answered.outcome()).isIn(Outcome.IMPORT, Outcome.IMPORT_WARN);
        assertThat(imports.finish(batch.id(), row.number(), false).written()).isNotNull();
        assertThat(imports.get(batch.id()).counts().written()).isEqualTo(2);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> imports.finish(batch.id(), row.number(), false));

        SignIn.as("dora", "CONTRIBUTOR@ITU-D");
        imports.undo(batch.id());
    }

    @Test
    void aNearCopyWaitsUntilItIsAcceptedOrTheFirstIsLeftOut() {
        var title = unique("AI for Good");
        var batch = read("j.csv", csv(row(title, "CHE", "17.6"), row(title.toUpperCase() + "!", "CHE", "17.6")));
        var copy = row(batch, title.toUpperCase() + "!");
        assertThat(copy.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(copy.reading().copyOf()).isEqualTo(2);
        var first = imports.skip(batch.id(), 2);
        assertThat(first.outcome()).isEqualTo(Outcome.SKIP);
        assertThat(imports.getRow(batch.id(), copy.number()).outcome()).isEqualTo(Outcome.IMPORT);
        imports.correct(batch.id(), 2, RowCorrection.NONE);
        assertThat(imports.getRow(batch.id(), copy.number()).outcome()).isEqualTo(Outcome.IMPORT);
        var again = imports.correct(batch.id(), copy.number(), RowCorrection.NONE);
        assertThat(again.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(imports.accept(batch.id(), copy.number(), RemarkRule.NEAR_COPY)
                        .outcome())
                .isEqualTo(Outcome.IMPORT);
        assertThat(commit(batch.id(), false).counts().written()).isEqualTo(2);
    }

    @Test
    void aColumnChosenByHandIsReadAnewAndRememberedForTheSameHeadings() {
        var title = unique("Study group");
        var file =
                ("Title,Description,Bureau,Remark 7\n" + title + ",What is done and why,TSB,Kenya\n").getBytes(UTF_8);
        SignIn.as("tom", "CONTRIBUTOR@ITU-T");
        var batch = read("k.csv", file);
        assertThat(row(batch, title).outcome()).isEqualTo(Outcome.REVIEW);
        imports.map(batch.id(), 3, ImportField.COUNTRIES);
        var mapped = settled(batch.id());
        assertThat(mapped.state()).isEqualTo(ImportState.READY);
        assertThat(row(mapped, title).outcome()).isEqualTo(Outcome.IMPORT);
        assertThat(imports.listSamples(batch.id(), 2).get(3)).containsExactly("Kenya");

        var next =
                read("l.csv", new String(file, UTF_8).replace("Kenya", "Ghana").getBytes(UTF_8));
        assertThat(next.mapping().column(3).orElseThrow().field()).isEqualTo(ImportField.COUNTRIES);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> imports.map(next.id(), 0, ImportField.IGNORED));
    }

    @Test
    void aSectorCanBeGivenForRowsThatNameNone() {
        var title = unique("Capacity building");
        var file = ("Title,Description,Country(ies)\n" + title + ",What is done and why,Kenya\n").getBytes(UTF_8);
        var batch = read("m.csv", file);
        assertThat(row(batch, title).outcome()).isEqualTo(Outcome.REVIEW);
        imports.chooseSector(batch.id(), org.itu.sdgmap.activity.Sector.ITU_R);
        assertThat(row(settled(batch.id()), title).outcome()).isEqualTo(Outcome.IMPORT);
    }

    @Test
    void rowsOfOtherSectorsAreRefusedAndOtherSectorsSeeNothing() {
        var title = unique("Standards gap");
        SignIn.as("dora", "CONTRIBUTOR@ITU-D");
        var batch = read(
                "n.csv",
                csv(row(title, "KEN", "9.c"), row(title + " T", "KEN", "9.c").replace("BDT", "TSB")));
        var refused = row(batch, title + " T");
        assertThat(refused.outcome()).isEqualTo(Outcome.REJECT);
        assertThat(refused.reading().remarks()).extracting(r -> r.rule()).contains(RemarkRule.NOT_YOUR_SECTOR);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> imports.commit(batch.id(), true));

        SignIn.as("rolf", "CONTRIBUTOR@ITU-R");
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> imports.get(batch.id()));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> imports.commit(batch.id(), false));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> imports.cancel(batch.id()));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> imports.getRow(batch.id(), 2));
        assertThat(imports.list(0, 100)).extracting(ImportBatch::id).doesNotContain(batch.id());

        SignIn.as("tom", "CONTRIBUTOR@ITU-T");
        assertThat(imports.listRows(batch.id(), RowFilter.ALL, 0, 10).rows())
                .extracting(ImportRow::number)
                .containsExactly(refused.number());
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> imports.commit(batch.id(), false));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> imports.undo(batch.id()));
    }

    @Test
    void strangersAndAccountsWithoutASectorMayDoNothing() {
        var batch = read("o.csv", csv(row(unique("Emergency phones"), "VUT", "11.5")));
        for (var role : List.of("", "ADMIN")) {
            SignIn.out();
            if (!role.isEmpty()) {
                SignIn.as("eve", role);
            }
            for (org.assertj.core.api.ThrowableAssert.ThrowingCallable act :
                    List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                            () -> imports.upload(new ByteArrayInputStream(csv()), Upload.of("x.csv")),
                            () -> imports.list(0, 10),
                            () -> imports.get(batch.id()),
                            () -> imports.listRows(batch.id(), RowFilter.ALL, 0, 10),
                            () -> imports.listWaiting(0, 10),
                            () -> imports.correct(batch.id(), 2, RowCorrection.NONE),
                            () -> imports.commit(batch.id(), false),
                            () -> imports.cancel(batch.id()),
                            () -> imports.undo(batch.id()),
                            () -> imports.report(batch.id(), Language.EN))) {
                assertThatThrownBy(act).isInstanceOf(AccessDeniedException.class);
            }
        }
    }

    @Test
    void aFileThatCannotBeReadLeavesNothingBehind() {
        int before = imports.count();
        assertThatExceptionOfType(RefusedFileException.class)
                .isThrownBy(() -> imports.upload(
                        new ByteArrayInputStream("<html><table></table></html>".getBytes(UTF_8)), Upload.of("x.xls")))
                .satisfies(e -> assertThat(e.rule()).isEqualTo(FileRule.HTML));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> imports.upload(
                        new ByteArrayInputStream(csv(row("a", "KEN", "9.c"))),
                        new Upload("x.csv", "Sheet9", null, false)))
                .satisfies(e -> assertThat(e.field()).isEqualTo("sheet"));
        assertThat(imports.count()).isEqualTo(before);
    }

    @Test
    void readingThatWasKilledBeginsAnewAndEndsWhole() {
        var title = unique("Smart village");
        var file = new StringBuilder(HEADER);
        for (int i = 0; i < 2_500; i++) {
            file.append(row(title + " " + i, "NER", "9.c"));
        }
        var batch = read("p.csv", file.toString().getBytes(UTF_8));
        // As it stands when the node dies after a thousand rows
        jdbc.sql("""
                WITH lost AS (DELETE FROM import_row WHERE batch_id = :id AND number > 1001)
                UPDATE import_batch SET state = 'READING', worker = 'dead', is_staged = false, rows_done = 1000,
                    alive_at = now() - interval '1 hour' WHERE id = :id
                """).param("id", batch.id()).update();
        jdbc.sql("INSERT INTO import_file (batch_id, position, content) VALUES (:id, 0, :content)")
                .param("id", batch.id())
                .param("content", file.toString().getBytes(UTF_8))
                .update();
        abandoned.goOn(Duration.ofMinutes(1));
        var read = settled(batch.id());
        assertThat(read.state()).isEqualTo(ImportState.READY);
        assertThat(read.counts().total()).isEqualTo(2_500);
        assertThat(read.counts().fresh()).isEqualTo(2_500);
        assertThat(jdbc.sql("SELECT count(*) FROM import_file WHERE batch_id = :id")
                        .param("id", batch.id())
                        .query(Long.class)
                        .single())
                .isZero();
        imports.cancel(batch.id());
        assertThat(imports.get(batch.id()).counts().total()).isZero();
    }

    @Test
    void writingThatIsKilledInTheMiddleWritesNothing() {
        var title = unique("Broadband plan");
        var file = new StringBuilder(HEADER);
        for (int i = 0; i < 2_500; i++) {
            file.append(row(title + " " + i, "NER", "9.c"));
        }
        var batch = read("q.csv", file.toString().getBytes(UTF_8));
        long before = versions();
        // The database ends the connection that writes, as soon as it has written the second thousand.
        jdbc.sql("""
                CREATE FUNCTION end_connection() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM pg_terminate_backend(pg_backend_pid());
                    RETURN NEW;
                END $$
                """).update();
        jdbc.sql("CREATE TRIGGER end_connection BEFORE UPDATE OF written_at ON import_row FOR EACH ROW WHEN"
                        + " (NEW.number = 1500) EXECUTE FUNCTION end_connection()")
                .update();
        var failed = commit(batch.id(), true);
        assertThat(failed.state()).isEqualTo(ImportState.READY);
        assertThat(failed.failure()).isNotNull();
        assertThat(failed.counts().written()).isZero();
        assertThat(versions()).isEqualTo(before);
        jdbc.sql("DROP TRIGGER end_connection ON import_row").update();
        jdbc.sql("DROP FUNCTION end_connection").update();

        // The node dies while it commits: the next one frees the import
        jdbc.sql("UPDATE import_batch SET state = 'COMMITTING', alive_at = now() - interval '1 hour' WHERE id = :id")
                .param("id", batch.id())
                .update();
        abandoned.goOn(Duration.ofMinutes(1));
        assertThat(imports.get(batch.id()).state()).isEqualTo(ImportState.READY);
        assertThat(commit(batch.id(), true).counts().written()).isEqualTo(2_500);
        assertThat(versions()).isEqualTo(before + 2_500);
        imports.undo(batch.id());
        assertThat(published.findBySlug(String.valueOf(row(batch, title + " 7").written())))
                .isEmpty();
    }

    @Test
    void anActivityThatChangesMeanwhileIsLookedAtAgain() {
        var title = unique("Regional forum");
        commit(read("r.csv", csv(row(title, "KEN", "9.c"))).id(), true);
        var next = read("s.csv", csv(row(title, "KEN,UGA", "9.c").replace("KEN,UGA", "KEN;UGA")));
        assertThat(next.counts().changes()).isEqualTo(1);
        commit(read("t.csv", csv(row(title, "TZA", "9.c"))).id(), true);
        var refused = commit(next.id(), true);
        assertThat(refused.state()).isEqualTo(ImportState.READY);
        assertThat(refused.failure().key()).isEqualTo("importing.failure.STALE");
        assertThat(commit(next.id(), true).state()).isEqualTo(ImportState.COMMITTED);
        var slug = String.valueOf(row(next, title).written());
        assertThat(published.getBySlug(slug).content().countries()).containsExactly("KEN", "UGA");
    }

    @Test
    void theReportHasEachRow() throws IOException {
        var batch = read("messy.csv", resource("messy_import.csv"));
        var report = imports.report(batch.id(), Language.FR);
        try (var source = spreadsheets.open(report, "report.xlsx")) {
            var texts = new ArrayList<String>();
            source.forEachRow(0, r -> texts.add(String.join("|", r.texts())));
            assertThat(texts).hasSizeGreaterThan(batch.counts().total());
            assertThat(texts).anySatisfy(t -> assertThat(t).contains("Congo"));
        } finally {
            Files.delete(report);
        }
    }

    private ImportBatch read(String name, byte[] file) {
        return settled(
                imports.upload(new ByteArrayInputStream(file), Upload.of(name)).id());
    }

    private ImportBatch commit(long batch, boolean publish) {
        imports.commit(batch, publish);
        return settled(batch);
    }

    private ImportBatch settled(long batch) {
        await().pollInSameThread()
                .atMost(Duration.ofMinutes(2))
                .until(() -> !imports.get(batch).state().isAtWork());
        return imports.get(batch);
    }

    private ImportRow row(ImportBatch batch, String title) {
        return imports.listRows(batch.id(), new RowFilter(null, title), 0, 200).rows().stream()
                .filter(r -> r.reading().cells().contains(title))
                .findFirst()
                .orElseThrow();
    }

    private long versions() {
        return jdbc.sql("SELECT count(*) FROM activity_version")
                .query(Long.class)
                .single();
    }

    private static String unique(String words) {
        return words + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String row(String title, String countries, String targets) {
        return "%s,What is done and for whom,BDT,2021,%s,%s,C2\n".formatted(title, countries, targets);
    }

    private static byte[] csv(String... rows) {
        return (HEADER + String.join("", rows)).getBytes(UTF_8);
    }

    /** Row 40 is expected to be an exact copy of the row above it, which the file does not hold. */
    private static byte[] withRowThirtyNine(byte[] file) {
        var text = new String(file, UTF_8);
        int row = text.indexOf("\n40,") + 1;
        var line = text.substring(row, text.indexOf('\n', row) + 1);
        return (text.substring(0, row) + line.replaceFirst("^40", "39") + text.substring(row)).getBytes(UTF_8);
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = ImportsTest.class.getResourceAsStream("/importing/" + name)) {
            return in.readAllBytes();
        }
    }
}
