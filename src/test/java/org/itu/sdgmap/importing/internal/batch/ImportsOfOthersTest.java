package org.itu.sdgmap.importing.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.itu.sdgmap.importing.internal.batch.ImportSteps.csv;
import static org.itu.sdgmap.importing.internal.batch.ImportSteps.row;
import static org.itu.sdgmap.importing.internal.batch.ImportSteps.unique;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap._support.SignIn;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.activity.Notice;
import org.itu.sdgmap.activity.Notices;
import org.itu.sdgmap.importing.ImportBatch;
import org.itu.sdgmap.importing.ImportRule;
import org.itu.sdgmap.importing.Imports;
import org.itu.sdgmap.importing.Imports.Upload;
import org.itu.sdgmap.importing.Outcome;
import org.itu.sdgmap.importing.RefusedImportException;
import org.itu.sdgmap.importing.RowFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several accounts and their imports: what authors are told, what each sees, how many files may wait. */
@WritingPostgisTest
class ImportsOfOthersTest {

    private final Imports imports;
    private final ImportSteps steps;
    private final Notices notices;
    private final JdbcClient jdbc;

    ImportsOfOthersTest(Imports imports, Notices notices, JdbcClient jdbc) {
        this.imports = imports;
        this.steps = new ImportSteps(imports);
        this.notices = notices;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void signIn() {
        jdbc.sql("""
                INSERT INTO account (username, display_name, password_hash) VALUES
                    ('efua', 'Efua', 'x'), ('cora', 'Cora', 'x') ON CONFLICT DO NOTHING
                """).update();
        SignIn.as("cora", "COORDINATOR");
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void theAuthorOfManyActivitiesIsToldOnceOfAnImportAndOnceOfItsUndo() {
        var title = unique("Told of imports");
        SignIn.as("efua", "CONTRIBUTOR@ITU-D");
        steps.commit(
                steps.read("own.csv", row(title + " 1", "KEN"), row(title + " 2", "KEN"), row(title + " 3", "KEN"))
                        .id(),
                false);
        assertThat(told()).isEmpty();

        SignIn.as("cora", "COORDINATOR");
        var batch = steps.read(
                "changes.csv",
                row(title + " 1", "UGA"),
                row(title + " 2", "UGA"),
                row(title + " 3", "UGA"),
                row(title + " 4", "UGA"));
        steps.commit(batch.id(), true);
        assertThat(told()).singleElement().satisfies(n -> {
            assertThat(n.kind()).isEqualTo(Notice.Kind.CHANGED_BY_IMPORT);
            assertThat(n.others()).isEqualTo(2);
            assertThat(n.title()).startsWith(title);
            assertThat(n.text()).contains("changes.csv");
            assertThat(n.byName()).isEqualTo("Cora");
        });
        imports.undo(batch.id());
        assertThat(told())
                .extracting(Notice::kind, Notice::others)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Notice.Kind.IMPORT_UNDONE, 2),
                        org.assertj.core.groups.Tuple.tuple(Notice.Kind.CHANGED_BY_IMPORT, 2));
        assertThat(notices.list(0, 500)).noneMatch(n -> n.title().startsWith(title));
    }

    private List<Notice> told() {
        return SignIn.as("efua", "CONTRIBUTOR@ITU-D", () -> notices.list(0, 100));
    }

    @Test
    void countsThatAreKeptAreThoseOfTheRows() {
        var title = unique("Counted");
        var batch = steps.read(
                "counts.csv",
                row(title + " 1", "KEN"),
                row(title + " 2", "Congo"),
                row(title + " 3", "KEN").replace("BDT", "TSB"),
                row(title + " 4", "KEN").replace("BDT", ""));
        assertThat(kept(batch.id())).isEqualTo(counted(batch.id())).isNotEmpty();
        imports.skip(batch.id(), 2);
        assertThat(kept(batch.id())).isEqualTo(counted(batch.id()));
        steps.commit(batch.id(), false);
        assertThat(kept(batch.id())).isEqualTo(counted(batch.id())).hasSize(4);
        assertThat(imports.listRows(batch.id(), new RowFilter(Outcome.REVIEW, ""), 0, 10)
                        .total())
                .isEqualTo(2);
        assertThat(imports.listWritten(batch.id())).hasSize(1);
        var waiting = imports.listWaiting(0, 200).stream()
                .filter(r -> r.batch() == batch.id())
                .toList();
        assertThat(waiting).hasSize(2).allMatch(r -> r.mayAnswer());
        assertThat(imports.countWaiting()).isGreaterThanOrEqualTo(2);

        SignIn.as("tom", "CONTRIBUTOR@ITU-T");
        assertThat(imports.list(0, 200)).extracting(ImportBatch::id).contains(batch.id());
        assertThat(imports.get(batch.id()).counts().total()).isEqualTo(1);
        assertThat(imports.listRows(batch.id(), RowFilter.ALL, 0, 10).total()).isEqualTo(1);
        assertThat(imports.listWritten(batch.id())).hasSize(1);
        SignIn.as("dora", "CONTRIBUTOR@ITU-D");
        assertThat(imports.listWritten(batch.id())).isEmpty();
    }

    private List<Map<String, Object>> kept(long batch) {
        return jdbc.sql("""
                SELECT sector, outcome, effect, is_written, rows FROM import_count
                WHERE batch_id = :batch AND rows > 0 ORDER BY 1, 2, 3, 4
                """).param("batch", batch).query().listOfRows();
    }

    private List<Map<String, Object>> counted(long batch) {
        return jdbc.sql("""
                SELECT coalesce(sector, '') AS sector, outcome, effect, written_at IS NOT NULL AS is_written,
                       CAST(count(*) AS integer) AS rows
                FROM import_row WHERE batch_id = :batch GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
                """).param("batch", batch).query().listOfRows();
    }

    @Test
    void nobodyFillsTheQueueWithUnreadFiles() {
        SignIn.as("busy", "CONTRIBUTOR@ITU-D");
        var file = csv(row(unique("Too many"), "KEN"));
        var read = steps.read("one.csv", row(unique("Read already"), "KEN"));
        jdbc.sql("""
                INSERT INTO import_batch (username, display_name, created_at, changed_at, alive_at, file_name, file_sha256,
                    file_bytes, format, sheet, sheets, mapping, state, worker)
                SELECT username, display_name, created_at, changed_at, now() + interval '1 day', 'unread.csv', file_sha256,
                    file_bytes, format, sheet, sheets, mapping, 'UPLOADED', 'another node'
                FROM import_batch, generate_series(1, :most) WHERE id = :id
                """)
                .param("most", ImportUploads.MOST_UNREAD)
                .param("id", read.id())
                .update();
        try {
            assertThatExceptionOfType(RefusedImportException.class)
                    .isThrownBy(() -> imports.upload(new ByteArrayInputStream(file), Upload.of("six.csv")))
                    .satisfies(e -> assertThat(e.rule()).isEqualTo(ImportRule.TOO_MANY_WAITING));
            SignIn.as("idle", "CONTRIBUTOR@ITU-D");
            assertThat(steps.read("other.csv", row(unique("Another account"), "KEN"))
                            .counts()
                            .total())
                    .isEqualTo(1);
        } finally {
            jdbc.sql("DELETE FROM import_batch WHERE file_name = 'unread.csv'").update();
        }
    }
}
