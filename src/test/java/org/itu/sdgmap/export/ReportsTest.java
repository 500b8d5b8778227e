package org.itu.sdgmap.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.itu.sdgmap._support.PdfJudge;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.CoverageService;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.export.ReportBlock.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports of the sample data, read back by software that is not ours. */
@PostgisTest
class ReportsTest {

    private static final String ORIGIN = "https://sdg.example.org";

    private static final Map<ReportKind, Map<String, List<String>>> CHOICES = Map.of(
            ReportKind.WSIS, Map.of("year", List.of("2024")),
            ReportKind.ROADMAP, Map.of("line", List.of("C5")),
            ReportKind.HLPF, Map.of("year", List.of("2025")),
            ReportKind.COUNTRY, Map.of("country", List.of("RWA")),
            ReportKind.REGION, Map.of("region", List.of("AFRICA")),
            ReportKind.COUNCIL, Map.of());

    private final Reports reports;
    private final ActivitySearch search;
    private final CoverageService coverage;

    ReportsTest(Reports reports, ActivitySearch search, CoverageService coverage) {
        this.reports = reports;
        this.search = search;
        this.coverage = coverage;
    }

    private Report make(ReportKind kind, Language language) {
        return reports.make(reports.parse(kind, CHOICES.get(kind)), language, ORIGIN);
    }

    static Stream<Arguments> kindsAndLanguages() {
        // Every kind in English and in one other language; each language twice at least.
        return Stream.of(ReportKind.values()).flatMap(kind -> Stream.of(
                        Language.EN,
                        Language.values()[(kind.ordinal() + 1) % Language.values().length],
                        Language.values()[5 - kind.ordinal()])
                .distinct()
                .map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("kindsAndLanguages")
    void everyReportIsWrittenInEveryLanguageAndReadBack(ReportKind kind, Language language) throws IOException {
        var report = make(kind, language);
        var docx = reports.write(report, ExportFormat.DOCX);
        var pdf = reports.write(report, ExportFormat.PDF);
        var folder = Files.createDirectories(Path.of("target", "documents"));
        Files.write(folder.resolve(docx.name()), docx.content());
        Files.write(folder.resolve(pdf.name()), pdf.content());

        try (var document = new XWPFDocument(new ByteArrayInputStream(docx.content()))) {
            assertThat(document.getProperties().getCoreProperties().getTitle())
                    .isEqualTo(ReportPieces.plain(report.title()));
            assertThat(document.getTables()).hasSameSizeAs(report.tables());
            for (int i = 0; i < report.tables().size(); i++) {
                assertSameCells(document.getTables().get(i), report.tables().get(i));
            }
            var headings = document.getParagraphs().stream()
                    .filter(p -> p.getStyle() != null && p.getStyle().startsWith("Heading"))
                    .map(p -> p.getText())
                    .toList();
            assertThat(headings)
                    .isEqualTo(report.headings().stream()
                            .map(h -> ReportPieces.plain(h.text()))
                            .toList());
            assertThat(document.getAllPictures()).hasSameSizeAs(report.figures());
        }
        try (var document = Loader.loadPDF(pdf.content())) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.code());
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .hasSize((int) report.headings().stream()
                            .filter(h -> h.level() == 1)
                            .count());
        }
    }

    private static void assertSameCells(XWPFTable written, Table table) {
        assertThat(written.getRow(0).isRepeatHeader()).isTrue();
        assertThat(written.getRow(0).getTableCells().stream().map(c -> c.getText()))
                .isEqualTo(table.columns().stream()
                        .map(c -> ReportPieces.plain(c.name()))
                        .toList());
        for (int row = 0; row < table.rows().size(); row++) {
            var cells = written.getRow(row + 1).getTableCells();
            for (int i = 0; i < cells.size(); i++) {
                assertThat(cells.get(i).getText().replaceAll("\\s", ""))
                        .isEqualTo(ReportPieces.plain(
                                        table.rows().get(row).cells().get(i).plain())
                                .replaceAll("\\s", ""));
            }
        }
        assertThat(written.getNumberOfRows()).isEqualTo(table.rows().size() + 1);
    }

    @ParameterizedTest
    @CsvSource({"WSIS, EN", "ROADMAP, FR", "HLPF, ZH", "COUNTRY, AR", "REGION, RU", "COUNCIL, ES"})
    void printedReportsAreAccessibleAndCanBeArchived(ReportKind kind, Language language) {
        var pdf = reports.write(make(kind, language), ExportFormat.PDF).content();
        assertThat(PdfJudge.listBreachesOfPdfUa(pdf)).isEmpty();
        assertThat(PdfJudge.listBreachesOfPdfA(pdf)).isEmpty();
    }

    @Test
    void numbersInSentencesAreThoseOfTablesAndServices() throws IOException {
        var report = make(ReportKind.WSIS, Language.EN);
        var filter = ActivityFilter.all().withYears(2024, 2024);
        long total = search.count(filter, Language.EN);
        var totals = coverage.getCoverage(filter, Language.EN).totals();
        var pdf = text(reports.write(report, ExportFormat.PDF)).replaceAll("\\s+", " ");
        assertThat(pdf)
                .contains("%d activities of ITU ran in 2024.".formatted(total))
                .contains("%d of them name countries or places and reach %d countries and areas."
                        .formatted(totals.countrySpecific(), totals.countries()));

        var sectors = table(report, "Activities by Sector");
        var bySector = numbers(sectors, 1);
        assertThat(bySector.values().stream().mapToLong(n -> n).sum()).isEqualTo(total);
        assertThat(sectors.rows().getLast().cells().get(1).plain()).isEqualTo(String.valueOf(total));
        assertThat(pdf).contains("ITU-R (%d)".formatted(bySector.get("ITU-R, Radiocommunication")));

        var regions = table(report, "Activities and Member States by ITU region");
        long members = numbers(regions, 2).values().stream().mapToLong(n -> n).sum();
        long reached = numbers(regions, 3).values().stream().mapToLong(n -> n).sum();
        assertThat(pdf)
                .contains("%d of %d Member States have at least one activity; %d have none."
                        .formatted(reached, members, members - reached));

        var lines = table(report, "Activities by Action Line");
        var byLine = numbers(lines, 2);
        var most = byLine.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        assertThat(pdf).contains("The line with most activities is %s: %d.".formatted(most.getKey(), most.getValue()));
        assertThat(table(report, "Activities, those that start latest first").rows())
                .hasSize((int) Math.min(100, total));
    }

    @Test
    void wordAndPrintSayTheSame() throws IOException {
        var report = make(ReportKind.HLPF, Language.EN);
        var printed = text(reports.write(report, ExportFormat.PDF)).replaceAll("\\s+", "");
        try (var document = new XWPFDocument(new ByteArrayInputStream(
                reports.write(report, ExportFormat.DOCX).content()))) {
            assertThat(document.getParagraphs().stream()
                            .filter(p -> List.of("Lead", "Normal").contains(p.getStyle()))
                            .map(p -> p.getText().replaceAll("\\s+", ""))
                            .filter(t -> !t.isEmpty()))
                    .isNotEmpty()
                    .allSatisfy(t -> assertThat(printed).contains(t));
        }
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void everyReportSaysHowItCountsAndWhereItIsFrom(ReportKind kind) {
        var report = make(kind, Language.EN);
        var text = new ArrayList<String>();
        for (var block : report.blocks()) {
            switch (block) {
                case ReportBlock.Paragraph paragraph ->
                    text.add(paragraph.text().plain());
                case ReportBlock.Bullets bullets -> bullets.items().forEach(i -> text.add(i.plain()));
                default -> {}
            }
        }
        assertThat(report.headings().getLast().text()).isEqualTo("How this is counted, and sources");
        assertThat(text)
                .anyMatch(t -> t.startsWith("Selection "))
                .anyMatch(t -> t.startsWith("Sources: "))
                .anyMatch(t -> t.startsWith("State: "))
                .anyMatch(t -> t.contains(ORIGIN + "/reports?kind=" + kind.code())
                        || t.contains(ORIGIN + "/reports?") && t.contains("kind=" + kind.code()));
    }

    @ParameterizedTest
    @CsvSource({
        "WSIS, year, soon, year, a year such as 2024",
        "WSIS, line, C2, line, takes none",
        "WSIS, sector, ITU-X, sector, 'ITU-R, ITU-T, ITU-D, GS or INTER'",
        "ROADMAP, line, C1, line, 'C2, C5, C6'",
        "HLPF, year, 1999, year, '2017'",
        "COUNTRY, country, KIR1, country, ISO 3166-1",
        "REGION, region, ATLANTIS, region, AFRICA",
        "COUNCIL, asof, someday, asof, a day up to today"
    })
    void badChoicesAreRefusedByNameAndValue(
            ReportKind kind, String parameter, String value, String field, String expected) {
        assertThatThrownBy(() -> reports.parse(kind, Map.of(parameter, List.of(value))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining(value)
                .hasMessageContaining(field)
                .hasMessageContaining(expected);
    }

    @Test
    void reportOfASnapshotThatIsNotIsRefused() {
        assertThatThrownBy(() -> reports.parse(ReportKind.COUNCIL, Map.of("snapshot", List.of("987654321"))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void onlyWordAndPrintAreWritten() {
        var report = make(ReportKind.HLPF, Language.EN);
        assertThatThrownBy(() -> reports.write(report, ExportFormat.CSV))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("docx or pdf");
    }

    private static Table table(Report report, String caption) {
        return report.tables().stream()
                .filter(t -> t.caption().equals(caption))
                .findFirst()
                .orElseThrow();
    }

    /** The numbers of a column by the name of their row, without the total. */
    private static Map<String, Long> numbers(Table table, int column) {
        var numbers = new HashMap<String, Long>();
        table.rows().stream()
                .filter(r -> !r.total())
                .forEach(r -> numbers.put(
                        r.cells().getFirst().plain(),
                        Long.valueOf(r.cells().get(column).plain().replace(",", ""))));
        return numbers;
    }

    private static String text(ExportFile pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.content())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
