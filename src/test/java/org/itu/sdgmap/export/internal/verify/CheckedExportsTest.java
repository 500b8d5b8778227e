package org.itu.sdgmap.export.internal.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.export.ExportFormat;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.export.Exports;
import org.itu.sdgmap.export.Paper;
import org.itu.sdgmap.snapshot.Freezing;
import org.itu.sdgmap.snapshot.Snapshot;
import org.itu.sdgmap.snapshot.Snapshots;
import org.itu.sdgmap.snapshot.Verdict;
import org.itu.sdgmap.snapshot.Verdict.Kind;
import org.itu.sdgmap.snapshot.Verification;
import org.itu.sdgmap.snapshot.internal.FreezeSteps;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.context.TestPropertySource;

/** Files that were made from a snapshot say so, and whether they are unchanged. On a database of its own. */
@PostgisTest
@TestPropertySource(properties = "sdgmap.test=exports")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckedExportsTest {

    private final Exports exports;
    private final Verification verification;
    private final FreezeSteps steps;
    private Snapshot snapshot;

    CheckedExportsTest(Exports exports, Verification verification, Freezing freezing, Snapshots snapshots) {
        this.exports = exports;
        this.verification = verification;
        this.steps = new FreezeSteps(freezing, snapshots);
    }

    @BeforeAll
    void freeze() {
        snapshot = steps.freeze(ActivityFilter.all());
    }

    @ParameterizedTest
    @CsvSource({
        "MAP, CSV",
        "MAP, XLSX",
        "MAP, JSON",
        "MAP, GEOJSON",
        "ACTIVITIES, CSV",
        "ACTIVITIES, XLSX",
        "MATRIX, XLSX",
        "MATRIX, CSV",
        "RINGS, JSON",
        "GAPS, CSV",
        "FLOW, XLSX"
    })
    void anUnchangedFileIsRecognised(ExportSubject subject, ExportFormat format) throws Exception {
        var verdict = verify(make(subject, format));

        assertThat(verdict.kind()).as(verdict.toString()).isEqualTo(Kind.EXPORT_UNCHANGED);
        assertThat(verdict.snapshots()).containsExactly(snapshot);
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"CSV", "JSON", "GEOJSON"})
    void oneChangedFigureIsFound(ExportFormat format) throws Exception {
        var text = new String(make(ExportSubject.MAP, format), UTF_8);
        int at = text.indexOf("VALUE");

        var verdict = verify((text.substring(0, at) + "ZERO!" + text.substring(at + 5)).getBytes(UTF_8));

        assertThat(verdict.kind()).isEqualTo(Kind.EXPORT_CHANGED);
        assertThat(verdict.snapshots()).containsExactly(snapshot);
        assertThat(verdict.difference()).isNotNull();
    }

    /** Whoever opens and saves a workbook changes its bytes, not its cells. */
    @Test
    void aWorkbookThatWasSavedAgainIsUnchangedAndOneWithAnotherCellIsNot() throws Exception {
        var bytes = make(ExportSubject.MAP, ExportFormat.XLSX);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(verify(saved(workbook)).kind()).isEqualTo(Kind.EXPORT_UNCHANGED);

            workbook.getSheetAt(0).getRow(5).getCell(1).setCellValue("Elsewhere");

            var verdict = verify(saved(workbook));
            assertThat(verdict.kind()).isEqualTo(Kind.EXPORT_CHANGED);
            assertThat(verdict.difference()).endsWith("!B6");
        }
    }

    @Test
    void aFileOfThePresentIsNoProof() throws Exception {
        var order = new ExportOrder(
                ExportSubject.MAP, ExportFormat.XLSX, Map.of(), Language.EN, Paper.A4, 150, "https://sdg.example.org");

        assertThat(verify(exports.make(order).content()).kind()).isEqualTo(Kind.EXPORT_UNKNOWN);
    }

    @Test
    void otherFilesAreNone() throws Exception {
        assertThat(verify("a,b\r\n1,2\r\n".getBytes(UTF_8)).kind()).isEqualTo(Kind.NO_SNAPSHOT);
        assertThat(verify("PK\u0003\u0004 no workbook".getBytes(UTF_8)).kind()).isEqualTo(Kind.NO_SNAPSHOT);
        assertThat(verify("{\"notes\":{\"file\":\"/api/v1/exports/map.exe?snapshot=1\"}}".getBytes(UTF_8))
                        .kind())
                .isEqualTo(Kind.NO_SNAPSHOT);
        assertThat(verify("{\"notes\":{\"file\":\"/api/v1/exports/map.json?snapshot=987654\"}}".getBytes(UTF_8))
                        .kind())
                .isEqualTo(Kind.EXPORT_UNKNOWN);
    }

    private byte[] make(ExportSubject subject, ExportFormat format) {
        var order = new ExportOrder(
                subject,
                format,
                Map.of("snapshot", List.of(String.valueOf(snapshot.id()))),
                Language.FR,
                Paper.A4,
                150,
                "https://sdg.example.org");
        exports.check(order);
        return exports.make(order).content();
    }

    private Verdict verify(byte[] bytes) throws Exception {
        return verification.verify(new ByteArrayInputStream(bytes));
    }

    private static byte[] saved(XSSFWorkbook workbook) throws Exception {
        var out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
