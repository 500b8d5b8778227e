package org.itu.sdgmap.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.importing.ColumnMapping.Certainty;
import org.itu.sdgmap.importing.ColumnMapping.Column;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows with each of the 25 kinds of mistake, whose outcome was set down from the list of kinds before they were read.
 * One line of {@code further_rows.jsonl} is one row, or a small sheet with the outcome of each of its rows.
 */
@PostgisTest
class FurtherRowsTest {

    private static final Path ROWS = Path.of("src/test/resources/importing/further_rows.jsonl");

    private static final List<ImportField> FIELDS =
            Stream.of(ImportField.values()).filter(ImportField::isRead).toList();

    private final Spreadsheets spreadsheets;

    @TempDir
    Path folder;

    FurtherRowsTest(Spreadsheets spreadsheets) {
        this.spreadsheets = spreadsheets;
    }

    @TestFactory
    Stream<DynamicTest> everyRowHasItsOutcomeAndReading() throws IOException {
        var lines = Files.readAllLines(ROWS);
        return Stream.iterate(0, i -> i < lines.size(), i -> i + 1).map(i -> {
            var row = JsonMapper.shared().readTree(lines.get(i));
            var name = "%d, kind %d: %s".formatted(i + 1, row.get("kind").asInt(), shortened(lines.get(i)));
            return DynamicTest.dynamicTest(name, () -> {
                if (row.has("sheet")) {
                    checkSheet(row);
                } else {
                    checkRow(row);
                }
            });
        });
    }

    private void checkRow(JsonNode row) {
        var reading = read(row);
        var described = MessyImportTest.described(reading);
        assertThat(row.get("outcome").asString().split("\\|"))
                .as(shortened(described))
                .contains(reading.outcome().name());
        if (row.has("read")) {
            row.get("read").properties().forEach(e -> {
                var allowed = allowed(e.getValue());
                if (!allowed.contains("*")) {
                    assertThat(allowed)
                            .as("%s of %s", e.getKey(), shortened(described))
                            .contains(value(reading, e.getKey()));
                }
            });
        }
        if (reading.outcome() != Outcome.IMPORT) {
            assertThat(reading.remarks()).as("reasons").isNotEmpty();
        }
    }

    private void checkSheet(JsonNode row) throws IOException {
        var file =
                Files.writeString(folder.resolve("sheet.csv"), row.get("sheet").asString());
        var outcomes = new ArrayList<String>();
        var reasons = new ArrayList<String>();
        try (var source = spreadsheets.open(file, "sheet.csv")) {
            var mapping = spreadsheets.recogniseColumns(source, 0);
            var sheet = spreadsheets.begin(mapping);
            source.forEachRow(0, sourceRow -> {
                if (sourceRow.number() > mapping.headerRow()) {
                    var reading = sheet.read(sourceRow);
                    outcomes.add(reading.outcome().name());
                    reasons.add(MessyImportTest.described(reading));
                }
                return true;
            });
        }
        var expected = new ArrayList<String>();
        row.get("outcomes").forEach(o -> expected.add(o.asString()));
        assertThat(outcomes).as(reasons.toString()).isEqualTo(expected);
    }

    private RowReading read(JsonNode row) {
        var sheet = spreadsheets.begin(mapping());
        if (row.has("before")) {
            sheet.read(rowOf(2, row.get("before"), 1, false));
        }
        int times = row.has("times") ? row.get("times").asInt() : 1;
        return sheet.read(rowOf(3, row.get("cells"), times, row.has("number")), answers(row));
    }

    /** What a person chose in place of parts of cells: by field, the text and the choice. */
    private static RowCorrection answers(JsonNode row) {
        var correction = RowCorrection.NONE;
        if (row.has("answers")) {
            for (var field : row.get("answers").properties()) {
                for (var answer : field.getValue().properties()) {
                    correction = correction.choose(
                            ImportField.valueOf(field.getKey()),
                            answer.getKey(),
                            answer.getValue().asString());
                }
            }
        }
        return correction;
    }

    /** A sound row in which some cells are others. */
    private static SourceRow rowOf(int number, JsonNode cells, int times, boolean typed) {
        var all = new EnumMap<ImportField, Cell>(ImportField.class);
        all.put(ImportField.TITLE, Cell.text("Smart villages"));
        all.put(ImportField.DESCRIPTION, Cell.text("Connects the villages of the country."));
        all.put(ImportField.SECTOR, Cell.text("ITU-D"));
        all.put(ImportField.COUNTRIES, Cell.text("KEN"));
        cells.properties().forEach(e -> {
            var text = e.getValue().asString();
            all.put(
                    ImportField.valueOf(e.getKey()),
                    typed
                            ? new Cell(Cell.Kind.NUMBER, text, new BigDecimal(text), null, false)
                            : Cell.text(text.repeat(times)));
        });
        return new SourceRow(
                number,
                FIELDS.stream().map(f -> all.getOrDefault(f, Cell.EMPTY)).toList(),
                false);
    }

    private static ColumnMapping mapping() {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < FIELDS.size(); i++) {
            columns.add(new Column(i, FIELDS.get(i).name(), FIELDS.get(i), Certainty.SURE));
        }
        return new ColumnMapping(1, columns);
    }

    private static String value(RowReading reading, String name) {
        var activity = Objects.requireNonNull(reading.activity());
        return switch (name) {
            case "title" -> activity.title();
            case "description" -> activity.description();
            case "sdg" -> String.join(" ", MessyImportTest.codes(activity, ElementKey.SDG));
            case "lines" -> String.join(" ", MessyImportTest.codes(activity, ElementKey.WSIS));
            case "countries" -> String.join(" ", activity.countries());
            case "scope" -> activity.scope().name();
            case "regions" -> String.join(" ", activity.regions());
            case "partners" -> String.join(" ", activity.partners());
            case "sector" ->
                activity.sector() == null ? "null" : activity.sector().code();
            case "start" -> String.valueOf(activity.startYear());
            case "end" -> String.valueOf(activity.endYear());
            case "url" -> String.valueOf(activity.url());
            case "weights" -> weights(activity, ElementKey.SDG);
            case "lineWeights" -> weights(activity, ElementKey.WSIS);
            default -> throw new AssertionError("No check for " + name);
        };
    }

    private static String weights(ReadActivity activity, String framework) {
        return activity.links().stream()
                .filter(l -> l.element().framework().equals(framework) && l.weight() != null)
                .map(l -> l.weight().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(" "));
    }

    /** What a value may be: one text, or several of which any will do. */
    private static List<String> allowed(JsonNode expected) {
        var allowed = new ArrayList<String>();
        if (expected.isArray()) {
            expected.forEach(text -> allowed.add(text.asString()));
        } else {
            allowed.add(expected.isNull() ? "null" : expected.asString());
        }
        return allowed;
    }

    private static String shortened(String text) {
        return text.length() <= 700 ? text : text.substring(0, 700) + "…";
    }
}
