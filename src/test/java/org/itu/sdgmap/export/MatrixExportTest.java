package org.itu.sdgmap.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityFilter.Counting;
import org.itu.sdgmap.analysis.ActivityFilter.EvidenceSource;
import org.itu.sdgmap.analysis.Matrix;
import org.itu.sdgmap.analysis.Matrix.Depth;
import org.itu.sdgmap.analysis.Matrix.State;
import org.itu.sdgmap.analysis.MatrixCellKey;
import org.itu.sdgmap.analysis.MatrixOptions;
import org.itu.sdgmap.analysis.MatrixOptions.Part;
import org.itu.sdgmap.analysis.MatrixService;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.ui.Translations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Files of the matrix, read back by other means than those that wrote them, against the figures of the service. */
@PostgisTest
class MatrixExportTest {

    private final MatrixExport export;
    private final MatrixService matrices;
    private final FrameworkCatalog frameworks;
    private final Translations translations;

    MatrixExportTest(
            MatrixExport export, MatrixService matrices, FrameworkCatalog frameworks, Translations translations) {
        this.translations = translations;
        this.export = export;
        this.matrices = matrices;
        this.frameworks = frameworks;
    }

    static Stream<ActivityFilter> filters() {
        var all = ActivityFilter.all();
        return Stream.of(
                all,
                all.withSectors(Set.of(Sector.ITU_D)).withCounting(Counting.FRACTIONAL),
                all.withSource(EvidenceSource.STOCKTAKING),
                all.withSource(EvidenceSource.ITU).withYears(2020, 2024),
                all.withText("no such word at all"));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void csvAndXlsxHoldTheFiguresOfTheService(ActivityFilter filter) throws Exception {
        for (var options : List.of(MatrixOptions.USUAL, MatrixOptions.USUAL.withDepth(Depth.TARGET))) {
            var matrix = matrices.getMatrix(filter, options.depth(), Language.EN);
            var csv = csv(filter, options);
            assertThat(xlsx(filter, options).get("Cells")).isEqualTo(csv);
            var head = csv.getFirst();
            var byCell = csv.stream().skip(1).collect(Collectors.toMap(r -> r.get(0) + " " + r.get(2), r -> r));
            assertThat(byCell)
                    .hasSize(matrix.cells().size() + 18 + matrix.columns().size() + 1);
            for (var cell : matrix.cells()) {
                var row = byCell.get(
                        cell.line().displayCode() + " SDG " + cell.sdg().displayCode());
                assertNumber(head, row, "Activities", cell.activities());
                assertNumber(head, row, "Weight", cell.weight());
                assertNumber(head, row, "Stocktaking entries", cell.entries());
                assertThat(row.get(head.indexOf("State")))
                        .isEqualTo(
                                switch (cell.state()) {
                                    case ASSERTED_AND_EVIDENCED -> "asserted by the UN matrix, with evidence";
                                    case ASSERTED_ONLY -> "asserted by the UN matrix, no evidence yet";
                                    default -> "evidence, but not asserted by the UN matrix";
                                });
            }
            for (var line : matrix.rows()) {
                var row = byCell.get(line.element().displayCode() + " all");
                assertNumber(head, row, "Activities", line.activities());
                assertNumber(head, row, "Stocktaking entries", line.entries());
            }
            assertNumber(head, byCell.get("all all"), "Activities", matrix.total());
            assertNumber(head, byCell.get("all all"), "Stocktaking entries", matrix.entries());
        }
    }

    private static void assertNumber(List<String> head, List<String> row, String column, double expected) {
        int at = head.indexOf(column);
        if (at >= 0) {
            assertThat(Double.parseDouble(row.get(at)))
                    .as(column + " of " + row)
                    .isCloseTo(expected, within(1e-4));
        }
    }

    @ParameterizedTest
    @MethodSource("filters")
    void theDrawingPrintsTheSameFigures(ActivityFilter filter) throws Exception {
        var matrix = matrices.getMatrix(filter, Depth.GOAL, Language.EN);
        var drawing = svg(filter, MatrixOptions.USUAL, Language.EN);
        var printed = texts(drawing).stream()
                .filter(t -> t.matches("(◇ )?[0-9,]+(\\.[0-9])?"))
                .collect(Collectors.groupingBy(t -> t, Collectors.counting()));

        var expected = new ArrayList<String>();
        for (int goal = 1; goal <= 17; goal++) {
            expected.add(String.valueOf(goal));
        }
        matrix.cells().forEach(c -> expected.addAll(figures(filter, c.activities(), c.weight(), c.entries(), false)));
        Stream.concat(matrix.rows().stream(), matrix.columns().stream())
                .forEach(m -> expected.addAll(figures(filter, m.activities(), m.weight(), m.entries(), true)));
        expected.addAll(figures(filter, matrix.total(), matrix.total(), matrix.entries(), true));
        // Limits of the legend that are one number.
        expected.addAll(texts(drawing).stream()
                .filter(t -> t.equals("1"))
                .limit(legendOfOne(drawing))
                .toList());
        assertThat(printed).isEqualTo(expected.stream().collect(Collectors.groupingBy(t -> t, Collectors.counting())));
        assertThat(drawing.getDocumentElement().getAttribute("direction")).isEqualTo("ltr");
    }

    private static List<String> figures(
            ActivityFilter filter, long activities, double weight, long entries, boolean zeroToo) {
        boolean fractional = filter.counting() == Counting.FRACTIONAL;
        var figures = new ArrayList<String>();
        if (activities == 0 && entries == 0 && !zeroToo) {
            return figures;
        }
        if (filter.source() != EvidenceSource.STOCKTAKING && (activities > 0 || zeroToo)) {
            figures.add(
                    fractional
                            ? BigDecimal.valueOf(weight)
                                    .setScale(4, RoundingMode.HALF_UP)
                                    .setScale(1, RoundingMode.HALF_UP)
                                    .toPlainString()
                            : "%,d".formatted(activities));
        }
        if (filter.source() == EvidenceSource.STOCKTAKING) {
            figures.add("%,d".formatted(entries));
        } else if (filter.source() == EvidenceSource.BOTH && entries > 0) {
            figures.add("◇ %,d".formatted(entries));
        }
        return figures;
    }

    /** How many swatches of the legend say just "1". */
    private static long legendOfOne(Document drawing) {
        var all = nodes(drawing.getElementsByTagName("text"));
        return all.stream()
                .filter(t -> t.getTextContent().matches("[0-9]+"))
                .filter(t -> t.getAttribute("text-anchor").isEmpty())
                .count();
    }

    @Test
    void theDrawingIsOnePieceWithoutScriptsAndMirroredInArabic() throws Exception {
        var options = MatrixOptions.USUAL.withOpen(Set.of(9)).withStates(EnumSet.of(State.ASSERTED_ONLY));
        var drawing = svg(ActivityFilter.all().withSectors(Set.of(Sector.ITU_T)), options, Language.AR);

        assertThat(drawing.getDocumentElement().getLocalName()).isEqualTo("svg");
        assertThat(drawing.getDocumentElement().getAttribute("direction")).isEqualTo("rtl");
        for (var tag : List.of("script", "style", "foreignObject", "image", "use")) {
            assertThat(drawing.getElementsByTagName(tag).getLength()).as(tag).isZero();
        }
        assertThat(drawing.getElementsByTagName("desc").item(0).getTextContent())
                .contains("ITU-T");
        double width = Double.parseDouble(drawing.getDocumentElement().getAttribute("width"));
        assertThat(nodes(drawing.getElementsByTagName("rect"))).allSatisfy(r -> assertThat(
                        Double.parseDouble(r.getAttribute("x")) + Double.parseDouble(r.getAttribute("width")))
                .isBetween(0.0, width));
    }

    @Test
    void suggestionsAndReportsAreListsOfTheirOwn() throws Exception {
        var suggested = csv(
                ActivityFilter.all(),
                MatrixOptions.USUAL.withPart(Part.SUGGESTIONS).withLeast(10));
        assertThat(suggested)
                .hasSize(1
                        + matrices.listSuggestions(ActivityFilter.all(), Depth.GOAL, 10, Language.EN)
                                .items()
                                .size());

        var cells = List.of(
                MatrixCellKey.parse("report", "C2:9", frameworks),
                MatrixCellKey.parse("report", "C7-HEALTH:3.8", frameworks));
        var options = MatrixOptions.USUAL.withPart(Part.REPORT).withReport(cells);
        var report = xlsx(ActivityFilter.all(), options);
        assertThat(report.keySet()).containsExactly("Cells", "Evidence", "Notes");
        assertThat(report.get("Cells").stream().skip(1).map(r -> r.get(0) + ":" + r.get(2)))
                .containsExactly("C2:SDG 9", "C7-HEALTH:SDG 3.8");
        var evidence = matrices.getEvidence(ActivityFilter.all(), cells.getFirst(), 100, Language.EN);
        assertThat(report.get("Evidence").stream().filter(r -> r.get(0).equals("C2")))
                .hasSize(evidence.activities().size() + evidence.entries().size());
        assertThatThrownBy(() -> export.export(MatrixFormat.SVG, ActivityFilter.all(), options, Language.EN))
                .isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageSaysWhatIsCountedAndWhereItComesFrom(Language language) throws Exception {
        var filter = ActivityFilter.all().withSectors(Set.of(Sector.ITU_R));
        var file = export.export(MatrixFormat.XLSX, filter, MatrixOptions.USUAL, language);
        var sheets = readXlsx(file.content());
        assertThat(sheets).hasSize(3);
        var notes = List.copyOf(sheets.values()).getLast();
        assertThat(notes.toString())
                .contains(translations.text(language, "sector.ITU_R"))
                .contains(translations.text(language, "matrix.rule.cell"));
        assertThat(file.name()).isEqualTo("itu-wsis-sdg-matrix.xlsx");
    }

    @Test
    void theTableSheetHoldsTheNumbersThatShadeTheFigure() throws Exception {
        var matrix = matrices.getMatrix(ActivityFilter.all(), Depth.GOAL, Language.EN);
        var sheet = xlsx(ActivityFilter.all(), MatrixOptions.USUAL).get("Matrix");
        // Lines and totals; the meaning of the cells below them.
        assertThat(sheet).hasSizeGreaterThan(20);
        for (int row = 0; row < 18; row++) {
            for (int column = 0; column < 17; column++) {
                var cell = matrix.cell(
                        matrix.rows().get(row).element(),
                        matrix.columns().get(column).element());
                assertThat(sheet.get(row + 1).get(column + 2)).isEqualTo(inTable(cell));
            }
        }
        assertThat(sheet.get(19).getLast()).isEqualTo(String.valueOf(matrix.total()));
    }

    private static String inTable(Matrix.Cell cell) {
        return switch (cell.state()) {
            case ASSERTED_AND_EVIDENCED, EVIDENCED_ONLY -> String.valueOf(cell.activities());
            case ASSERTED_ONLY -> "o";
            case NONE -> "";
        };
    }

    private List<List<String>> csv(ActivityFilter filter, MatrixOptions options) {
        var file = export.export(MatrixFormat.CSV, filter, options, Language.EN);
        var text = new String(file.content(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF").endsWith("\r\n");
        return readCsv(text.substring(1));
    }

    private Map<String, List<List<String>>> xlsx(ActivityFilter filter, MatrixOptions options) throws Exception {
        return readXlsx(
                export.export(MatrixFormat.XLSX, filter, options, Language.EN).content());
    }

    private Document svg(ActivityFilter filter, MatrixOptions options, Language language) throws Exception {
        return parse(export.export(MatrixFormat.SVG, filter, options, language).content());
    }

    /** RFC 4180, read by hand. */
    private static List<List<String>> readCsv(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == ',') {
                row.add(field.toString());
                field.setLength(0);
            } else if (!quoted && c == '\n') {
                row.add(field.toString());
                field.setLength(0);
                rows.add(List.copyOf(row));
                row.clear();
            } else if (quoted || c != '\r') {
                field.append(c);
            }
        }
        return rows;
    }

    /** Sheets by name in their order, cells as texts; rows as long as the first. */
    private static Map<String, List<List<String>>> readXlsx(byte[] content) throws Exception {
        var parts = new HashMap<String, byte[]>();
        var file = Files.createTempFile("matrix", ".xlsx");
        try {
            Files.write(file, content);
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            }
        } finally {
            Files.delete(file);
        }
        var strings = nodes(parse(parts.get("xl/sharedStrings.xml")).getElementsByTagName("si")).stream()
                .map(Element::getTextContent)
                .toList();
        var sheets = new LinkedHashMap<String, List<List<String>>>();
        int number = 1;
        for (var sheet : nodes(parse(parts.get("xl/workbook.xml")).getElementsByTagName("sheet"))) {
            sheets.put(
                    sheet.getAttribute("name"),
                    readSheet(parse(parts.get("xl/worksheets/sheet%d.xml".formatted(number++))), strings));
        }
        return sheets;
    }

    private static List<List<String>> readSheet(Document sheet, List<String> strings) {
        var rows = new ArrayList<List<String>>();
        int width = 0;
        for (var row : nodes(sheet.getElementsByTagName("row"))) {
            var values = new ArrayList<String>();
            for (var cell : nodes(row.getElementsByTagName("c"))) {
                int column = column(cell.getAttribute("r"));
                while (values.size() < column) {
                    values.add("");
                }
                assertThat(cell.getElementsByTagName("f").getLength())
                        .as("formulas")
                        .isZero();
                var value = cell.getElementsByTagName("v").getLength() == 0
                        ? ""
                        : cell.getElementsByTagName("v").item(0).getTextContent();
                values.add(
                        switch (cell.getAttribute("t")) {
                            case "s" -> strings.get(Integer.parseInt(value));
                            case "inlineStr" -> cell.getTextContent();
                            default -> plain(value);
                        });
            }
            width = Math.max(width, values.size());
            rows.add(values);
        }
        for (var row : rows) {
            while (row.size() < width) {
                row.add("");
            }
        }
        return rows;
    }

    /** 12.0 and 12 are one number. */
    private static String plain(String number) {
        return number.isEmpty()
                ? ""
                : new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    private static int column(String reference) {
        int column = 0;
        for (char c : reference.replaceAll("[0-9]", "").toCharArray()) {
            column = column * 26 + c - 'A' + 1;
        }
        return column - 1;
    }

    private static Document parse(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml));
    }

    private static List<String> texts(Document drawing) {
        return nodes(drawing.getElementsByTagName("text")).stream()
                .map(Element::getTextContent)
                .toList();
    }

    private static List<Element> nodes(NodeList list) {
        var elements = new ArrayList<Element>();
        for (int i = 0; i < list.getLength(); i++) {
            elements.add((Element) list.item(i));
        }
        return elements;
    }
}
