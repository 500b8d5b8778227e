package org.itu.sdgmap.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Coverage;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.CoverageMeasure.Kind;
import org.itu.sdgmap.analysis.CoverageService;
import org.itu.sdgmap.analysis.RingsService;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.ElementKind;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.ui.SdgMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Overview, map and rings as far as the server makes them. */
@PostgisTest
class FigurePagesTest extends SpringBrowserlessTest {

    private static final ActivityFilter ITU_D = ActivityFilter.all().withSectors(Set.of(Sector.ITU_D));

    private final CoverageService coverageService;
    private final RingsService rings;
    private final CountryCatalog countries;
    private final FrameworkCatalog frameworks;
    private final FigurePagesAddressCheck addressCheck;
    private final JdbcClient jdbc;

    FigurePagesTest(
            CoverageService coverageService,
            RingsService rings,
            CountryCatalog countries,
            FrameworkCatalog frameworks,
            FigurePagesAddressCheck addressCheck,
            JdbcClient jdbc) {
        this.coverageService = coverageService;
        this.rings = rings;
        this.countries = countries;
        this.frameworks = frameworks;
        this.addressCheck = addressCheck;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void readInEnglish() {
        UI.getCurrentOrThrow().setLocale(Locale.ENGLISH);
    }

    @Test
    void addressOpensThePanelOfACountry() {
        open("map?sector=ITU-D&selected=KEN");

        var panel = panel();
        assertThat(panel.isShown()).isTrue();
        assertThat($view(H2.class).from(panel).single().getText()).isEqualTo("Kenya");
        var expected =
                of("KEN", coverageService.getCoverage(ITU_D, Language.EN)).activities();
        assertThat(text(panel)).contains(expected + " activit");
    }

    @Test
    void countryOutsideOfTheSelectionSaysSo() {
        open("map?group=LDC&selected=CHE");

        assertThat(text(panel())).contains("Switzerland is not among the countries that the filter chooses");
    }

    @Test
    void withoutACountryInTheAddressThePanelStaysClosed() {
        open("map?country=KEN");

        assertThat(panel().isShown()).isFalse();
    }

    @Test
    void tableHasEveryCountryWithTheFiguresOfTheCoverage() {
        open("map?as=table&sector=ITU-D");

        var coverage = coverageService.getCoverage(ITU_D, Language.EN);
        var rows = tableRows();
        assertThat(rows).hasSameSizeAs(coverage.countries());
        assertThat(rows).allSatisfy(row -> {
            var expected = of(row.select("button").attr("data-iso3"), coverage);
            assertThat(row.select("td").get(1).text()).isEqualTo(stateInWords(expected.state()));
            assertThat(row.select("td").get(2).text())
                    .isEqualTo(expected.state().isNumber() ? String.valueOf(expected.activities()) : "–");
        });
    }

    @Test
    void tableBeginsWithMostActivitiesAndSortsByCountryOnDemand() {
        open("map?as=table");
        var numbers = tableRows().stream()
                .map(row -> row.select("td").get(2).text())
                .takeWhile(text -> !text.equals("–"))
                .map(Integer::valueOf)
                .toList();
        assertThat(numbers).isNotEmpty().isSortedAccordingTo((a, b) -> b - a);

        test($view(NativeButton.class).withText("Country or area").single()).click();

        assertThat(tableRows().getFirst().select("button").text()).isEqualTo("Afghanistan");
    }

    @Test
    void tableShowsTheMeasureFirstAndIsSortedByIt() {
        open("map?as=table&measure=targets");

        var coverage =
                coverageService.getCoverage(ActivityFilter.all(), CoverageMeasure.plain(Kind.TARGETS), Language.EN);
        var rows = tableRows();
        assertThat(rows).hasSameSizeAs(coverage.countries());
        assertThat(rows).allSatisfy(row -> {
            var expected = of(row.select("button").attr("data-iso3"), coverage);
            assertThat(row.select("td").first().attr("data-label")).isEqualTo("SDG targets");
            assertThat(row.select("td").first().text())
                    .isEqualTo(expected.valueState().isNumber() ? String.valueOf(expected.value()) : "–");
        });
        assertThat(rows.stream().map(row -> row.select("td").first().text()).takeWhile(t -> !t.equals("–")))
                .isNotEmpty()
                .isSortedAccordingTo((a, b) -> Integer.parseInt(b) - Integer.parseInt(a));
    }

    @Test
    void wordsPanelAndSummarySpeakOfTheMeasure() {
        open("map?as=words&measure=years&selected=KEN");

        var coverage =
                coverageService.getCoverage(ActivityFilter.all(), CoverageMeasure.plain(Kind.YEARS), Language.EN);
        assertThat(text(panel()))
                .contains(
                        "Years since the last activity: " + of("KEN", coverage).value());
        assertThat(text((Component) getCurrentView()))
                .contains("Longest ago:")
                .contains("%d countries and areas have a value"
                        .formatted(coverage.measure().countries()))
                .contains("Planned activities do not count.");
    }

    @Test
    void adviceStandsWhereMeasureAndWayOfShowingDoNotFit() {
        open("map?shown=colours");
        assertThat(text((Component) getCurrentView())).contains("Counts depend on the size of a country");

        open("map?measure=share:SDG:GOAL&shown=symbols");
        assertThat(text((Component) getCurrentView())).contains("A share is no amount");

        open("map");
        assertThat($view(Paragraph.class).all()).noneMatch(p -> p.hasClassName("map-advice"));
    }

    @Test
    void anotherMeasureIsChosenByKindAndDetail() {
        open("map");
        choose("Measure", Kind.SHARE);
        choose("Of which elements", CoverageMeasure.share("WSIS", ElementKind.ACTION_LINE));

        assertThat($view(SdgMap.class).single().getElement().getProperty("coverageUrl"))
                .contains("measure=share:WSIS:ACTION_LINE");
        assertThat($view(SdgMap.class).single().getElement().getProperty("shown"))
                .isEqualTo("colours");
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String label, T value) {
        var select = (Select<T>)
                $view(Select.class).withPropertyValue(Select::getLabel, label).single();
        test(select).selectItem(select.getItemLabelGenerator().apply(value));
    }

    @Test
    void wordsAgreeWithTheDatabase() {
        open("map?as=words");

        long reached = jdbc.sql("""
                        SELECT count(DISTINCT pc.iso3)
                        FROM published_country pc
                        JOIN published_activity p ON p.id = pc.activity_id AND p.scope IN ('SITE', 'COUNTRY')
                        JOIN country c ON c.iso3 = pc.iso3 AND c.itu_status = 'MEMBER_STATE'""").query(Long.class).single();
        assertThat(text((Component) getCurrentView()))
                .contains("Activities reach " + reached + " of 194 Member States");
    }

    @Test
    void answersNameTheTotalsOfTheCoverage() {
        var totals =
                coverageService.getCoverage(ActivityFilter.all(), Language.EN).totals();
        var expected = "%d in %d countries, %d for whole regions, %d worldwide."
                .formatted(totals.countrySpecific(), totals.countries(), totals.regional(), totals.global());

        open("map");
        assertThat(text((Component) getCurrentView())).contains(totals.activities() + " activities: " + expected);

        open("");
        assertThat(text((Component) getCurrentView())).contains(expected);
    }

    @Test
    void keyFiguresOfTheOverviewAgreeWithTheDatabase() {
        open("");

        long targets = jdbc.sql("""
                        SELECT count(DISTINCT pe.element_id)
                        FROM published_element pe JOIN element e ON e.id = pe.element_id
                        WHERE e.framework_code = 'SDG' AND e.kind = 'TARGET'""").query(Long.class).single();
        assertThat(text((Component) getCurrentView())).contains(targets + " of 169");
        assertThat(rings.countTargets(ActivityFilter.all(), Language.EN)).isEqualTo((int) targets);
    }

    @Test
    void gapsOfTheOverviewAreMemberStatesWithoutAnyCountrySpecificActivity() {
        open("");

        long unreached = jdbc.sql("""
                        SELECT count(*)
                        FROM country_group_member_today m
                        JOIN country c ON c.iso3 = m.iso3 AND c.itu_status = 'MEMBER_STATE'
                        WHERE m.group_code = 'LDC' AND NOT EXISTS (
                            SELECT FROM published_country pc
                            JOIN published_activity p ON p.id = pc.activity_id AND p.scope IN ('SITE', 'COUNTRY')
                            WHERE pc.iso3 = m.iso3)""").query(Long.class).single();
        assertThat(text((Component) getCurrentView()))
                .contains("Least developed countries: %d of 44".formatted(unreached));
    }

    @Test
    void addressOpensThePanelOfAGoal() {
        open("rings?selected=SDG4&sector=ITU-D");

        var panel = panel();
        assertThat($view(H2.class).from(panel).single().getText()).isEqualTo("Goal 4: Quality education");
        var expected = rings.getRings(ITU_D, Language.EN).rings().stream()
                .flatMap(r -> r.goals().stream())
                .filter(g -> g.goal().number() == 4)
                .findFirst()
                .orElseThrow();
        assertThat(text(panel)).contains(expected.activities() + " activities,");
    }

    @Test
    void goalBesideOtherGoalsOfTheFilterSaysWhatIsListed() {
        open("rings?selected=SDG9&sdg=4");

        assertThat(text(panel())).contains("The filter names other Goals");
    }

    @Test
    void ringsHoldEveryGoalOnce() {
        var data = RingsData.of(rings.getRings(ActivityFilter.all(), Language.EN));

        assertThat(data.rings().stream().flatMap(r -> r.items().stream()).map(i -> i.shortText()))
                .containsExactlyInAnyOrderElementsOf(frameworks.listGoals().stream()
                        .map(g -> String.valueOf(g.number()))
                        .toList());
    }

    @Test
    void everyPageHasOneTitle() {
        for (var page : List.of("", "map", "rings")) {
            open(page);
            assertThat($view(H1.class).all()).as(page).hasSize(1);
        }
    }

    @Test
    void badParametersOfTheOverviewAreRefusedBeforeThePageOpens() {
        assertThatThrownBy(() -> addressCheck.check(location("?sdg=99"))).hasMessageContaining("99");
        assertThatThrownBy(() -> addressCheck.check(location("map?as=globe"))).hasMessageContaining("globe");
        assertThatThrownBy(() -> addressCheck.check(location("rings?selected=SDG18")))
                .hasMessageContaining("SDG18");
        addressCheck.check(location("activities?as=globe"));
    }

    private static void open(String address) {
        var location = new Location(address);
        UI.getCurrentOrThrow().navigate(location.getPath(), location.getQueryParameters());
    }

    private static Location location(String address) {
        return new Location(address);
    }

    private SidePanel panel() {
        return $view(SidePanel.class).single();
    }

    private List<Element> tableRows() {
        var body = $view(CoverageTable.class)
                .single()
                .getElement()
                .getChild(0)
                .getChildren()
                .filter(child -> child.getTag().equals("tbody"))
                .findFirst()
                .orElseThrow();
        return Jsoup.parse("<table>" + body.getProperty("innerHTML") + "</table>", Parser.htmlParser())
                .select("tr");
    }

    private static String stateInWords(State state) {
        return switch (state) {
            case VALUE -> "Reached";
            case ZERO -> "No activity";
            case NO_DATA -> "No data";
            case NOT_APPLICABLE -> "Not in the selection";
        };
    }

    private static Coverage.CountryCoverage of(String iso3, Coverage coverage) {
        return coverage.countries().stream()
                .filter(c -> c.iso3().equals(iso3))
                .findFirst()
                .orElseThrow();
    }

    /** All text that a reader finds in a part of the page, markup in one piece included. */
    private static String text(Component part) {
        var own = part.getElement().getProperty("innerHTML");
        var texts = part.getElement().getTextRecursively();
        var below = descendants(part.getElement())
                .map(e -> e.getProperty("innerHTML"))
                .filter(html -> html != null)
                .map(html -> Jsoup.parse(html).text())
                .collect(Collectors.joining(" "));
        return texts + " " + (own == null ? "" : Jsoup.parse(own).text()) + " " + below;
    }

    private static Stream<com.vaadin.flow.dom.Element> descendants(com.vaadin.flow.dom.Element from) {
        return from.getChildren().flatMap(child -> Stream.concat(Stream.of(child), descendants(child)));
    }
}
