package org.itu.sdgmap.export.internal.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.itu.sdgmap._support.PdfJudge;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.CoverageService;
import org.itu.sdgmap.analysis.DrawnMap.Classing;
import org.itu.sdgmap.analysis.DrawnMap.Ramp;
import org.itu.sdgmap.analysis.RingsService;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.export.ExportFormat;
import org.itu.sdgmap.export.ExportNotes;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportProgress;
import org.itu.sdgmap.export.ExportStoppedException;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.export.Paper;
import org.itu.sdgmap.export.internal.figure.Mark.Window;
import org.itu.sdgmap.export.internal.figure.Mark.Words;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.WorldShapes;
import org.itu.sdgmap.geography.WorldShapes.Detail;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Sheets of the sample activities, read back by other means than those that wrote them. */
@PostgisTest
class FigureSheetsTest {

    private static final String ORIGIN = "https://sdg.example.org";

    private final List<FigureWriter> writers;
    private final WorldShapes shapes;
    private final CountryCatalog countries;
    private final CoverageService coverage;
    private final RingsService rings;
    private final Translations translations;

    FigureSheetsTest(
            List<FigureWriter> writers,
            WorldShapes shapes,
            CountryCatalog countries,
            CoverageService coverage,
            RingsService rings,
            Translations translations) {
        this.writers = writers;
        this.shapes = shapes;
        this.countries = countries;
        this.coverage = coverage;
        this.rings = rings;
        this.translations = translations;
    }

    static Stream<ExportSubject> subjects() {
        return Stream.of(
                ExportSubject.MAP,
                ExportSubject.GAPS,
                ExportSubject.COMPARISON,
                ExportSubject.RINGS,
                ExportSubject.MATRIX,
                ExportSubject.FLOW,
                ExportSubject.COUNTRY,
                ExportSubject.REGION);
    }

    @ParameterizedTest
    @EnumSource(Detail.class)
    void everyMemberStateIsOnTheMap(Detail detail) {
        var world = shapes.getWorld(detail);
        var outline = world.outline().getBounds2D();
        assertThat(outline.getMaxX()).isCloseTo(WorldShapes.HALF_WIDTH_METERS, within(1.0));
        assertThat(outline.getMinY()).isCloseTo(-WorldShapes.HALF_HEIGHT_METERS, within(1.0));
        outline.setRect(outline.getX() - 1, outline.getY() - 1, outline.getWidth() + 2, outline.getHeight() + 2);
        assertThat(world.areas())
                .allSatisfy(area ->
                        assertThat(outline.contains(area.shape().getBounds2D())).isTrue());
        var shown = Stream.concat(
                        world.areas().stream().map(WorldShapes.Area::iso3).filter(Objects::nonNull),
                        world.places().stream()
                                .filter(p -> p.symbolMaxZoom() >= 1)
                                .map(WorldShapes.Place::iso3))
                .toList();
        assertThat(shown)
                .containsAll(countries.listCountries().stream()
                        .filter(Country::ituMember)
                        .map(Country::iso3)
                        .toList());
    }

    @Test
    void antarcticaRussiaAndFijiDoNotSpanTheWorld() {
        for (var area : shapes.getWorld(Detail.PAGE).areas()) {
            var at = new double[6];
            double x = 0;
            double longest = 0;
            for (var path = area.shape().getPathIterator(null); !path.isDone(); path.next()) {
                int kind = path.currentSegment(at);
                longest = kind == java.awt.geom.PathIterator.SEG_LINETO
                        ? Math.max(longest, Math.abs(at[0] - x))
                        : longest;
                x = at[0];
            }
            // The South Pole is a line in Equal Earth.
            double most = "ATA".equals(area.iso3()) ? 21_000_000 : 2_500_000;
            assertThat(longest).as(area.iso3()).isLessThan(most);
        }
    }

    @ParameterizedTest
    @CsvSource({"quantile, 5, sea", "equal, 4, plum", "natural, 6, earth"})
    void coloursOfTheFileAreThoseOfTheClasses(String classing, int classes, String ramp) throws Exception {
        var parameters = Map.of(
                "shown", List.of("colours"),
                "classing", List.of(classing),
                "classes", List.of(String.valueOf(classes)),
                "ramp", List.of(ramp));
        var svg = svg(write(order(ExportSubject.MAP, ExportFormat.SVG, parameters, Language.EN)));
        var counted = coverage.getCoverage(ActivityFilter.all(), Language.EN).countries();
        var values = counted.stream()
                .filter(c -> c.valueState() == State.VALUE)
                .map(c -> Objects.requireNonNull(c.value()).doubleValue())
                .toList();
        var breaks = ClassBreaks.of(values, classes, Classing.valueOf(classing.toUpperCase(java.util.Locale.ROOT)));
        var colours = ColourRamp.colours(breaks.size(), Ramp.valueOf(ramp.toUpperCase(java.util.Locale.ROOT)));
        var areas = shapes.getWorld(Detail.PAGE).areas().stream()
                .map(WorldShapes.Area::iso3)
                .toList();
        for (int i = 0; i < breaks.size(); i++) {
            int index = i;
            long expected = counted.stream()
                    .filter(c -> c.valueState() == State.VALUE && areas.contains(c.iso3()))
                    .filter(c ->
                            breaks.indexOf(Objects.requireNonNull(c.value()).doubleValue()) == index)
                    .count();
            long found = elements(svg, "path")
                    .filter(e -> e.getAttribute("fill").equals(colours.get(index)))
                    .count();
            assertThat(found).as("class %d", i).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void textsAreCompleteInEveryLanguageOnEveryPaper(ExportSubject subject) {
        for (var language : Language.values()) {
            for (var paper : Paper.values()) {
                var sheet = sheet(subject, language, paper);
                var words = words(sheet.marks()).toList();
                assertThat(words).hasSizeGreaterThan(20);
                assertThat(words)
                        .as("%s %s", language, paper)
                        .allSatisfy(w -> assertThat(Lettering.missing(w.text())).isEmpty())
                        .allSatisfy(w -> assertThat(w.text()).doesNotContain("figure.", "{0}", "{from}"))
                        .allSatisfy(w -> assertThat(left(w)).isGreaterThan(0))
                        .allSatisfy(w -> assertThat(left(w) + width(w)).isLessThan(sheet.width()))
                        .allSatisfy(w -> assertThat(w.y()).isBetween(5.0, sheet.height() - 5));
            }
        }
    }

    @Test
    void arabicIsReadFromTheRight() {
        var title = words(sheet(ExportSubject.RINGS, Language.AR, Paper.A4)
                        .parts()
                        .get(1)
                        .marks())
                .findFirst()
                .orElseThrow();
        assertThat(title.rightToLeft()).isTrue();
        assertThat(title.side()).isEqualTo(Mark.Side.LEFT_OF);
        assertThat(left(title)).isGreaterThan(500);
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void svgIsADocumentOfItsOwn(ExportSubject subject) throws Exception {
        var svg = svg(write(order(subject, ExportFormat.SVG, Map.of(), Language.FR)));
        var root = svg.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("xml:lang")).isEqualTo("fr");
        assertThat(root.getAttribute("width")).isEqualTo("297mm");
        assertThat(elements(svg, "title").findFirst().orElseThrow().getTextContent())
                .isNotBlank();
        assertThat(elements(svg, "desc").findFirst().orElseThrow().getTextContent())
                .hasSizeGreaterThan(80);
        assertThat(elements(svg, "*").map(Element::getTagName))
                .doesNotContain("script", "style", "image", "use", "foreignObject");
        assertThat(elements(svg, "text").map(Element::getTextContent)).anyMatch(t -> t.startsWith(ORIGIN));
    }

    @ParameterizedTest
    @CsvSource({"A4, 150, 1754, 1240", "A4, 300, 3508, 2480", "A3, 300, 4961, 3508", "SLIDE, 150, 2000, 1125"})
    void pngHasTheSizeOfThePaperAndSaysItsResolution(Paper paper, int dotsPerInch, int width, int height)
            throws Exception {
        var order =
                new ExportOrder(ExportSubject.MAP, ExportFormat.PNG, Map.of(), Language.EN, paper, dotsPerInch, ORIGIN);
        var png = write(order);
        var reader = ImageIO.getImageReadersByFormatName("png").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(png)));
        var image = reader.read(0);
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        var density = (Element) ((Element) reader.getImageMetadata(0).getAsTree("javax_imageio_1.0"))
                .getElementsByTagName("HorizontalPixelSize")
                .item(0);
        assertThat(Double.parseDouble(density.getAttribute("value"))).isCloseTo(25.4 / dotsPerInch, within(1e-4));
        assertThat(image.getRGB(5, 5) & 0xffffff).isEqualTo(0xffffff);
        var ocean = Integer.parseInt(MapColours.OCEAN.substring(1), 16);
        assertThat(IntStream.range(0, width).filter(x -> (image.getRGB(x, height / 3) & 0xffffff) == ocean))
                .hasSizeGreaterThan(width / 8);
    }

    @Test
    void codeOfThePictureLeadsToTheAddress() throws Exception {
        var parameters = Map.of("sector", List.of("ITU-D"), "measure", List.of("targets"));
        var png = write(order(ExportSubject.MAP, ExportFormat.PNG, parameters, Language.AR));
        var image = ImageIO.read(new ByteArrayInputStream(png));
        // The code is in the lower corner that is read last.
        var corner = image.getSubimage(0, image.getHeight() * 3 / 4, image.getWidth() / 4, image.getHeight() / 4);
        var pixels = corner.getRGB(0, 0, corner.getWidth(), corner.getHeight(), null, 0, corner.getWidth());
        var source = new RGBLuminanceSource(corner.getWidth(), corner.getHeight(), pixels);
        var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));
        assertThat(read.getText()).isEqualTo(ORIGIN + "/map?measure=targets&sector=ITU-D");
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void pdfCanBeListenedToAndKept(ExportSubject subject) throws Exception {
        for (var language : List.of(Language.EN, subject == ExportSubject.RINGS ? Language.ZH : Language.AR)) {
            var pdf = write(order(subject, ExportFormat.PDF, Map.of(), language));
            assertThat(PdfJudge.listBreachesOfPdfUa(pdf)).as("%s", language).isEmpty();
            assertThat(PdfJudge.listBreachesOfPdfA(pdf)).as("%s", language).isEmpty();
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
                assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.code());
                if (language == Language.EN) {
                    var sheet = sheet(subject, language, Paper.A4);
                    assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                            .contains(sheet.title())
                            .contains(ORIGIN);
                }
            }
        }
    }

    @Test
    void ringsHaveTheGoalsInTheirColoursWithTheCountsOfTheService() throws Exception {
        var svg = svg(write(order(ExportSubject.RINGS, ExportFormat.SVG, Map.of(), Language.EN)));
        var texts = elements(svg, "text").map(Element::getTextContent).toList();
        var fills = elements(svg, "rect").map(e -> e.getAttribute("fill")).toList();
        rings.getRings(ActivityFilter.all(), Language.EN).rings().stream()
                .flatMap(r -> r.goals().stream())
                .forEach(goal -> {
                    // The tile, and the list of names.
                    assertThat(fills).contains(goal.goal().colourHex());
                    assertThat(texts)
                            .contains(goal.goal().element().title().in(Language.EN), String.valueOf(goal.activities()));
                });
    }

    @Test
    void matrixHasEveryLineAndGoal() throws Exception {
        var svg = svg(write(order(ExportSubject.MATRIX, ExportFormat.SVG, Map.of(), Language.EN)));
        var texts = elements(svg, "text").map(Element::getTextContent).toList();
        assertThat(texts).contains("C1", "C7-GOV", "C7-SCI", "C11");
        assertThat(texts)
                .containsAll(
                        IntStream.rangeClosed(1, 17).mapToObj(String::valueOf).toList());
    }

    @Test
    void targetsOfAllGoalsStayWithinThePage() {
        var writer = writer(ExportSubject.MATRIX);
        var sheet = writer.sheet(
                order(ExportSubject.MATRIX, ExportFormat.SVG, Map.of("depth", List.of("target")), Language.RU));
        assertThat(words(sheet.marks()).map(Words::text)).contains("1.1", "9.c", "17.19");
        assertThat(words(sheet.marks()))
                .allSatisfy(w -> assertThat(left(w) + width(w)).isLessThan(sheet.width()))
                .allSatisfy(w -> assertThat(w.y()).isLessThan(sheet.height()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MAP|classes|9|3 to 7",
                "MAP|ramp|rainbow|sea, plum",
                "RINGS|compare|both|declared, computed",
                "MATRIX|as|report|matrix",
                "FLOW|plan|SP1999|SP2",
                "GAPS|regionwork|maybe|not_counted, counted",
                "COMPARISON|measure|years|activities, targets",
                "MAP|from|last year|year",
                "COUNTRY|country|KEN|country",
                "REGION|group|SIDS|group"
            })
    void wrongParametersAreRefusedBeforeAnythingIsDrawn(
            ExportSubject subject, String name, String value, String expected) {
        var order = order(subject, ExportFormat.SVG, Map.of(name, List.of(value)), Language.EN);
        assertThatThrownBy(() -> writer(subject).check(order))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(value)
                .hasMessageContaining(expected);
    }

    @Test
    void placesThatAreNotAreRefused() {
        for (var subject : List.of(ExportSubject.COUNTRY, ExportSubject.REGION)) {
            var unknown = order(subject, ExportFormat.PDF, Map.of(ExportOrder.OF, List.of("ZZZ")), Language.EN);
            assertThatThrownBy(() -> writer(subject).check(unknown))
                    .isInstanceOf(NotFoundException.class)
                    .hasMessageContaining("ZZZ");
            var none = new ExportOrder(subject, ExportFormat.PDF, Map.of(), Language.EN, Paper.A4, 150, ORIGIN);
            assertThatThrownBy(() -> writer(subject).check(none))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("of");
        }
    }

    @Test
    void formatsThatAreNoDrawingAreRefused() {
        var order = order(ExportSubject.MAP, ExportFormat.XLSX, Map.of(), Language.EN);
        assertThatThrownBy(() -> writer(ExportSubject.MAP).check(order))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("png, svg or pdf");
    }

    @Test
    void pictureThatNobodyWantsAnyMoreIsNotFinished() {
        var order = order(ExportSubject.MAP, ExportFormat.PNG, Map.of(), Language.EN);
        assertThatThrownBy(() -> writer(ExportSubject.MAP).write(order, new ByteArrayOutputStream(), (done, total) -> {
                    if (done > 0) {
                        throw new ExportStoppedException();
                    }
                }))
                .isInstanceOf(ExportStoppedException.class);
    }

    @Test
    void sheetOfASnapshotHasItsNumberAndItsWholeDigest() {
        var digest = "0123456789abcdef".repeat(4);
        for (var language : Language.values()) {
            var notes = new ExportNotes(
                    "Title",
                    "Filter",
                    List.of("Rule"),
                    "Source",
                    "State",
                    null,
                    ORIGIN + "/rings?snapshot=12",
                    new ExportNotes.FrozenSource(12, "Council 2026", digest));
            var sheet = Texts.inLanguage(
                    language,
                    translations,
                    () -> SheetLayout.of(
                            Paper.A4,
                            new Figure(
                                    notes,
                                    "Answer",
                                    "In words",
                                    (w, h) -> List.of(Mark.rect(0, 0, w, h, Colours.HAIRLINE)))));
            var texts = words(sheet.marks()).map(Words::text).toList();
            assertThat(texts).anyMatch(t -> t.contains("SHA-256") && t.contains(digest) || t.endsWith(digest));
            assertThat(String.join(" ", texts)).contains("12", "Council 2026", digest.substring(0, 12));
        }
    }

    @Test
    void subjectsAreWrittenByOneComponentEach() {
        assertThat(writers.stream().map(FigureWriter::subject))
                .doesNotHaveDuplicates()
                .containsAll(subjects().toList());
    }

    private FigureWriter writer(ExportSubject subject) {
        return writers.stream().filter(w -> w.subject() == subject).findFirst().orElseThrow();
    }

    private Sheet sheet(ExportSubject subject, Language language, Paper paper) {
        return writer(subject).sheet(order(subject, ExportFormat.SVG, Map.of(), language, paper));
    }

    private static ExportOrder order(
            ExportSubject subject, ExportFormat format, Map<String, List<String>> parameters, Language language) {
        return order(subject, format, parameters, language, Paper.A4);
    }

    /** Of Kenya or the least developed countries, where a subject is about a place. */
    private static ExportOrder order(
            ExportSubject subject,
            ExportFormat format,
            Map<String, List<String>> parameters,
            Language language,
            Paper paper) {
        var all = new HashMap<>(parameters);
        if (subject == ExportSubject.COUNTRY || subject == ExportSubject.REGION) {
            all.putIfAbsent(ExportOrder.OF, List.of(subject == ExportSubject.COUNTRY ? "KEN" : "LDC"));
        }
        return new ExportOrder(subject, format, all, language, paper, 150, ORIGIN);
    }

    private byte[] write(ExportOrder order) throws IOException {
        var out = new ByteArrayOutputStream();
        writer(order.subject()).write(order, out, ExportProgress.NONE);
        return out.toByteArray();
    }

    private static Document svg(byte[] bytes) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static Stream<Element> elements(Document document, String name) {
        var found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    private static Stream<Words> words(List<Mark> marks) {
        return marks.stream().flatMap(m -> switch (m) {
            case Words w -> Stream.of(w);
            case Window window -> words(window.marks());
            case Mark.Form form -> Stream.empty();
        });
    }

    private static double width(Words words) {
        return Lettering.width(words.text(), words.size(), words.bold());
    }

    private static double left(Words words) {
        return Painter.left(words, width(words));
    }
}
