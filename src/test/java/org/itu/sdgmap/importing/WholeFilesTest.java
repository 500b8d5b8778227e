package org.itu.sdgmap.importing;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.framework.ElementKey;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole files in six languages, whose last two columns, of no known heading, hold the outcome and the SDG codes of each
 * row: in every encoding that can write them, with other delimiters, orders of columns and lines above the header.
 */
@PostgisTest
class WholeFilesTest {

    private static final Path FILES = Path.of("src/test/resources/importing/languages");

    private final Spreadsheets spreadsheets;

    @TempDir
    Path folder;

    WholeFilesTest(Spreadsheets spreadsheets) {
        this.spreadsheets = spreadsheets;
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "en,UTF-8",
        "en,US-ASCII",
        "en,UTF-16LE",
        "fr,UTF-8",
        "fr,windows-1252",
        "fr,ISO-8859-1",
        "fr,ISO-8859-15",
        "fr,UTF-16LE",
        "fr,UTF-16BE",
        "es,windows-1252",
        "es,ISO-8859-1",
        "ru,UTF-8",
        "ru,windows-1251",
        "ru,KOI8-R",
        "ru,ISO-8859-5",
        "ru,UTF-16LE",
        "zh,UTF-8",
        "zh,GB18030",
        "zh,GBK",
        "zh,UTF-16BE",
        "ar,UTF-8",
        "ar,windows-1256",
        "ar,ISO-8859-6",
        "ar,UTF-16LE"
    })
    void everyRowHasItsOutcomeInEveryEncoding(String language, String charset) throws IOException {
        var rows = rowsOf(language);
        for (var delimiter : List.of(",", ";", "\t", "|")) {
            for (var end : List.of("\r\n", "\n", "\r")) {
                check(write(text(rows, delimiter, end), charset, false), language + charset + delimiter);
            }
        }
        if (charset.startsWith("UTF")) {
            check(write(text(rows, ",", "\r\n"), charset, true), "with a byte order mark");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ru", "zh", "ar"})
    void columnsStandInAnyOrderWithLinesAboveAndUnknownOnesBetween(String language) throws IOException {
        var rows = rowsOf(language);
        var random = new Random(25);
        for (int i = 0; i < 12; i++) {
            var order = new ArrayList<>(
                    IntStream.range(0, rows.getFirst().size()).boxed().toList());
            Collections.shuffle(order, random);
            var shuffled = new ArrayList<List<String>>();
            for (var row : rows) {
                var cells = new ArrayList<>(order.stream().map(row::get).toList());
                cells.add(i % cells.size(), row == rows.getFirst() ? "Zzz " + i : row.getFirst() + " internal");
                cells.add("");
                shuffled.add(cells);
            }
            int width = shuffled.getFirst().size();
            for (int lines = 0; lines < i % 4; lines++) {
                var above = new ArrayList<>(Collections.nCopies(width, ""));
                above.set(0, lines == 1 ? "" : "ITU 2023 (" + lines + ")");
                shuffled.add(lines, above);
            }
            check(write(text(shuffled, i % 2 == 0 ? ";" : ",", "\n"), "UTF-8", i % 3 == 0), language + " " + order);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ru", "zh", "ar"})
    void columnsThatARowCanDoWithoutMayBeMissing(String language) throws IOException {
        var rows = rowsOf(language);
        // Without number, partners, weights and link
        var kept = List.of(1, 2, 3, 4, 5, 6, 8, 9, 12, 13);
        var fewer = rows.stream()
                .map(row -> kept.stream().map(row::get).toList())
                .map(row -> (List<String>) new ArrayList<>(row))
                .toList();
        fewer.getLast().set(0, rows.getLast().getFirst());
        check(write(text(fewer, ";", "\r\n"), "UTF-8", false), language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ru", "zh", "ar"})
    void aHeadingThatStandsTwiceCountsOnce(String language) throws IOException {
        var twice = rowsOf(language).stream()
                .map(row -> {
                    var cells = new ArrayList<>(row);
                    cells.add(row.get(1).isEmpty() ? "" : row.get(1));
                    return (List<String>) cells;
                })
                .toList();
        check(write(text(twice, ",", "\n"), "UTF-8", true), language);
    }

    private void check(Path file, String described) {
        try (var source = spreadsheets.open(file, "file.csv")) {
            var mapping = spreadsheets.recogniseColumns(source, 0);
            int codes = mapping.columns().stream()
                    .filter(c -> c.heading().equals("codes"))
                    .findFirst()
                    .orElseThrow()
                    .index();
            var rows = new ArrayList<RowReading>();
            var sheet = spreadsheets.begin(mapping);
            source.forEachRow(0, row -> {
                if (row.number() > mapping.headerRow()) {
                    rows.add(sheet.read(row));
                }
                return true;
            });
            assertThat(rows).as(described).hasSize(5);
            for (var row : rows) {
                assertThat(row.cells())
                        .as("%s, %s: %s %s", described, mapping, row.outcome(), MessyImportTest.described(row))
                        .contains(row.outcome().name());
                if (row.activity() != null) {
                    assertThat(String.join(" ", MessyImportTest.codes(row.activity(), ElementKey.SDG)))
                            .isEqualTo(row.cells().get(codes));
                }
            }
        }
    }

    private static List<List<String>> rowsOf(String language) throws IOException {
        try (var reader = CsvReader.builder().ofCsvRecord(FILES.resolve(language + ".csv"))) {
            return reader.stream().map(r -> List.copyOf(r.getFields())).toList();
        }
    }

    private static String text(List<? extends List<String>> rows, String delimiter, String end) {
        var text = new StringBuilder();
        for (var row : rows) {
            text.append(String.join(
                            delimiter, row.stream().map(WholeFilesTest::quoted).toList()))
                    .append(end);
        }
        return text.toString();
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[,;|\t\r\n\"].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    private Path write(String text, String charset, boolean mark) throws IOException {
        var bytes = ((mark ? "\uFEFF" : "") + text).getBytes(Charset.forName(charset));
        return Files.write(folder.resolve("file.csv"), bytes);
    }
}
