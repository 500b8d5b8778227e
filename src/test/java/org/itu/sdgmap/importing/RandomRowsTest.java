package org.itu.sdgmap.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.importing.ColumnMapping.Certainty;
import org.itu.sdgmap.importing.ColumnMapping.Column;
import org.itu.sdgmap.importing.RemarkRule.Severity;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Cells of the messy rows with letters changed, lost, added and mixed at random, always the same ones. */
@PostgisTest
class RandomRowsTest {

    private static final int ROWS = 4_000;
    private static final long SEED = 20_260_401;
    private static final Path CELLS = Path.of("src/test/resources/importing/further_rows.jsonl");
    private static final String SIGNS =
            "0123456789.,;:/+-–&()[]<>=@'\"%|\\\n\t\u00A0\u200B\u202E\uFFFD\uD800\u0000°٤四CcСсéЖ年目ع";

    private static final List<ImportField> FIELDS =
            Stream.of(ImportField.values()).filter(ImportField::isRead).toList();

    private final Spreadsheets spreadsheets;

    RandomRowsTest(Spreadsheets spreadsheets) {
        this.spreadsheets = spreadsheets;
    }

    @Test
    void everyRowHasAnOutcomeWithItsReason() throws IOException {
        var random = new Random(SEED);
        var cells = cells();
        var mapping = mapping();
        var sheet = spreadsheets.begin(mapping);
        for (int i = 0; i < ROWS; i++) {
            var texts = new ArrayList<String>();
            for (int column = 0; column < FIELDS.size(); column++) {
                texts.add(random.nextInt(4) == 0 ? "" : changed(cells.get(random.nextInt(cells.size())), random));
            }
            var row = Spreadsheets.rowOf(i + 2, texts);
            var reading = sheet.read(row);
            assertThat(reading.outcome()).as(texts.toString()).isNotNull();
            var worst = reading.remarks().stream().map(r -> r.rule().severity()).max(Severity::compareTo);
            switch (reading.outcome()) {
                case IMPORT -> assertThat(worst.orElse(Severity.NOTE)).isEqualTo(Severity.NOTE);
                case IMPORT_WARN -> assertThat(worst).contains(Severity.WARN);
                case REVIEW -> assertThat(worst).contains(Severity.REVIEW);
                case REJECT -> assertThat(worst).contains(Severity.REJECT);
                case SKIP -> assertThat(worst).contains(Severity.SKIP);
            }
            assertThat(reading.remarks())
                    .allSatisfy(remark -> assertThat(remark.english()).isNotBlank());
            assertThat(spreadsheets.read(row, mapping, RowCorrection.NONE))
                    .as("a second reading of %s", texts)
                    .isEqualTo(spreadsheets.read(row, mapping, RowCorrection.NONE));
        }
    }

    private static String changed(String text, Random random) {
        var changed = new StringBuilder(text.length() > 500 ? text.substring(0, 500) : text);
        for (int times = random.nextInt(4); times > 0; times--) {
            int at = random.nextInt(changed.length() + 1);
            char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
            switch (random.nextInt(4)) {
                case 0 -> changed.insert(at, sign);
                case 1 -> changed.delete(at, Math.min(changed.length(), at + 1 + random.nextInt(3)));
                case 2 -> changed.replace(at, Math.min(changed.length(), at + 1), String.valueOf(sign));
                default -> changed.append(' ').append(changed, at, changed.length());
            }
        }
        return changed.toString();
    }

    private static List<String> cells() throws IOException {
        var cells = new ArrayList<String>();
        for (var line : Files.readAllLines(CELLS)) {
            var row = JsonMapper.shared().readTree(line);
            if (row.has("cells")) {
                row.get("cells").forEach(cell -> cells.add(cell.asString()));
            }
        }
        return cells;
    }

    private static ColumnMapping mapping() {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < FIELDS.size(); i++) {
            columns.add(new Column(i, FIELDS.get(i).name(), FIELDS.get(i), Certainty.SURE));
        }
        return new ColumnMapping(1, columns);
    }
}
