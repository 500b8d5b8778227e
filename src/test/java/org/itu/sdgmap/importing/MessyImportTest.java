package org.itu.sdgmap.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.common.ReferenceFile;
import org.itu.sdgmap.framework.ElementCodes;
import org.itu.sdgmap.framework.ElementKey;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real rows with the outcome that is expected of each. */
@PostgisTest
class MessyImportTest {

    private static final Path FILE = Path.of("src/test/resources/importing/messy_import.csv");
    private static final Path EXPECTED = Path.of("src/test/resources/importing/messy_expected.csv");

    private final Spreadsheets spreadsheets;

    @TempDir
    Path folder;

    MessyImportTest(Spreadsheets spreadsheets) {
        this.spreadsheets = spreadsheets;
    }

    @TestFactory
    Stream<DynamicTest> everyRowHasItsOutcomeAndValues() throws IOException {
        var readings = readAll(withRowThirtyNine(Files.readString(FILE)));
        return ReferenceFile.of("messy_expected.csv", Files.readString(EXPECTED)).rows().stream()
                .map(row -> DynamicTest.dynamicTest("row %s: %s".formatted(row.text("no"), row.text("cases")), () -> {
                    var reading = readings.get(row.text("no"));
                    assertThat(reading).as("reading of row %s", row.text("no")).isNotNull();
                    assertThat(reading.outcome()).as(() -> described(reading)).hasToString(row.text("outcome"));
                    var json = JsonMapper.shared().readTree(row.text("expected"));
                    json.properties().forEach(e -> check(reading, e.getKey(), e.getValue()));
                }));
    }

    @Test
    void aSecondReadingOfTheSameFileGivesTheSame() throws IOException {
        var text = Files.readString(FILE);
        assertThat(readAll(text)).isEqualTo(readAll(text));
    }

    /** Row 40 is expected to be an exact copy of the row above it, which the file does not hold. */
    static String withRowThirtyNine(String text) {
        int row40 = text.indexOf("\n40,") + 1;
        int end = text.indexOf('\n', row40) + 1;
        var line = text.substring(row40, end);
        return text.substring(0, row40) + line.replaceFirst("^40", "39") + text.substring(row40);
    }

    private Map<String, RowReading> readAll(String text) throws IOException {
        var file = Files.writeString(folder.resolve("messy.csv"), text, StandardCharsets.UTF_8);
        var readings = new LinkedHashMap<String, RowReading>();
        try (var source = spreadsheets.open(file, "messy.csv")) {
            var mapping = spreadsheets.recogniseColumns(source, 0);
            var sheet = spreadsheets.begin(mapping);
            source.forEachRow(0, row -> {
                if (row.number() > mapping.headerRow()) {
                    var reading = sheet.read(row);
                    var number = row.cell(0).text();
                    // The repeated header is row 58 of the list
                    readings.put(number.equals("No") ? "58" : number, reading);
                }
                return true;
            });
        }
        return readings;
    }

    private static void check(RowReading reading, String name, JsonNode expected) {
        var activity = reading.activity();
        assertThat(activity).isNotNull();
        switch (name) {
            case "sdg_targets" -> assertThat(codes(activity, ElementKey.SDG)).isEqualTo(texts(expected));
            case "action_lines" -> assertThat(codes(activity, ElementKey.WSIS)).isEqualTo(texts(expected));
            case "countries" -> assertThat(activity.countries()).isEqualTo(texts(expected));
            case "unresolved", "unknown" -> assertThat(activity.unresolved()).isEqualTo(texts(expected));
            case "title" -> assertThat(activity.title()).isEqualTo(expected.asString());
            case "url" -> assertThat(activity.url()).isNull();
            case "sector" -> assertThat(activity.sector().code()).isEqualTo(expected.asString());
            case "start_year" -> assertThat(activity.startYear()).isEqualTo(expected.asInt());
            case "end_year" ->
                assertThat(activity.endYear()).isEqualTo(expected.isNull() ? null : (Integer) expected.asInt());
            case "scope" -> {
                assertThat(activity.scope()).isEqualTo(Scope.REGION);
                assertThat(activity.regions()).containsExactly("AFRICA");
            }
            case "weights" -> {
                var weights = new LinkedHashMap<String, Integer>();
                activity.links().stream()
                        .filter(l -> l.element().framework().equals(ElementKey.SDG))
                        .forEach(l -> weights.put(
                                ElementCodes.display(l.element()),
                                l.weight() == null ? null : l.weight().intValueExact()));
                expected.properties().forEach(e -> assertThat(weights)
                        .containsEntry(e.getKey(), e.getValue().asInt()));
            }
            case "lat" -> assertThat(swapped(reading)[0]).isEqualByComparingTo(expected.decimalValue());
            case "lon" -> assertThat(swapped(reading)[1]).isEqualByComparingTo(expected.decimalValue());
            default -> throw new AssertionError("No check for " + name);
        }
    }

    /** The place that is offered to choose. */
    private static BigDecimal[] swapped(RowReading reading) {
        var value = reading.remarks().stream()
                .filter(r -> r.rule() == RemarkRule.PLACE_SWAPPED)
                .findFirst()
                .orElseThrow()
                .candidates()
                .getFirst()
                .value();
        return Stream.of(value.split("; ")).map(BigDecimal::new).toArray(BigDecimal[]::new);
    }

    static List<String> codes(ReadActivity activity, String framework) {
        return activity.links().stream()
                .filter(l -> l.element().framework().equals(framework))
                .map(l -> ElementCodes.display(l.element()))
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(n -> texts.add(n.asString()));
        return texts;
    }

    static String described(RowReading reading) {
        return reading.remarks().stream().map(RowRemark::english).toList() + " " + reading.activity();
    }
}
