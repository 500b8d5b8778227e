package org.itu.sdgmap.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.activity.ActivityKind;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.common.ReferenceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The messy rows in other encodings, delimiters and formats, and files that pretend to be something else. */
@PostgisTest
class SheetVariantsTest {

    private static final Path FILE = Path.of("src/test/resources/importing/messy_import.csv");
    private static final Path EXPECTED = Path.of("src/test/resources/importing/messy_expected.csv");

    /** Rows whose mistake is a character that the encoding lacks, or a comma that the delimiter changes. */
    private static final Map<String, List<String>> NOT_IN = Map.of(
            "windows-1252", List.of("11", "38", "49"),
            "ISO-8859-1", List.of("11", "19", "37", "38", "41", "49"),
            "ISO-8859-15", List.of("11", "19", "37", "38", "41", "49"));

    private final Spreadsheets spreadsheets;

    @TempDir
    Path folder;

    SheetVariantsTest(Spreadsheets spreadsheets) {
        this.spreadsheets = spreadsheets;
    }

    @ParameterizedTest(name = "{0}, mark {1}, {2}, line ends {3}")
    @CsvSource({
        "UTF-16LE,true,TAB,CRLF",
        "UTF-16LE,false,TAB,CRLF",
        "UTF-16BE,true,SEMICOLON,CRLF",
        "UTF-8,false,SEMICOLON,LF",
        "UTF-8,true,PIPE,CR",
        "UTF-8,false,TAB,CR",
        "UTF-8,true,COMMA,LF",
        "GB18030,false,COMMA,CRLF",
        "windows-1252,false,SEMICOLON,CRLF",
        "windows-1252,false,TAB,CR",
        "ISO-8859-1,false,SEMICOLON,LF",
        "ISO-8859-15,false,SEMICOLON,CRLF"
    })
    void theMessyRowsHaveTheSameOutcomesInEveryEncoding(String charset, boolean mark, String delimiter, String ends)
            throws IOException {
        var sign =
                Map.of("TAB", "\t", "SEMICOLON", ";", "PIPE", "|", "COMMA", ",").get(delimiter);
        var end = Map.of("CRLF", "\r\n", "LF", "\n", "CR", "\r").get(ends);
        var left = NOT_IN.getOrDefault(charset, List.of());
        var text = new StringBuilder(mark ? "\uFEFF" : "");
        for (var row : rows()) {
            if (!left.contains(row.getFirst())) {
                text.append(String.join(
                                sign,
                                row.stream().map(SheetVariantsTest::quoted).toList()))
                        .append(end);
            }
        }
        var file = write("messy.csv", text.toString().getBytes(Charset.forName(charset)));
        var readings = readAll(file);
        for (var expected : expected()) {
            if (!left.contains(expected.text("no"))) {
                var reading = readings.get(expected.text("no"));
                assertThat(reading).as("row %s", expected.text("no")).isNotNull();
                assertThat(reading.outcome())
                        .as(() -> expected.text("no") + " " + MessyImportTest.described(reading))
                        .hasToString(expected.text("outcome"));
            }
        }
        assertThat(readings.get("1").activity().links()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls", "ods"})
    void theMessyRowsHaveTheSameOutcomesInWorkbooks(String format) throws IOException {
        var bytes =
                switch (format) {
                    case "xlsx" -> messyXlsx();
                    case "xls" -> messyXls();
                    default -> messyOds();
                };
        var readings = readAll(write("messy." + format, bytes));
        for (var expected : expected()) {
            var reading = readings.get(expected.text("no"));
            assertThat(reading).as("row %s", expected.text("no")).isNotNull();
            assertThat(reading.outcome())
                    .as(() -> expected.text("no") + " " + MessyImportTest.described(reading))
                    .hasToString(expected.text("outcome"));
        }
    }

    @Test
    void kindsOfCellsOfAWorkbookAreToldApart() throws IOException {
        var head = List.of("Title", "Description", "Sector", "Countries", "SDG", "Weight %", "Start date", "End date");
        var rows = new StringBuilder("<row r='1'><c r='A1' t='inlineStr'><is><t>Activities of 2021</t></is></c></row>")
                .append("<row r='3'>");
        head.forEach(h -> rows.append("<c t='inlineStr'><is><t xml:space='preserve'>%s </t></is></c>".formatted(h)));
        rows.append("</row>");
        var sound =
                "<c r='B%1$d' t='s'><v>0</v></c><c r='C%1$d' t='str'><v>ITU-D</v></c><c r='D%1$d' t='s'><v>1</v></c>";
        rows.append(row(4, sound, "<c r='E4'><v>17.100000000000001</v></c>"));
        rows.append(row(5, sound, "<c r='E5'><v>9</v></c><c r='F5' s='2'><v>1</v></c>"));
        // 1904 date system: 42614 is 1 September 2020 + 4 years and a day later than in 1900
        rows.append(row(6, sound, "<c r='G6' s='1'><v>42614</v></c><c r='H6' t='d'><v>2021-12-31T00:00:00</v></c>"));
        rows.append(row(7, sound, "<c r='E7' t='e'><v>#REF!</v></c>"));
        rows.append(row(8, sound, "<c r='E8' t='b'><v>1</v></c>"));
        rows.append(row(9, sound, "<c r='E9' s='1'><v>44628</v></c>"));
        rows.append(row(10, sound, "<c r='E10'><f>1+2</f><v>3</v></c>"));
        rows.append(row(11, sound, "<c r='F11' s='2'><v>0.6</v></c><c r='E11' t='inlineStr'><is><t>2;10</t></is></c>"));
        var shared = "<sst><si><r><t>Connects </t></r><r><rPr/><t xml:space='preserve'>the villages</t></r>"
                + "<rPh><t>reading aid</t></rPh></si><si><t>Côte d’Ivoire</t></si></sst>";
        var file = write("kinds.xlsx", workbook("<workbookPr date1904='true'/>", rows.toString(), shared));
        try (var source = spreadsheets.open(file, "kinds.xlsx")) {
            assertThat(source.visibleSheets()).hasSize(1);
        }
        var readings = new ArrayList<RowReading>();
        readAll(file, readings);
        var outcomes =
                new ArrayList<>(readings.stream().map(RowReading::outcome).toList());
        assertThat(outcomes.remove(6)).isIn(Outcome.IMPORT_WARN, Outcome.REVIEW);
        assertThat(outcomes)
                .containsExactly(
                        Outcome.REVIEW,
                        Outcome.IMPORT,
                        Outcome.IMPORT,
                        Outcome.IMPORT_WARN,
                        Outcome.REVIEW,
                        Outcome.REVIEW,
                        Outcome.REVIEW);
        assertThat(rules(readings.get(0))).contains(RemarkRule.LOST_ZERO);
        assertThat(readings.get(0).activity().description()).isEqualTo("Connects the villages");
        assertThat(readings.get(1).activity().links().getFirst().weight()).isEqualByComparingTo("100");
        assertThat(readings.get(2).activity().startDate()).isEqualTo("2020-09-02");
        assertThat(readings.get(2).activity().endYear()).isEqualTo(2021);
        assertThat(rules(readings.get(3))).contains(RemarkRule.ERROR_CELL);
        assertThat(rules(readings.get(5))).contains(RemarkRule.DATE_IN_CODES);
        assertThat(rules(readings.get(6))).contains(RemarkRule.FORMULA_TEXT);
        assertThat(rules(readings.get(7))).contains(RemarkRule.WEIGHTS_COUNT);
    }

    @Test
    void aWorkbookWithAPasswordIsRefusedWithTheReason() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[5_000]), "EncryptedPackage");
            container.createDocument(new ByteArrayInputStream(new byte[300]), "EncryptionInfo");
            container.writeFilesystem(out);
        }
        refused(out.toByteArray(), FileRule.PASSWORD);
        refused(
                zip(
                        Map.of(
                                "mimetype",
                                "application/vnd.oasis.opendocument.spreadsheet",
                                "content.xml",
                                "not readable",
                                "META-INF/manifest.xml",
                                "<m:manifest xmlns:m='urn'><m:file-entry m:full-path='content.xml'><m:encryption-data/></m:file-entry></m:manifest>")),
                FileRule.PASSWORD);
    }

    @Test
    void filesOfOtherKindsAreRefusedWhateverTheirName() throws IOException {
        refused(zip(Map.of("[Content_Types].xml", "<Types/>", "xl/workbook.bin", "x")), FileRule.BINARY_WORKBOOK);
        refused(zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>")), FileRule.UNKNOWN_FORMAT);
        refused(
                zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<x/>")),
                FileRule.UNKNOWN_FORMAT);
        refused(new byte[0], FileRule.EMPTY);
        refused("\r\n \n".getBytes(StandardCharsets.UTF_8), FileRule.EMPTY);
        refused(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'},
                FileRule.UNKNOWN_FORMAT);
        refused(
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0},
                FileRule.UNKNOWN_FORMAT);
        refused("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8), FileRule.UNKNOWN_FORMAT);
        refused("Title,Country\n".getBytes(StandardCharsets.UTF_8), FileRule.HEADER_ONLY);
        refused("Title,Country\nA\0B,KEN\n".getBytes(StandardCharsets.UTF_8), FileRule.NUL_BYTES);
        refused("Title\nSmart villages\n".getBytes(StandardCharsets.UTF_8), FileRule.NO_HEADER);
    }

    @Test
    void macrosStayUnreadAndAreReported() throws IOException {
        var parts = new LinkedHashMap<>(parts("", "<row><c t='inlineStr'><is><t>Title</t></is></c></row>", "<sst/>"));
        parts.put("xl/vbaProject.bin", "Sub Auto_Open()");
        try (var source = spreadsheets.open(write("m.xlsm", zip(parts)), "m.xlsm")) {
            assertThat(source.hasMacros()).isTrue();
            var rows = new ArrayList<SourceRow>();
            source.forEachRow(1, rows::add);
            assertThat(rows.getFirst().texts()).containsExactly("Title");
        }
    }

    @Test
    void whatAPersonChoseForTheFileFillsEmptyCellsOnly() throws IOException {
        var text = "Title,Description,Country,Sector,Kind\nA,About A,KEN,,\nB,About B,KEN,ITU-T,EVENT\n";
        try (var source = spreadsheets.open(write("d.csv", text.getBytes(StandardCharsets.UTF_8)), "d.csv")) {
            var mapping = spreadsheets.recogniseColumns(source, 0);
            var rows = new ArrayList<SourceRow>();
            source.forEachRow(0, rows::add);
            var chosen = new RowDefaults(ActivityKind.STANDARD, Sector.ITU_R);
            var filled = spreadsheets.read(rows.get(1), mapping, RowCorrection.NONE, chosen);
            assertThat(filled.outcome()).isEqualTo(Outcome.IMPORT);
            assertThat(filled.activity().kind()).isEqualTo(ActivityKind.STANDARD);
            assertThat(filled.activity().sector()).isEqualTo(Sector.ITU_R);
            assertThat(rules(filled)).containsExactly(RemarkRule.SECTOR_BY_DEFAULT, RemarkRule.KIND_BY_DEFAULT);
            var own = spreadsheets.begin(mapping, chosen).read(rows.get(2));
            assertThat(own.activity().kind()).isEqualTo(ActivityKind.EVENT);
            assertThat(own.activity().sector()).isEqualTo(Sector.ITU_T);
            assertThat(own.remarks()).isEmpty();
            var without = spreadsheets.read(rows.get(1), mapping, RowCorrection.NONE);
            assertThat(without.outcome()).isEqualTo(Outcome.REVIEW);
            assertThat(without.activity().kind()).isEqualTo(ActivityKind.PROJECT);
            assertThat(rules(without)).containsExactly(RemarkRule.MISSING_SECTOR, RemarkRule.KIND_ASSUMED);
        }
    }

    private static List<RemarkRule> rules(RowReading reading) {
        return reading.remarks().stream().map(RowRemark::rule).toList();
    }

    private static String row(int number, String sound, String cells) {
        return "<row r='%1$d'><c r='A%1$d' t='inlineStr'><is><t>Village %1$d</t></is></c>".formatted(number)
                + sound.formatted(number) + cells + "</row>";
    }

    private static List<ReferenceFile.Row> expected() throws IOException {
        return ReferenceFile.of("messy_expected.csv", Files.readString(EXPECTED))
                .rows();
    }

    /** Header and rows, with row 39, of which row 40 is a copy. */
    private static List<List<String>> rows() throws IOException {
        var text = MessyImportTest.withRowThirtyNine(Files.readString(FILE)).replaceFirst("\uFEFF", "");
        try (var reader = de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(text)) {
            return reader.stream().map(r -> r.getFields()).toList();
        }
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[,;|\t\r\n\"].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    private byte[] messyXlsx() throws IOException {
        var sheet = new StringBuilder();
        int number = 1;
        for (var cells : rows()) {
            sheet.append("<row r='%d'>".formatted(number));
            for (int i = 0; i < cells.size(); i++) {
                sheet.append("<c r='%c%d' t='inlineStr'><is><t xml:space='preserve'>%s</t></is></c>"
                        .formatted((char) ('A' + i), number, escaped(cells.get(i))));
            }
            sheet.append("</row>");
            number++;
        }
        return workbook("", sheet.toString(), "<sst/>");
    }

    private static byte[] messyXls() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("Data");
            int number = 0;
            for (var cells : rows()) {
                var row = sheet.createRow(number++);
                for (int i = 0; i < cells.size(); i++) {
                    row.createCell(i).setCellValue(cells.get(i));
                }
            }
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] messyOds() throws IOException {
        var sheet = new StringBuilder();
        for (var cells : rows()) {
            sheet.append("<t:table-row>");
            for (var cell : cells) {
                sheet.append("<t:table-cell o:value-type='string'>");
                for (var line : cell.split("\n", -1)) {
                    sheet.append("<x:p>").append(escaped(line)).append("</x:p>");
                }
                sheet.append("</t:table-cell>");
            }
            sheet.append("</t:table-row>");
        }
        return zip(Map.of(
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet",
                "content.xml",
                "<o:document xmlns:o='o' xmlns:t='t' xmlns:x='x'><o:body><o:spreadsheet><t:table t:name='Data'>" + sheet
                        + "</t:table></o:spreadsheet></o:body></o:document>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private Map<String, RowReading> readAll(Path file) {
        return readAll(file, new ArrayList<>());
    }

    private Map<String, RowReading> readAll(Path file, List<RowReading> all) {
        var readings = new LinkedHashMap<String, RowReading>();
        try (var source = spreadsheets.open(file, file.toString())) {
            int index = source.visibleSheets().getFirst().index();
            var mapping = spreadsheets.recogniseColumns(source, index);
            var sheet = spreadsheets.begin(mapping);
            source.forEachRow(index, row -> {
                if (row.number() > mapping.headerRow()) {
                    var reading = sheet.read(row);
                    all.add(reading);
                    var number = row.cell(0).text();
                    readings.put(number.equals("No") ? "58" : number, reading);
                }
                return true;
            });
        }
        return readings;
    }

    private void refused(byte[] bytes, FileRule rule) throws IOException {
        var file = write("refused", bytes);
        assertThatThrownBy(() -> {
                    try (var source = spreadsheets.open(file, "refused.xlsx")) {
                        spreadsheets.recogniseColumns(
                                source, source.visibleSheets().getFirst().index());
                    }
                })
                .as(rule.name())
                .isInstanceOfSatisfying(
                        RefusedFileException.class, e -> assertThat(e.rule()).isEqualTo(rule));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] workbook(String properties, String rows, String shared) throws IOException {
        return zip(parts(properties, rows, shared));
    }

    /** A hidden sheet first, then the one with the rows. */
    private static Map<String, String> parts(String properties, String rows, String shared) {
        return Map.of(
                "[Content_Types].xml",
                "<Types/>",
                "xl/workbook.xml",
                "<workbook xmlns:r='r'>" + properties
                        + "<sheets><sheet name='Old' state='hidden' r:id='a'/><sheet name='Data' r:id='b'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='a' Target='worksheets/sheet9.xml'/><Relationship Id='b' Target='worksheets/sheet1.xml'/></Relationships>",
                "xl/styles.xml",
                "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='9'/></cellXfs></styleSheet>",
                "xl/sharedStrings.xml",
                shared,
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + rows
                        + "</sheetData><mergeCells><mergeCell ref='A1:H1'/></mergeCells></worksheet>");
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
