package org.itu.sdgmap.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itu.sdgmap._support.Gdal;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap._support.Workbooks;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.SafeText;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of data, read back by software that did not write them: values are equal in all formats. */
@PostgisTest
class EqualValuesTest {

    private static final String ORIGIN = "https://sdg.example.org";

    private final Exports exports;
    private final JsonMapper json;

    @TempDir
    Path folder;

    EqualValuesTest(Exports exports, JsonMapper json) {
        this.exports = exports;
        this.json = json;
    }

    static Stream<Arguments> orders() {
        return Stream.of(
                order(ExportSubject.MAP, Map.of(), Language.EN),
                order(
                        ExportSubject.MAP,
                        Map.of("measure", List.of("share:SDG:TARGET"), "group", List.of("LDC")),
                        Language.FR),
                order(ExportSubject.GAPS, Map.of("group", List.of("SIDS")), Language.AR),
                order(
                        ExportSubject.COMPARISON,
                        Map.of("sector", List.of("ITU-D"), "b.sector", List.of("ITU-T")),
                        Language.EN),
                order(ExportSubject.YEARS, Map.of("from", List.of("2019")), Language.ZH),
                order(ExportSubject.GROUPS, Map.of("by", List.of("un_commission")), Language.ES),
                order(ExportSubject.RINGS, Map.of("counting", List.of("FRACTIONAL")), Language.RU),
                order(ExportSubject.MATRIX, Map.of("depth", List.of("target")), Language.EN),
                order(ExportSubject.MATRIX, Map.of("as", List.of("suggestions")), Language.EN),
                order(ExportSubject.FLOW, Map.of(), Language.EN),
                order(ExportSubject.FRAMEWORK, Map.of("of", List.of("SDG")), Language.EN),
                order(ExportSubject.ELEMENT, Map.of("of", List.of("WSIS:C2")), Language.AR),
                order(ExportSubject.COUNTRIES, Map.of(), Language.EN),
                order(ExportSubject.COUNTRY, Map.of("of", List.of("NER")), Language.EN),
                order(ExportSubject.REGIONS, Map.of(), Language.EN),
                order(ExportSubject.REGION, Map.of("of", List.of("AFRICA")), Language.FR),
                order(ExportSubject.ACTIVITIES, Map.of(), Language.EN),
                order(
                        ExportSubject.ACTIVITIES,
                        Map.of("q", List.of("training"), "sort", List.of("title")),
                        Language.AR),
                order(ExportSubject.ACTIVITY, Map.of("of", List.of("space-sustainability-forum-2024")), Language.EN));
    }

    private static Arguments order(ExportSubject subject, Map<String, List<String>> parameters, Language language) {
        return Arguments.of(subject, parameters, language);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void everyFormatHoldsTheSame(ExportSubject subject, Map<String, List<String>> parameters, Language language)
            throws Exception {
        var tables = json(subject, parameters, language).at("/tables");
        var sheets = List.copyOf(Workbooks.read(make(subject, ExportFormat.XLSX, parameters, language))
                .values());
        // One more sheet for the notes, and the matrix as the page shows it.
        assertThat(sheets).hasSizeGreaterThan(tables.size());
        int sheet = 0;
        for (var table : tables) {
            var ofTable = new HashMap<>(parameters);
            ofTable.put("table", List.of(table.at("/code").asString()));
            var bytes = make(subject, ExportFormat.CSV, ofTable, language);
            var csv = csv(bytes);
            assertThat(csv.getFirst()).isEqualTo(texts(table.at("/columns"), "/title"));
            assertThat(csv).hasSize(table.at("/rows").size() + 1);
            assertThat(table.at("/row_count").asLong()).isEqualTo(csv.size() - 1);
            assertThat(table.at("/sha256").asString())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
            var rows = sheets.get(sheet);
            if (subject == ExportSubject.MATRIX && sheet == 1) {
                rows = sheets.get(++sheet);
            }
            assertThat(rows).hasSize(csv.size());
            compare(table, csv, rows);
            sheet++;
        }
    }

    private static void compare(JsonNode table, List<List<String>> csv, List<List<Object>> sheet) {
        for (int row = 0; row < table.at("/rows").size(); row++) {
            for (int column = 0; column < table.at("/columns").size(); column++) {
                var code = table.at("/columns/" + column + "/code").asString();
                var value = table.at("/rows/" + row).get(code);
                var inCsv = csv.get(row + 1).get(column);
                var inSheet = sheet.get(row + 1).get(column);
                var where = "%s of row %d".formatted(code, row + 1);
                if (value.isNull() || value.isArray() && value.isEmpty()) {
                    assertThat(inCsv).as(where).isEmpty();
                    assertThat(inSheet == null || inSheet.equals("")).as(where).isTrue();
                } else if (value.isNumber()) {
                    assertThat(Double.parseDouble(inCsv)).as(where).isEqualTo(value.asDouble());
                    assertThat((Double) inSheet).as(where).isCloseTo(value.asDouble(), within(1e-12));
                } else if (value.isBoolean()) {
                    assertThat(inCsv).as(where).isEqualTo(String.valueOf(value.asBoolean()));
                    assertThat(inSheet).as(where).isEqualTo(value.asBoolean());
                } else if (inSheet instanceof LocalDateTime moment) {
                    assertThat(inCsv).as(where).isEqualTo(value.asString());
                    assertThat(value.asString())
                            .as(where)
                            .startsWith(moment.toLocalDate().toString());
                } else {
                    var text = value.isArray()
                            ? texts(value).stream().collect(Collectors.joining(" | "))
                            : value.asString();
                    assertThat(inCsv).as(where).isEqualTo(SafeText.cell(text));
                    assertThat(inSheet).as(where).isEqualTo(SafeText.cell(text).replace("\r\n", "\n"));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void gdalReadsFeaturesWithTheSameValues(
            ExportSubject subject, Map<String, List<String>> parameters, Language language) throws Exception {
        Assumptions.assumeTrue(offers(subject).contains(ExportFormat.GEOJSON));
        var file = folder.resolve("features.geojson");
        Files.write(file, make(subject, ExportFormat.GEOJSON, parameters, language));
        var table = json(subject, parameters, language).at("/tables/0");
        var read = json.readTree(Gdal.run("ogr2ogr", "-f", "GeoJSON", "/vsistdout/", file.toString()));
        assertThat(read.at("/features").size()).isEqualTo(table.at("/rows").size());
        for (int i = 0; i < table.at("/rows").size(); i++) {
            var row = table.at("/rows/" + i);
            var properties = read.at("/features/" + i + "/properties");
            for (var code : texts(table.at("/columns"), "/code")) {
                var value = row.get(code);
                if (value.isNumber()) {
                    assertThat(properties.get(code).asDouble()).as(code).isEqualTo(value.asDouble());
                } else if (value.isString() && !isMoment(value)) {
                    assertThat(properties.get(code).asString()).as(code).isEqualTo(value.asString());
                }
            }
        }
        assertThat(Gdal.run("ogrinfo", "-so", "-al", file.toString())).contains("WGS 84");
    }

    /** GDAL writes dates in a form of its own. */
    private static boolean isMoment(JsonNode value) {
        return value.asString().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*");
    }

    @Test
    void gdalReadsCsvAsItWasWritten() throws Exception {
        var bytes = make(ExportSubject.ACTIVITIES, ExportFormat.CSV, Map.of(), Language.EN);
        var file = folder.resolve("activities.csv");
        Files.write(file, bytes);
        var read = json.readTree(Gdal.run("ogr2ogr", "-f", "GeoJSON", "/vsistdout/", file.toString()));
        var csv = csv(bytes);
        var head = csv.getFirst();
        assertThat(read.at("/features").size()).isEqualTo(csv.size() - 1);
        for (int i = 1; i < csv.size(); i++) {
            for (var name : List.of("Activity", "Title", "Description", "Partners", "Exact places")) {
                assertThat(read.at("/features/" + (i - 1) + "/properties")
                                .get(name)
                                .asString(""))
                        .isEqualTo(csv.get(i).get(head.indexOf(name)));
            }
        }
    }

    /** Where LibreOffice is on the machine. */
    @Test
    void libreOfficeReadsTheWorkbook() throws Exception {
        var office = Path.of("/usr/bin/soffice");
        Assumptions.assumeTrue(Files.isExecutable(office));
        Files.write(folder.resolve("gaps.xlsx"), make(ExportSubject.GAPS, ExportFormat.XLSX, Map.of(), Language.EN));
        var process = new ProcessBuilder(
                        office.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1",
                        "--outdir",
                        folder.toString(),
                        folder.resolve("gaps.xlsx").toString())
                .redirectErrorStream(true)
                .start();
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        try (var files = Files.list(folder)) {
            var converted =
                    files.filter(f -> f.toString().endsWith(".csv")).findFirst().orElseThrow();
            assertThat(csv(Files.readAllBytes(converted)))
                    .isEqualTo(csv(make(ExportSubject.GAPS, ExportFormat.CSV, Map.of(), Language.EN)));
        }
    }

    private List<ExportFormat> offers(ExportSubject subject) {
        return exports.listOffers().stream()
                .filter(o -> o.subject() == subject)
                .flatMap(o -> o.formats().stream())
                .toList();
    }

    private JsonNode json(ExportSubject subject, Map<String, List<String>> parameters, Language language) {
        return json.readTree(make(subject, ExportFormat.JSON, parameters, language));
    }

    private byte[] make(
            ExportSubject subject, ExportFormat format, Map<String, List<String>> parameters, Language language) {
        var order = new ExportOrder(subject, format, parameters, language, Paper.A4, 150, ORIGIN);
        exports.check(order);
        return exports.make(order).content();
    }

    private static List<List<String>> csv(byte[] bytes) throws IOException {
        var text = new String(bytes, UTF_8);
        var rows = new ArrayList<List<String>>();
        try (var records = CsvReader.builder().ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            for (CsvRecord record : records) {
                rows.add(record.getFields());
            }
        }
        return rows;
    }

    private static List<String> texts(JsonNode array, String pointer) {
        var texts = new ArrayList<String>();
        array.forEach(node -> texts.add(node.at(pointer).asString()));
        return texts;
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(node -> texts.add(node.asString()));
        return texts;
    }
}
