package org.itu.sdgmap.importing.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.itu.sdgmap.importing.internal.batch.ImportSteps.row;
import static org.itu.sdgmap.importing.internal.batch.ImportSteps.unique;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.itu.sdgmap._support.SignIn;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.activity.PublishedActivities;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.ImportRule;
import org.itu.sdgmap.importing.ImportState;
import org.itu.sdgmap.importing.Imports;
import org.itu.sdgmap.importing.RefusedImportException;
import org.itu.sdgmap.importing.RemarkRule;
import org.itu.sdgmap.importing.RowEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens beside an import while it is written or finished row by row: colleagues, other nodes, the log. */
@WritingPostgisTest
class WritingSingleRowsTest {

    private final Imports imports;
    private final ImportSteps steps;
    private final PublishedActivities published;
    private final JdbcClient jdbc;
    private final DataSource database;

    WritingSingleRowsTest(Imports imports, PublishedActivities published, JdbcClient jdbc, DataSource database) {
        this.imports = imports;
        this.steps = new ImportSteps(imports);
        this.published = published;
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
    void aRowDoesNotOverwriteWhatAColleagueChangedSinceItWasLookedAt() {
        var title = unique("Rural post offices");
        var first = steps.commit(steps.read("first.csv", row(title, "KEN")).id(), true);
        var slug = String.valueOf(steps.row(first.id(), title).written());
        var waiting = steps.read("waiting.csv", row(title, "Congo"), row(title + " beside it", "KEN"));
        steps.commit(waiting.id(), true);
        var answered = answer(waiting.id(), title, "COD");
        assertThat(answered.effect()).isEqualTo(RowEffect.CHANGE);

        steps.commit(steps.read("colleague.csv", row(title, "TZA")).id(), true);
        assertThatExceptionOfType(RefusedImportException.class)
                .isThrownBy(() -> imports.finish(waiting.id(), answered.number(), true))
                .satisfies(e -> {
                    assertThat(e.rule()).isEqualTo(ImportRule.STALE_ROW);
                    assertThat(e.args()).containsExactly(String.valueOf(answered.number()));
                });
        assertThat(published.getBySlug(slug).content().countries()).containsExactly("TZA");
        assertThat(imports.getRow(waiting.id(), answered.number()).isWritten()).isFalse();

        // It was read anew: whoever looks again and still wants it writes it.
        assertThat(imports.finish(waiting.id(), answered.number(), true).isWritten())
                .isTrue();
        assertThat(published.getBySlug(slug).content().countries()).containsExactly("COD");
    }

    @Test
    void aRowThatWasNewChangesTheActivityThatCameMeanwhileOnlyAfterASecondLook() {
        var title = unique("Mobile clinics");
        var waiting = steps.read("w.csv", row(title, "Congo"), row(title + " beside it", "KEN"));
        steps.commit(waiting.id(), false);
        var answered = answer(waiting.id(), title, "COG");
        assertThat(answered.effect()).isEqualTo(RowEffect.NEW);
        steps.commit(steps.read("x.csv", row(title, "TZA")).id(), true);
        assertThatExceptionOfType(RefusedImportException.class)
                .isThrownBy(() -> imports.finish(waiting.id(), answered.number(), false));
        assertThat(imports.getRow(waiting.id(), answered.number()).effect()).isEqualTo(RowEffect.CHANGE);
    }

    @Test
    void answersWritingAndCancellingAreOnRecord() {
        var title = unique("Library networks");
        var batch = steps.read("log.csv", row(title, "Congo"), row(title + " beside it", "KEN"));
        steps.commit(batch.id(), false);
        var answered = answer(batch.id(), title, "COD");
        imports.finish(batch.id(), answered.number(), false);
        imports.undo(batch.id());
        assertThat(actions(batch.id()))
                .containsExactly("BATCH_RECORDED", "IMPORT_ROW_ANSWERED", "BATCH_RECORDED", "BATCH_UNDONE");
        assertThat(jdbc.sql("SELECT details::text FROM audit_entry WHERE action = 'IMPORT_ROW_ANSWERED'"
                                + " AND subject = :batch")
                        .param("batch", String.valueOf(batch.id()))
                        .query(String.class)
                        .single())
                .contains("COUNTRIES", "\"row\": 2");
        var thrownAway = steps.read("away.csv", row(unique("Nothing of it"), "KEN"));
        imports.cancel(thrownAway.id());
        assertThat(actions(thrownAway.id())).containsExactly("IMPORT_CANCELLED");
    }

    @Test
    void writingIsCancelledThroughTheDatabaseWhateverNodeWrites() throws SQLException {
        var title = unique("Data centres");
        var batch = steps.read("cancel.csv", row(title, "KEN"));
        // As if another import were being written
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(20012, 0)");
            imports.commit(batch.id(), true);
            assertThat(imports.cancel(batch.id()).state()).isEqualTo(ImportState.COMMITTING);
            assertThat(jdbc.sql("SELECT cancel_asked FROM import_batch WHERE id = :id")
                            .param("id", batch.id())
                            .query(Boolean.class)
                            .single())
                    .isTrue();
            statement.execute("SELECT pg_advisory_unlock(20012, 0)");
        }
        var cancelled = steps.settled(batch.id());
        assertThat(cancelled.state()).isEqualTo(ImportState.READY);
        assertThat(cancelled.failure().key()).isEqualTo("importing.failure.CANCELLED");
        assertThat(cancelled.counts().written()).isZero();
        assertThat(steps.commit(batch.id(), true).state()).isEqualTo(ImportState.COMMITTED);
    }

    @Test
    void anImportIsOneChangeOfThePublicState() {
        var titles = java.util.stream.IntStream.range(0, 1_200)
                .mapToObj(i -> row(unique("Published at once " + i), "KEN"))
                .toArray(String[]::new);
        var batch = steps.read("many.csv", titles);
        long before = revision();
        assertThat(steps.commit(batch.id(), true).counts().written()).isEqualTo(1_200);
        assertThat(revision()).isEqualTo(before + 1);
    }

    @Test
    void aSimilarTitleIsAHintAndNoQuestion() {
        var title = unique("Broadband networks for rural schools");
        var first = steps.commit(steps.read("a.csv", row(title, "KEN")).id(), false);
        var slug = steps.row(first.id(), title).written();
        var like = title.replace("for rural", "of rural");
        var batch = steps.read("b.csv", row(like, "KEN"), row(unique("Quite another thing"), "KEN"));
        var row = steps.row(batch.id(), like);
        assertThat(row.outcome()).isEqualTo(org.itu.sdgmap.importing.Outcome.IMPORT);
        assertThat(row.effect()).isEqualTo(RowEffect.NEW);
        assertThat(row.reading().remarks())
                .filteredOn(r -> r.rule() == RemarkRule.SIMILAR_ACTIVITY)
                .singleElement()
                .satisfies(r -> assertThat(r.details()).containsExactly(slug, title));
        assertThat(imports.getRow(batch.id(), 3).reading().remarks())
                .noneMatch(r -> r.rule() == RemarkRule.SIMILAR_ACTIVITY);
    }

    private org.itu.sdgmap.importing.ImportRow answer(long batch, String title, String country) {
        var row = steps.row(batch, title);
        return imports.correct(batch, row.number(), row.correction().choose(ImportField.COUNTRIES, "Congo", country));
    }

    private List<String> actions(long batch) {
        return jdbc.sql("SELECT action FROM audit_entry WHERE subject = :batch AND (action LIKE 'BATCH%' OR action LIKE"
                        + " 'IMPORT%') ORDER BY id")
                .param("batch", String.valueOf(batch))
                .query(String.class)
                .list();
    }

    private long revision() {
        return jdbc.sql("SELECT revision FROM publication_revision")
                .query(Long.class)
                .single();
    }
}
