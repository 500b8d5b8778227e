package org.itu.sdgmap.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Locale;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ComparedFilters;
import org.itu.sdgmap.analysis.CoverageComparisons;
import org.itu.sdgmap.analysis.CoverageGaps;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.CoverageYears;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.analysis.GapReport.Answer;
import org.itu.sdgmap.analysis.GapReport.RegionalWork;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.ui.SdgMap;
import org.itu.sdgmap.ui.SdgYears;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The modes of the map, as far as the server makes their pages. */
@PostgisTest
class MapModePagesTest extends SpringBrowserlessTest {

    private final MapModesAddressCheck addressCheck;
    private final CoverageGaps gaps;
    private final CoverageComparisons comparisons;
    private final CoverageYears years;
    private final FilterParameters filters;

    MapModePagesTest(
            MapModesAddressCheck addressCheck,
            CoverageGaps gaps,
            CoverageComparisons comparisons,
            CoverageYears years,
            FilterParameters filters) {
        this.addressCheck = addressCheck;
        this.gaps = gaps;
        this.comparisons = comparisons;
        this.years = years;
        this.filters = filters;
    }

    @BeforeEach
    void readInEnglish() {
        UI.getCurrentOrThrow().setLocale(Locale.ENGLISH);
    }

    @Test
    void sentenceListAndMapOfGapsSpeakOfTheSameQuestion() {
        open("map/gaps?group=LDC&sector=ITU-D&from=2022");
        var report = gaps.getGaps(
                filters.parse(location("map/gaps?group=LDC&sector=ITU-D&from=2022")
                        .getQueryParameters()
                        .getParameters()),
                RegionalWork.NOT_COUNTED,
                Language.EN);
        assertThat(answer())
                .startsWith("%d of %d Member States"
                        .formatted(report.totals().gaps(), report.totals().asked()))
                .contains("ITU-D", "Since 2022");
        assertThat(find(SdgMap.class).single().getElement().getProperty("coverageUrl"))
                .isEqualTo("/api/v1/gaps?sector=ITU-D&group=LDC&from=2022&lang=en");
        var list = find(Html.class).all().stream()
                .filter(html -> "gap-list".equals(html.getElement().getAttribute("class")))
                .findFirst()
                .orElseThrow();
        var linked = Jsoup.parse(list.getElement().getProperty("innerHTML"))
                .select("li a")
                .eachAttr("href");
        assertThat(linked)
                .containsExactlyInAnyOrderElementsOf(report.countries().stream()
                        .filter(c -> c.answer() == Answer.GAP)
                        .map(c -> "/countries/%s?sector=ITU-D&from=2022".formatted(c.iso3()))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"map/gaps?source=STOCKTAKING", "map/gaps?scope=GLOBAL", "map/gaps?regional=NER"})
    void gapsSayWhereTheFilterLeavesOutWhatTheyAreCountedFrom(String address) {
        assertThatCode(() -> addressCheck.check(location(address))).doesNotThrowAnyException();
        open(address);
        assertThat(answer()).startsWith("The filter leaves out the activities that name countries");
        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText).doesNotContain("No country has a gap.");
    }

    @Test
    void aPairOfFiltersIsKeptInBothDirections() {
        var address = "map/compare?sector=ITU-D&from=2020&b.sector=ITU-T&b.group=LDC,SIDS";
        var read = ComparedFilters.parse(location(address).getQueryParameters().getParameters(), filters);
        assertThat(read.b().groups()).containsExactlyInAnyOrder("LDC", "SIDS");
        open(address);
        assertThat(find(SdgMap.class).all())
                .hasSize(3)
                .allSatisfy(map -> assertThat(map.getElement().getProperty("coverageUrl"))
                        .isEqualTo("/api/v1/coverage/compare?sector=ITU-D&from=2020&b.sector=ITU-T&b.group=LDC,SIDS"
                                + "&lang=en"))
                .extracting(map -> map.getElement().getProperty("side"))
                .containsExactly("a", "b", "difference");
    }

    @Test
    void withoutAnotherFilterTwoPeriodsAreCompared() {
        open("map/compare?sector=ITU-D");
        assertThat(find(SdgMap.class).all().getFirst().getElement().getProperty("coverageUrl"))
                .matches(".*sector=ITU-D&from=\\d{4}&to=\\d{4}&b.sector=ITU-D&b.from=\\d{4}&b.to=\\d{4}.*");
    }

    @Test
    void yearsOfTheReaderStayA() {
        open("map/compare?from=2018&to=2019&sdg=9");
        assertThat(find(SdgMap.class).all().getFirst().getElement().getProperty("coverageUrl"))
                .isEqualTo("/api/v1/coverage/compare?sdg=9&from=2018&to=2019&b.sdg=9&b.from=2020&b.to=2021&lang=en");
        assertThat(modeLinks()).contains("/map?sdg=9&from=2018&to=2019");
    }

    @Test
    void yearsThatNobodyChoseDoNotFollowTheReader() {
        open("map/compare?sdg=9");
        assertThat(modeLinks()).contains("/map?sdg=9", "/map/gaps?sdg=9", "/map/years?sdg=9");
    }

    @Test
    void whatCannotBeComparedIsSaid() {
        open("map/compare?source=STOCKTAKING&b.from=2020");
        assertThat(answer()).isEqualTo("A and B cannot be compared: no country or area has a value in both.");
    }

    @Test
    void groupsAreNamedOnlyWhereActivitiesAreCompared() {
        open("map/compare?measure=entries&from=2016&to=2017&b.from=2023&b.to=2025");
        assertThat(answer()).startsWith("Countries and areas with more in B:").doesNotContain("roup");
        open("map/compare?from=2016&to=2017&b.from=2023&b.to=2025");
        assertThat(answer()).contains("Groups that gained most activities: ");
    }

    @Test
    void countriesWithNothingInBothAreCountedApart() {
        open("map/compare?from=2020&to=2021&b.from=2023&b.to=2024");
        var pairs = comparisons
                .compare(
                        ActivityFilter.all().withYears(2020, 2021),
                        ActivityFilter.all().withYears(2023, 2024),
                        CoverageMeasure.ACTIVITIES,
                        Language.EN)
                .countries();
        var nothing = pairs.stream()
                .filter(p -> Long.valueOf(0).equals(p.a()) && Long.valueOf(0).equals(p.b()))
                .count();
        var same = pairs.stream()
                .filter(p ->
                        p.a() != null && p.a().equals(p.b()) && !Long.valueOf(0).equals(p.a()))
                .count();
        assertThat(nothing).isPositive();
        assertThat(answer()).contains("with the same: %d; with none in either: %d.".formatted(same, nothing));
    }

    @Test
    void aGroupOfOneSelectionAloneIsNotLeftOut() {
        open("map/compare?country=NER&b.country=FJI");
        var table = find(SortedTable.class).all().getFirst().getElement().getChild(0);
        assertThat(table.getChild(2).getProperty("innerHTML")).contains("Africa", "Asia and the Pacific");
    }

    @Test
    void theAddressOfAPairHasAFirst() {
        open("map/compare?lang=en&group=LDC,SIDS");
        assertThat(shownAddress())
                .matches("map/compare\\?group=LDC,SIDS&from=\\d{4}&to=\\d{4}"
                        + "&b\\.group=LDC,SIDS&b\\.from=\\d{4}&b\\.to=\\d{4}&lang=en");
        find(Button.class).withText("Swap A and B").single().click();
        assertThat(shownAddress())
                .matches("map/compare\\?group=LDC,SIDS&from=\\d{4}&to=\\d{4}"
                        + "&b\\.group=LDC,SIDS&b\\.from=\\d{4}&b\\.to=\\d{4}&lang=en");
    }

    @Test
    void sectorsAreSetOnBothFiltersOfTheReader() {
        open("map/compare?from=2020&b.sdg=13");
        find(Button.class).withText("ITU-T and ITU-D").single().click();
        assertThat(shownAddress()).isEqualTo("map/compare?sector=ITU-T&from=2020&b.sector=ITU-D&b.sdg=13");
    }

    @Test
    void sectorsAreComparedOverAllYearsWhereNobodyChoseYears() {
        open("map/compare?sdg=13");
        find(Button.class).withText("ITU-T and ITU-D").single().click();
        assertThat(shownAddress()).isEqualTo("map/compare?sector=ITU-T&sdg=13&b.sector=ITU-D&b.sdg=13");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "map?asof=2026-01-31",
                "map/gaps?asof=2026-01-31",
                "map/compare?asof=2026-01-31&b.asof=2026-01-31&b.from=2020",
                "map/years?asof=2026-01-31",
                "map/groups?asof=2026-01-31",
                "?asof=2026-01-31",
                "countries?asof=2026-01-31",
                "countries/NER?asof=2026-01-31",
                "regions?asof=2026-01-31",
                "regions/AFRICA?asof=2026-01-31",
                "frameworks?asof=2026-01-31",
                "frameworks/SDG?asof=2026-01-31",
                "frameworks/SDG/9?asof=2026-01-31"
            })
    void sourceLinesHaveTheDayOfTheFilter(String address) {
        open(address);
        assertThat(find(SourceLine.class).single().getText()).endsWith("state of 31 January 2026.");
        assertThat(find(SdgMap.class).all())
                .filteredOn(map -> map.getElement().hasProperty("caption"))
                .allSatisfy(map -> assertThat(map.getElement().getPropertyRaw("caption"))
                        .asString()
                        .contains("state of 31 January 2026."));
    }

    @Test
    void theSourceLineFollowsTheDayOnAPageThatStaysOpen() {
        open("countries?asof=2026-01-31");
        open("countries");
        assertThat(find(SourceLine.class).single().getText()).doesNotContain("31 January 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "map/years?shown=colours&ramp=plum&classes=7&classing=equal, plum, 7, equal, colours",
        "map/groups?ramp=moss&classes=3&classing=natural, moss, 3, natural, colours",
        "map/years?measure=share:SDG:TARGET&ramp=grey, grey, 5, quantile, colours",
        "map/years, sea, 5, quantile, symbols",
    })
    void coloursAndClassesOfYearsAndGroupsAreThoseOfTheAddress(
            String address, String ramp, int classes, String classing, String shown) {
        open(address);
        var map = find(SdgMap.class).single().getElement();
        assertThat(map.getProperty("ramp")).isEqualTo(ramp);
        assertThat(map.getProperty("classCount", 0)).isEqualTo(classes);
        assertThat(map.getProperty("classing")).isEqualTo(classing);
        assertThat(map.getProperty("shown")).isEqualTo(shown);
    }

    @Test
    void ownLimitsOfSharesAreInPerCent() {
        open("map/groups?breaks=0,25,50");
        assertThat(find(SdgMap.class).single().getElement().getPropertyRaw("breaks"))
                .hasToString("[0,0.25,0.5]");
    }

    @Test
    void theMapOfGroupsNamesThemAndCountsMemberStates() {
        open("map/groups");
        var map = find(SdgMap.class).single().getElement();
        assertThat(map.getProperty("scheme")).isEqualTo("groups");
        var grouping = new JsonMapper().readTree(String.valueOf(map.getPropertyRaw("grouping")));
        assertThat(grouping.path("heading").asString()).isEqualTo("Member States");
        assertThat(grouping.path("groups").valueStream().map(g -> g.path("name").asString()))
                .contains("Africa", "Arab States", "Asia and the Pacific");
        assertThat(grouping.path("groups")
                        .valueStream()
                        .mapToInt(g -> g.path("members").asInt())
                        .sum())
                .as("each Member State is in one ITU region")
                .isEqualTo(194);
        assertThat(grouping.path("groups")
                        .valueStream()
                        .filter(g -> g.path("name").asString().equals("Africa"))
                        .flatMap(g -> g.path("countries").valueStream())
                        .map(JsonNode::asString))
                .contains("NER", "KEN")
                .doesNotContain("FRA");
        assertThat(String.valueOf(map.getPropertyRaw("groupMarks"))).contains("\"title\":\"Africa\"");
    }

    @Test
    void memberStatesInSeveralCommissionsAreCountedAsSuch() {
        open("map/groups?by=UN_COMMISSION");
        var grouping = new JsonMapper()
                .readTree(
                        String.valueOf(find(SdgMap.class).single().getElement().getPropertyRaw("grouping")));
        assertThat(grouping.path("severalMembers").asInt()).isEqualTo(31);
        assertThat(grouping.path("outsideMembers").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "map/gaps?group=SIDS&sdg=13, Ask otherwise (2)",
        "map/gaps, Ask otherwise",
        "map/compare, Compare something else",
        "map/years?ramp=plum, Map settings (1)",
        "map/groups?by=SIDS, Map settings (1)",
        "map, Map settings"
    })
    void choicesFoldBehindAButtonThatSaysHowManyAreMade(String address, String words) {
        open(address);
        var fold = find(PhoneFold.class).single();
        var button = (NativeButton) fold.getChildren().findFirst().orElseThrow();
        assertThat(button.getText()).isEqualTo(words);
        var choices = button.getElement().getAttribute("aria-controls");
        assertThat(fold.getChildren().map(c -> c.getId().orElse(""))).contains(choices);
        assertThat(button.getElement().getAttribute("aria-expanded")).isEqualTo("false");
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
        assertThat(button.getElement().getAttribute("aria-expanded")).isEqualTo("true");
        assertThat(fold.hasClassName("open")).isTrue();
    }

    @Test
    void twoStatesHaveASourceEach() {
        open("map/compare?b.asof=2026-01-31");
        assertThat(find(SourceLine.class).single().getText())
                .startsWith("A: Source:")
                .contains("B: Source:")
                .endsWith("state of 31 January 2026.");
    }

    @Test
    void aYearOutsideOfTheSelectionIsSaid() {
        open("map/years?year=1900");
        assertThat(answer()).startsWith("Nothing in this selection has the year 1900; the latest year is shown. From ");
    }

    @Test
    void thePlayerBeginsWithTheYearOfTheAddress() {
        open("map/years?year=2021");
        assertThat(find(SdgYears.class).single().getElement().getProperty("year", 0))
                .isEqualTo(2021);
        assertThat(find(SdgMap.class).single().getElement().getProperty("year", 0))
                .isEqualTo(2021);
        var shown = years.getYears(ActivityFilter.all(), CoverageMeasure.ACTIVITIES, Language.EN).years().stream()
                .filter(y -> y.year() == 2021)
                .findFirst()
                .orElseThrow();
        assertThat(answer()).contains("In 2021: %d activities".formatted(shown.counted()));
    }

    @ParameterizedTest
    @CsvSource({
        "activities, activities in, Activities",
        "sector:ITU-T, activit, Activities",
        "entries, Stocktaking entr, Stocktaking entries",
        "targets, countries and areas, Countries and areas"
    })
    void aYearSaysWhatItsMeasureCounts(String measure, String words, String column) {
        open("map/years?year=2024&measure=" + measure);
        assertThat(answer()).contains("In 2024: ").contains(words);
        var heads = find(SortedTable.class).all().getFirst().getElement().getOuterHTML();
        assertThat(Jsoup.parse(heads).select("th[scope=col]").eachText().get(1)).isEqualTo(column);
        if ("targets".equals(measure)) {
            assertThat(answer()).doesNotContain("activit");
        }
    }

    @Test
    void aYearThatTheReaderArrivedAtIsNotWrittenBack() {
        open("map/years?year=2021");
        var player = find(SdgYears.class).single();
        ComponentUtil.fireEvent(player, new SdgYears.YearEvent(player, true, 2020));
        assertThat(answer()).contains("In 2020:");
        assertThat(player.getElement().getProperty("year", 0)).isEqualTo(2021);
        assertThat(find(SdgMap.class).single().getElement().getProperty("year", 0))
                .isEqualTo(2021);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ITU_REGION", "M49_REGION", "UN_COMMISSION", "LDC", "LLDC", "SIDS"})
    void everyGroupingHasItsAnswer(String by) {
        open("map/groups?by=" + by);
        assertThat(find(SdgMap.class).single().getElement().getProperty("coverageUrl"))
                .isEqualTo("/api/v1/coverage/groups?by=" + by + "&lang=en");
        assertThat(answer()).contains("of 194 Member States");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "map/groups?source=STOCKTAKING | The filter leaves out the activities that name countries",
                "map/groups?scope=GLOBAL | The filter leaves out the activities that name countries",
                "map/groups?country=PSE | No Member State of ITU is in the selection",
                "map/groups?country=KEN,PSE | of 1 Member States by name"
            })
    void groupsSayWhereNoMemberStateIsAsked(String address, String words) {
        open(address);
        assertThat(answer()).contains(words).doesNotContain("of 0 ");
    }

    @ParameterizedTest
    @CsvSource({
        "map/gaps?regionwork=perhaps, regionwork",
        "map/compare?b.from=soon, from",
        "map/compare?b.colour=red, parameter",
        "map/compare?measure=years, measure",
        "map/years?measure=years, measure",
        "map/years?year=20x4, year",
        "map/groups?by=planet, by",
        "map/groups?ramp=rainbow, ramp",
        "map/groups?breaks=50,20,70, breaks",
        "map/years?classes=9, classes",
        "map/years?measure=share:SDG:TARGET&breaks=20,50,170, breaks"
    })
    void aBadValueIsNamed(String address, String field) {
        assertThatThrownBy(() -> addressCheck.check(location(address)))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"map/gaps?regionwork=counted", "map/compare?b.source=BOTH", "map/years?year=1900", "map/groups"})
    void goodValuesPass(String address) {
        assertThatCode(() -> addressCheck.check(location(address))).doesNotThrowAnyException();
    }

    @Test
    void settingsOfTheMapAreCounted() {
        assertThat(MapParameters.NONE.countChoices()).isZero();
        assertThat(MapParameters.NONE.withAs(MapParameters.Form.TABLE).countChoices())
                .isEqualTo(1);
        assertThat(MapParameters.NONE
                        .withStyle(MapStyle.NONE.withClasses(7).withRamp(MapStyle.Ramp.PLUM))
                        .countChoices())
                .isEqualTo(2);
    }

    private List<String> modeLinks() {
        return find(MapModes.class)
                .single()
                .getChildren()
                .map(a -> ((Anchor) a).getHref())
                .toList();
    }

    private static String shownAddress() {
        return UI.getCurrentOrThrow().getActiveViewLocation().getPathWithQueryParameters();
    }

    private String answer() {
        return find(Paragraph.class).all().stream()
                .filter(p -> p.hasClassName("page-answer"))
                .findFirst()
                .orElseThrow()
                .getText();
    }

    private static Location location(String address) {
        return new Location(address);
    }

    private static void open(String address) {
        var location = location(address);
        UI.getCurrentOrThrow().navigate(location.getPath(), location.getQueryParameters());
    }
}
