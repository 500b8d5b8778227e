package org.itu.sdgmap.export.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.itu.sdgmap._support.Workbooks;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.export.ExportFormat;
import org.itu.sdgmap.export.ExportNotes;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.export.Paper;
import org.itu.sdgmap.export.internal.DataColumn.Type;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookFileTest {

    private static final List<DataColumn> COLUMNS = List.of(
            DataColumn.text("name", "Name"),
            DataColumn.integer("number", "Number"),
            new DataColumn("day", "Day", Type.DATE),
            new DataColumn("moment", "Moment", Type.INSTANT),
            new DataColumn("truth", "Truth", Type.BOOLEAN),
            DataColumn.list("several", "Several"));

    @Test
    void cellsHaveTheirTypesAndNoneIsCalculated() {
        var sheets = Workbooks.read(write(
                List.of(
                        DataRow.of(
                                "=1+1",
                                7,
                                LocalDate.of(2026, 5, 1),
                                Instant.parse("2026-05-01T10:00:00Z"),
                                true,
                                List.of("a", "b")),
                        DataRow.of("@SUM(A1)", null, null, null, null, List.of())),
                1000,
                Language.EN));

        assertThat(sheets.get("Rows").get(1))
                .containsExactly(
                        "'=1+1",
                        7.0,
                        LocalDateTime.of(2026, 5, 1, 0, 0),
                        LocalDateTime.of(2026, 5, 1, 10, 0),
                        true,
                        "a | b");
        assertThat(sheets.get("Rows").get(2).getFirst()).isEqualTo("'@SUM(A1)");
    }

    @Test
    void whatIsTooLongForASheetGoesOnOnAnother() {
        var rows = IntStream.range(0, 2500)
                .mapToObj(i -> DataRow.of("Row " + i, i, null, null, false, List.of()))
                .toList();

        var sheets = Workbooks.read(write(rows, 1000, Language.EN));

        assertThat(sheets.keySet()).containsExactly("Rows", "Rows 2", "Rows 3", "Notes");
        assertThat(sheets.get("Rows")).hasSize(1000);
        assertThat(sheets.get("Rows 3").getLast().getFirst()).isEqualTo("Row 2499");
        assertThat(sheets.get("Notes").toString()).contains("2,500");
    }

    @Test
    void arabicRunsFromTheRightAndHeadsStayInView(@TempDir Path folder) throws IOException {
        var file = folder.resolve("arabic.xlsx");
        Files.write(file, write(List.of(DataRow.of("x", 1, null, null, true, List.of())), 1000, Language.AR));

        try (var zip = new ZipFile(file.toFile())) {
            var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"));
            assertThat(new String(sheet.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("rightToLeft=\"true\"", "state=\"frozen\"", "<autoFilter");
        }
    }

    private static byte[] write(List<DataRow> rows, int mostRows, Language language) {
        var table = DataTable.of("rows", "Rows", COLUMNS, rows);
        var notes = new ExportNotes(
                "Title", "All", List.of("Rule"), "Source", "State", null, "https://sdg.example.org/map", null);
        var order = new ExportOrder(
                ExportSubject.MAP, ExportFormat.XLSX, Map.of(), language, Paper.A4, 150, "https://sdg.example.org");
        return Texts.inLanguage(language, new Translations(), () -> {
            var out = new ByteArrayOutputStream();
            try {
                new WorkbookFile(order, DataContent.of(notes, table), mostRows).write(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        });
    }
}
