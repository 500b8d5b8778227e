package org.itu.sdgmap.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.common.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Files of all formats and encodings, sound and hostile. */
@PostgisTest
class SheetFilesTest {

    private final Spreadsheets spreadsheets;
    private final ImportWorkbooks workbooks;

    @TempDir
    Path folder;

    SheetFilesTest(Spreadsheets spreadsheets, ImportWorkbooks workbooks) {
        this.spreadsheets = spreadsheets;
        this.workbooks = workbooks;
    }

    @ParameterizedTest(name = "{0} with {2}")
    @CsvSource({
        "UTF-16LE,true,TAB,Title;Countries,Réseau;Sénégal",
        "UTF-16BE,true,TAB,Title;Countries,Réseau;Sénégal",
        "UTF-16LE,false,TAB,Title;Countries,Reseau national;Senegal",
        "UTF-8,true,COMMA,Title;Countries,Réseau;Sénégal",
        "UTF-8,false,SEMICOLON,Название;Страны,Сеть;Сенегал",
        "windows-1252,false,SEMICOLON,Intitulé;Pays,Réseau d’été;Sénégal",
        "windows-1251,false,SEMICOLON,Название;Страны,Сеть связи;Сенегал",
        "windows-1256,false,SEMICOLON,العنوان;البلدان,شبكة الاتصالات;السنغال",
        "GB18030,false,SEMICOLON,标题;国家,全国网络建设;塞内加尔"
    })
    void textFilesInAnyUsualEncoding(String charset, boolean mark, String delimiter, String head, String row)
            throws IOException {
        var sign = delimiter.equals("TAB") ? "\t" : delimiter.equals("COMMA") ? "," : ";";
        var text = (mark ? "\uFEFF" : "") + head.replace(";", sign) + "\r\n" + row.replace(";", sign) + "\r\n";
        var rows = read(write("x.csv", text.getBytes(Charset.forName(charset))));
        assertThat(rows.getLast().texts()).containsExactly(row.split(";"));
        try (var source = spreadsheets.open(folder.resolve("x.csv"), "x.csv")) {
            var mapping = spreadsheets.recogniseColumns(source, 0);
            assertThat(mapping.columns())
                    .extracting(ColumnMapping.Column::field)
                    .containsExactly(ImportField.TITLE, ImportField.COUNTRIES);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTemplateIsReadBackInItsLanguage(Language language) throws IOException {
        var file = write("t.xlsx", workbooks.template(language));
        try (var source = spreadsheets.open(file, "t.xlsx")) {
            var mapping = spreadsheets.recogniseColumns(source, 0);
            assertThat(mapping.columns())
                    .extracting(ColumnMapping.Column::field)
                    .doesNotContain(ImportField.IGNORED)
                    .doesNotHaveDuplicates()
                    .hasSize(16);
            var outcomes = new ArrayList<RowReading>();
            source.forEachRow(0, row -> {
                if (row.number() > mapping.headerRow()) {
                    outcomes.add(spreadsheets.read(row, mapping, RowCorrection.NONE));
                    var cells = new ArrayList<>(row.cells());
                    cells.set(0, Cell.text("1"));
                    outcomes.add(spreadsheets.read(new SourceRow(9, cells, false), mapping, RowCorrection.NONE));
                }
                return true;
            });
            assertThat(outcomes).extracting(RowReading::outcome).containsExactly(Outcome.SKIP, Outcome.IMPORT);
        }
    }

    @Test
    void theReportHoldsCellsRemarksAndNoFormula() throws IOException {
        var file = write("r.csv", "Title,Country\n=1+1,Congo\n".getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream();
        try (var source = spreadsheets.open(file, "r.csv")) {
            var mapping = spreadsheets.recogniseColumns(source, 0);
            var reading = new ArrayList<RowReading>();
            source.forEachRow(0, row -> {
                if (row.number() > mapping.headerRow()) {
                    reading.add(spreadsheets.read(row, mapping, RowCorrection.NONE));
                }
                return true;
            });
            workbooks.report(mapping, reading.iterator(), Language.FR, out);
        }
        var rows = read(write("r.xlsx", out.toByteArray()));
        assertThat(rows.get(1).cells()).extracting(Cell::kind).doesNotContain(Cell.Kind.FORMULA);
        assertThat(rows.get(1).texts()).contains("'=1+1", "Congo");
        assertThat(rows.get(1).cell(2).text()).contains("Congo");
    }

    @Test
    void aWorkbookOfExcel97IsReadWithItsKindsOfCells() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            var hidden = workbook.createSheet("Hidden");
            hidden.createRow(0).createCell(0).setCellValue("secret");
            workbook.setSheetHidden(0, true);
            workbook.createSheet("Empty");
            var sheet = workbook.createSheet("Data");
            sheet.createRow(0).createCell(0).setCellValue("Report of the year");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            var head = sheet.createRow(2);
            head.createCell(0).setCellValue("Title");
            head.createCell(1).setCellValue("SDG");
            head.createCell(2).setCellValue("Start date");
            head.createCell(3).setCellValue("Weight");
            var row = sheet.createRow(3);
            row.createCell(0).setCellFormula("1+1");
            row.createCell(1).setCellValue(17.1);
            var date = workbook.createCellStyle();
            date.setDataFormat((short) 14);
            var day = row.createCell(2);
            day.setCellValue(java.time.LocalDate.of(2021, 9, 1));
            day.setCellStyle(date);
            var percent = workbook.createCellStyle();
            percent.setDataFormat((short) 9);
            var weight = row.createCell(3);
            weight.setCellValue(0.6);
            weight.setCellStyle(percent);
            workbook.write(out);
        }
        try (var source = spreadsheets.open(write("old.csv", out.toByteArray()), "old.csv")) {
            assertThat(source.format()).isEqualTo(FileFormat.XLS);
            assertThat(source.visibleSheets())
                    .extracting(SheetSource.Sheet::name)
                    .containsExactly("Empty", "Data");
            var rows = new ArrayList<SourceRow>();
            source.forEachRow(2, rows::add);
            var last = rows.getLast();
            assertThat(last.number()).isEqualTo(4);
            assertThat(last.texts()).containsExactly("=1+1", "17.1", "2021-09-01", "60%");
            assertThat(last.cells())
                    .extracting(Cell::kind)
                    .containsExactly(Cell.Kind.FORMULA, Cell.Kind.NUMBER, Cell.Kind.DATE, Cell.Kind.NUMBER);
            assertThat(spreadsheets.recogniseColumns(source, 2).headerRow()).isEqualTo(3);
        }
    }

    @Test
    void aProtectedWorkbookIsRefused() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet("Data").createRow(0).createCell(0).setCellValue("Title");
            Biff8EncryptionKey.setCurrentUserPassword("secret");
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        refused(out.toByteArray(), FileRule.PASSWORD);
    }

    @Test
    void aWorkbookWithMergedCellsDatesFormulasAndAHiddenSheetIsRead() throws IOException {
        var rows = read(write("x.xlsx", xlsx("""
                <row r="3"><c r="A3" t="inlineStr"><is><t>Title</t></is></c><c r="B3" t="inlineStr"><is><t>Sector</t></is></c>\
                <c r="C3" t="inlineStr"><is><t>Start</t></is></c></row>\
                <row r="4"><c r="A4" t="inlineStr"><is><t>One</t></is></c><c r="B4" t="inlineStr"><is><t>BDT</t></is></c>\
                <c r="C4" s="1"><v>44440</v></c><c r="D4" s="2"><v>0.6</v></c></row>\
                <row r="5"><c r="A5" t="inlineStr"><is><t>Two</t></is></c><c r="C5"><f>HYPERLINK("x")</f><v>1</v></c></row>""", "<mergeCells><mergeCell ref=\"B4:B5\"/></mergeCells>")));
        assertThat(rows.get(1).texts()).containsExactly("One", "BDT", "2021-09-01", "60%");
        assertThat(rows.get(2).texts()).containsExactly("Two", "BDT", "=HYPERLINK(\"x\")");
        assertThat(rows.get(2).number()).isEqualTo(5);
    }

    @Test
    void anOpenDocumentIsRead() throws IOException {
        var content = """
                <?xml version="1.0"?><o:document-content xmlns:o="o" xmlns:table="t" xmlns:text="x" xmlns:style="s"><o:body><o:spreadsheet>\
                <table:table table:name="Data"><table:table-row><table:table-cell o:value-type="string"><text:p>Title</text:p></table:table-cell>\
                <table:table-cell o:value-type="string"><text:p>SDG</text:p></table:table-cell></table:table-row>\
                <table:table-row table:number-rows-repeated="3"/>\
                <table:table-row><table:table-cell o:value-type="string"><o:annotation><text:p>note</text:p></o:annotation><text:p>A<text:s text:c="2"/>b</text:p><text:p>c</text:p></table:table-cell>\
                <table:table-cell o:value-type="float" o:value="17.1"><text:p>17,1</text:p></table:table-cell>\
                <table:table-cell table:formula="of:=SUM([.A1])" o:value-type="float" o:value="3"><text:p>3</text:p></table:table-cell>\
                <table:table-cell o:value-type="date" o:date-value="2021-09-01"><text:p>01.09.21</text:p></table:table-cell>\
                <table:table-cell table:number-columns-repeated="1000"/></table:table-row>\
                <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>\
                </table:table></o:spreadsheet></o:body></o:document-content>""";
        var file = zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", content));
        var rows = read(write("x.ods", file));
        assertThat(rows.getLast().number()).isEqualTo(5);
        assertThat(rows.getLast().texts()).containsExactly("A  b\nc", "17.1", "=SUM([.A1])", "2021-09-01");
        refused(
                zip(Map.of(
                        "mimetype",
                        "application/vnd.oasis.opendocument.spreadsheet",
                        "content.xml",
                        content,
                        "META-INF/manifest.xml",
                        "<m:manifest xmlns:m='m'><m:encryption-data/></m:manifest>")),
                FileRule.PASSWORD);
    }

    @Test
    void filesThatAreNoSpreadsheetAreRefusedWithTheReason() throws IOException {
        refused(new byte[0], FileRule.EMPTY);
        refused("  \r\n".getBytes(StandardCharsets.UTF_8), FileRule.EMPTY);
        refused("<html><table><tr><td>Title".getBytes(StandardCharsets.UTF_8), FileRule.HTML);
        refused("Title,Country\nA\0B,KEN\n".getBytes(StandardCharsets.UTF_8), FileRule.NUL_BYTES);
        refused("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8), FileRule.UNKNOWN_FORMAT);
        refused(zip(Map.of("word/document.xml", "<x/>")), FileRule.UNKNOWN_FORMAT);
        refused(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, FileRule.BROKEN);
        refused(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0
                },
                FileRule.BROKEN);
        refused("Title,Country\n".getBytes(StandardCharsets.UTF_8), FileRule.HEADER_ONLY);
        refused("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), FileRule.NO_HEADER);
    }

    @Test
    void bombsAndEntitiesAreRefused() throws IOException {
        refused(
                xlsx(
                        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + " ".repeat(60_000_000)
                                + "</t></is></c></row>",
                        ""),
                FileRule.ZIP_BOMB);
        var entity = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
        refused(
                zip(Map.of(
                        "[Content_Types].xml",
                        "<Types/>",
                        "xl/workbook.xml",
                        entity + "<workbook><sheets><sheet name=\"&a;\" id=\"1\"/></sheets></workbook>")),
                FileRule.BROKEN);
    }

    @Test
    void moreThanFiftyThousandRowsAreRefused() throws IOException {
        var text = "Title,Country\n" + "A,KEN\n".repeat(50_100);
        var file = write("many.csv", text.getBytes(StandardCharsets.UTF_8));
        try (var source = spreadsheets.open(file, "many.csv")) {
            assertThatThrownBy(() -> source.forEachRow(0, row -> true))
                    .isInstanceOfSatisfying(RefusedFileException.class, e -> assertThat(e.rule())
                            .isEqualTo(FileRule.TOO_MANY_ROWS));
        }
    }

    @Test
    void randomAndBrokenFilesAreReadOrRefused() throws IOException {
        var random = new Random(7);
        var sound = List.of(
                workbooks.template(Language.RU),
                "Title,Country\nA,KEN\nB,\"UGA\n".getBytes(StandardCharsets.UTF_8),
                xls());
        for (int i = 0; i < 300; i++) {
            byte[] bytes;
            if (i % 4 == 3) {
                bytes = new byte[random.nextInt(3000)];
                random.nextBytes(bytes);
            } else {
                bytes = sound.get(i % 4).clone();
                for (int n = 1 + random.nextInt(20); n > 0; n--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                bytes = random.nextInt(5) == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
            }
            var file = write("fuzz", bytes);
            try (var source = spreadsheets.open(file, "fuzz.xlsx")) {
                for (var sheet : source.sheets()) {
                    var mapping = spreadsheets.recogniseColumns(source, sheet.index());
                    var reading = spreadsheets.begin(mapping);
                    source.forEachRow(sheet.index(), row -> reading.read(row) != null);
                }
            } catch (RefusedFileException e) {
                assertThat(e.rule()).isNotNull();
            }
        }
    }

    @Test
    void tenThousandRowsAreRead() throws IOException {
        var messy = Files.readString(Path.of("src/test/resources/importing/messy_import.csv"));
        int body = messy.indexOf("\n1,") + 1;
        var text = new StringBuilder(messy.substring(0, body));
        IntStream.range(0, 250).forEach(i -> text.append(messy.substring(body)));
        var file = write("big.csv", text.toString().getBytes(StandardCharsets.UTF_8));
        int[] rows = {0};
        try (var source = spreadsheets.open(file, "big.csv")) {
            var mapping = spreadsheets.recogniseColumns(source, 0);
            var reading = spreadsheets.begin(mapping);
            source.forEachRow(0, row -> {
                reading.read(row);
                rows[0]++;
                return true;
            });
        }
        assertThat(rows[0]).isGreaterThan(10_000);
    }

    private static byte[] xls() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("Data");
            for (int i = 0; i < 20; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue(i == 0 ? "Title" : "Village " + i);
                row.createCell(1).setCellValue(i == 0 ? "Country" : "KEN");
            }
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private void refused(byte[] bytes, FileRule rule) throws IOException {
        var file = write("refused", bytes);
        assertThatThrownBy(() -> {
                    try (var source = spreadsheets.open(file, "refused.xlsx")) {
                        spreadsheets.recogniseColumns(
                                source, source.visibleSheets().getFirst().index());
                    }
                })
                .isInstanceOfSatisfying(
                        RefusedFileException.class, e -> assertThat(e.rule()).isEqualTo(rule));
    }

    private List<SourceRow> read(Path file) {
        var rows = new ArrayList<SourceRow>();
        try (var source = spreadsheets.open(file, "file")) {
            source.forEachRow(source.visibleSheets().getFirst().index(), rows::add);
        }
        return rows;
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] xlsx(String rows, String after) throws IOException {
        return zip(Map.of(
                "[Content_Types].xml",
                "<Types/>",
                "xl/workbook.xml",
                "<workbook xmlns:r='r'><sheets><sheet name='Old' state='hidden' r:id='a'/><sheet name='Data' r:id='b'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='a' Target='worksheets/sheet9.xml'/><Relationship Id='b' Target='/xl/worksheets/sheet1.xml'/></Relationships>",
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='0.0%'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='170'/></cellXfs></styleSheet>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + rows + "</sheetData>" + after + "</worksheet>"));
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
