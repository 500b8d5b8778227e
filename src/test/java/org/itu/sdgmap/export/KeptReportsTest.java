package org.itu.sdgmap.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap._support.SignIn;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.security.AuditTrail;
import org.itu.sdgmap.snapshot.Freezing;
import org.itu.sdgmap.snapshot.Snapshots;
import org.itu.sdgmap.snapshot.internal.FreezeSteps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Reports that are kept, and those of frozen states. */
@WritingPostgisTest
class KeptReportsTest {

    private static final String ORIGIN = "https://sdg.example.org";

    private final Reports reports;
    private final KeptReports kept;
    private final AuditTrail audit;
    private final FreezeSteps steps;
    private final JdbcClient jdbc;

    KeptReportsTest(
            Reports reports,
            KeptReports kept,
            AuditTrail audit,
            Freezing freezing,
            Snapshots snapshots,
            JdbcClient jdbc) {
        this.reports = reports;
        this.kept = kept;
        this.audit = audit;
        this.steps = new FreezeSteps(freezing, snapshots);
        this.jdbc = jdbc;
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    private Report report() {
        return reports.make(reports.parse(ReportKind.HLPF, Map.of("year", List.of("2024"))), Language.EN, ORIGIN);
    }

    @Test
    void whatACoordinatorKeepsEverybodyGetsByteForByte() throws Exception {
        SignIn.as("cora", "COORDINATOR");
        var report = report();
        var file = reports.write(report, ExportFormat.DOCX);
        var made = kept.keep(report, ExportFormat.DOCX, file);
        assertThat(audit.list(
                        new AuditTrail.Query(
                                "cora", "REPORT_KEPT", String.valueOf(made.id()), LocalDate.of(2020, 1, 1), null),
                        Long.MAX_VALUE))
                .isNotEmpty();
        SignIn.out();

        assertThat(kept.list(10)).contains(made);
        assertThat(made.parameters()).isEqualTo(report.choices().parameters());
        var again = kept.getFile(made.id());
        assertThat(again.content()).isEqualTo(file.content());
        assertThat(again.name()).isEqualTo("itu-sdg-report-hlpf-2024-en.docx");
        assertThat(made.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(again.content())));
    }

    @Test
    void othersKeepNothing() {
        var report = report();
        var file = reports.write(report, ExportFormat.PDF);
        SignIn.as("rita", "REVIEWER@ITU-D");
        assertThatThrownBy(() -> kept.keep(report, ExportFormat.PDF, file)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theDatabaseRefusesAChange() {
        SignIn.as("cora", "COORDINATOR");
        var report = report();
        var made = kept.keep(report, ExportFormat.PDF, reports.write(report, ExportFormat.PDF));
        assertThatThrownBy(() -> jdbc.sql("UPDATE kept_report SET title = 'Another' WHERE id = :id")
                        .param("id", made.id())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("is refused");
    }

    @Test
    void aReportThatIsNotThereIsSaidSo() {
        assertThatThrownBy(() -> kept.getFile(Long.MAX_VALUE)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aReportOfASnapshotNamesItsNumberAndHash() {
        SignIn.as("cora", "COORDINATOR");
        var snapshot = steps.freeze(ActivityFilter.all());
        var choices = reports.parse(ReportKind.COUNCIL, Map.of("snapshot", List.of(String.valueOf(snapshot.id()))));
        var report = reports.make(choices, Language.EN, ORIGIN);

        assertThat(report.subtitle()).contains("Snapshot " + snapshot.id());
        assertThat(report.blocks().stream()
                        .filter(b -> b instanceof ReportBlock.Paragraph)
                        .map(b -> ((ReportBlock.Paragraph) b).text().plain()))
                .contains("SHA-256 of the content of snapshot %d: %s".formatted(snapshot.id(), snapshot.sha256()))
                .anyMatch(t -> t.startsWith("This document is about %d activities".formatted(snapshot.activities())));
    }

    @Test
    void theCouncilReadsWhatHasChangedSinceTheLastSnapshot() {
        SignIn.as("cora", "COORDINATOR");
        var snapshot = steps.freeze(ActivityFilter.all());
        var report = reports.make(reports.parse(ReportKind.COUNCIL, Map.of()), Language.EN, ORIGIN);
        var changes = report.tables().stream()
                .filter(t -> t.caption().equals("Figures then and now"))
                .findFirst()
                .orElseThrow();
        var activities = changes.rows().getFirst().cells();
        assertThat(activities.get(0).plain()).isEqualTo("Activities");
        assertThat(activities.get(1).plain()).isEqualTo(String.valueOf(snapshot.activities()));
    }
}
