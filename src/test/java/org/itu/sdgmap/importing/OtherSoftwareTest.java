package org.itu.sdgmap.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.framework.ElementKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that openpyxl and LibreOffice wrote; how they were made stands beside them. */
@PostgisTest
class OtherSoftwareTest {

    private static final Path FILES = Path.of("src/test/resources/importing/workbooks");

    private final Spreadsheets spreadsheets;

    @TempDir
    Path folder;

    OtherSoftwareTest(Spreadsheets spreadsheets) {
        this.spreadsheets = spreadsheets;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"openpyxl.xlsx", "openpyxl_1904.xlsx", "libreoffice.ods", "libreoffice.xls", "libreoffice.xlsx"})
    void everyKindOfCellIsRead(String name) {
        var rows = readAll(FILES.resolve(name));
        var outcomes = new LinkedHashMap<String, Outcome>();
        rows.forEach((title, reading) -> outcomes.put(title, reading.outcome()));
        assertThat(outcomes)
                .as(rows.values().toString())
                .containsAllEntriesOf(Map.ofEntries(
                        Map.entry("Typed dates", Outcome.IMPORT),
                        Map.entry("Number that lost its zero", Outcome.REVIEW),
                        Map.entry("Percent cell", Outcome.IMPORT),
                        Map.entry("Date among codes", Outcome.REVIEW),
                        Map.entry("Formula among codes", Outcome.REVIEW),
                        Map.entry("Rich text", Outcome.IMPORT),
                        Map.entry("Merged Bureau, first", Outcome.IMPORT),
                        Map.entry("Merged Bureau, second", Outcome.IMPORT),
                        Map.entry("Hidden row", Outcome.IMPORT),
                        Map.entry("Month only", Outcome.IMPORT_WARN),
                        Map.entry("row 17", Outcome.SKIP)));
        var dates = activity(rows, "Typed dates");
        assertThat(dates.startDate()).isEqualTo(LocalDate.of(2021, 9, 1));
        assertThat(dates.endDate()).isEqualTo(LocalDate.of(2022, 12, 31));
        assertThat(dates.place()).isNotNull();
        assertThat(activity(rows, "Percent cell").links().stream()
                        .filter(l -> l.element().framework().equals(ElementKey.SDG))
                        .findFirst()
                        .orElseThrow()
                        .weight())
                .isEqualByComparingTo("100");
        assertThat(MessyImportTest.codes(activity(rows, "Formula among codes"), ElementKey.SDG))
                .isEmpty();
        assertThat(activity(rows, "Merged Bureau, second").sector()).hasToString("ITU_D");
        assertThat(activity(rows, "Month only").startYear()).isEqualTo(2019);
        var formula = rows.entrySet().stream()
                .filter(e -> e.getKey().startsWith("=HYPERLINK"))
                .findFirst()
                .orElseThrow();
        assertThat(formula.getValue().outcome()).isEqualTo(Outcome.IMPORT_WARN);
    }

    @ParameterizedTest
    @CsvSource({"openpyxl.xlsx,0.5", "openpyxl.xlsx,0.95", "libreoffice.ods,0.4", "libreoffice.xls,0.3"})
    void aFileThatBreaksOffIsRefused(String name, double share) throws IOException {
        var bytes = Files.readAllBytes(FILES.resolve(name));
        var file = Files.write(folder.resolve("broken.xlsx"), Arrays.copyOf(bytes, (int) (bytes.length * share)));
        assertThatThrownBy(() -> readAll(file))
                .isInstanceOfSatisfying(
                        RefusedFileException.class, e -> assertThat(e.rule()).isEqualTo(FileRule.BROKEN));
    }

    @Test
    void theUnicodeTextOfExcelIsReadUnderTheNameOfAWorkbook() throws IOException {
        var text = "\uFEFFTitle\tDescription\tSector\tCountry\tSDG\r\nRéseau\tAbout it.\tBDT\tSénégal\t9.c\r\n";
        var file = Files.write(folder.resolve("report.xls"), text.getBytes(StandardCharsets.UTF_16LE));
        assertThat(readAll(file).get("Réseau").outcome()).isEqualTo(Outcome.IMPORT);
    }

    @Test
    void moreColumnsThanAWorkbookHasAreRefused() throws IOException {
        var wide = Files.writeString(folder.resolve("wide.csv"), wide(16_385));
        assertThatThrownBy(() -> readAll(wide))
                .isInstanceOfSatisfying(
                        RefusedFileException.class, e -> assertThat(e.rule()).isEqualTo(FileRule.TOO_MANY_COLUMNS));
        var narrower = Files.writeString(folder.resolve("narrower.csv"), wide(5_000));
        assertThat(readAll(narrower).get("A").outcome()).isEqualTo(Outcome.IMPORT);
    }

    private static String wide(int columns) {
        return "Title,Description,Sector,Country" + ",x".repeat(columns) + "\nA,About A.,BDT,KEN"
                + ",y".repeat(columns);
    }

    @ParameterizedTest
    @CsvSource({"en,xlsx", "fr,xlsx", "es,xlsx", "ru,xlsx", "zh,xlsx", "ar,xlsx", "en,ods", "ru,ods", "ar,ods"})
    void aTemplateFilledByOthersNeedsNoHand(String language, String format) {
        var rows = readAll(FILES.resolve("template_%s.%s".formatted(language, format)));
        assertThat(rows.keySet()).as("the example is skipped").containsExactly("row 2", "Smart villages");
        var reading = rows.get("Smart villages");
        assertThat(reading.outcome()).as(MessyImportTest.described(reading)).isEqualTo(Outcome.IMPORT);
        var activity = activity(rows, "Smart villages");
        assertThat(MessyImportTest.codes(activity, ElementKey.SDG)).containsExactly("17.10", "9.c");
        assertThat(MessyImportTest.codes(activity, ElementKey.WSIS)).containsExactly("C2", "C7-HEALTH");
        assertThat(activity.kind()).hasToString("PROJECT");
        assertThat(activity.endYear()).isEqualTo(2021);
        assertThat(activity.partners()).containsExactly("UNICEF", "FAO");
    }

    @Test
    void aCellOfFortyMegabytesIsRefusedWithTheReason() throws IOException {
        var file = Files.writeString(
                folder.resolve("long.csv"),
                "Title,Description,Sector,Country\nA,\"" + "x".repeat(40_000_000) + "\",BDT,KEN\n");
        assertThatThrownBy(() -> readAll(file))
                .isInstanceOfSatisfying(
                        RefusedFileException.class, e -> assertThat(e.rule()).isEqualTo(FileRule.CELL_TOO_LONG));
    }

    private static ReadActivity activity(Map<String, RowReading> rows, String title) {
        var activity = rows.get(title).activity();
        assertThat(activity).as(title).isNotNull();
        return activity;
    }

    /** Rows by title, those without one by their number. */
    private Map<String, RowReading> readAll(Path file) {
        var rows = new LinkedHashMap<String, RowReading>();
        try (var source = spreadsheets.open(file, file.getFileName().toString())) {
            // LibreOffice makes a sheet of a chart, and shows hidden sheets of OpenDocument
            int index = source.visibleSheets().stream()
                    .filter(s -> s.name().equals("Activities 2023"))
                    .findFirst()
                    .orElse(source.visibleSheets().getFirst())
                    .index();
            var mapping = spreadsheets.recogniseColumns(source, index);
            var sheet = spreadsheets.begin(mapping);
            source.forEachRow(index, row -> {
                if (row.number() > mapping.headerRow()) {
                    var reading = sheet.read(row);
                    rows.put(
                            reading.activity() == null
                                    ? "row " + row.number()
                                    : reading.activity().title(),
                            reading);
                }
                return true;
            });
        }
        return rows;
    }
}
