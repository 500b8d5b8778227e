package org.itu.sdgmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.itu.sdgmap._support.Activities;
import org.itu.sdgmap._support.History;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.activity.PublishedActivities;
import org.itu.sdgmap.activity.Site;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.geography.TileId;
import org.itu.sdgmap.ui.PublishedState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The state as of a day: one activity is published, changed and withdrawn again, another comes in between. */
@WritingPostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastStatesTest {

    private final ActivitySearch search;
    private final CoverageService coverage;
    private final RingsService rings;
    private final MatrixService matrix;
    private final FlowService flow;
    private final TrendService trend;
    private final SiteTiles tiles;
    private final PublishedActivities activities;
    private final PublishedState state;
    private final FilterParameters filters;
    private final JdbcClient jdbc;
    private final History history;
    private final List<Long> made = new ArrayList<>();

    PastStatesTest(
            ActivitySearch search,
            CoverageService coverage,
            RingsService rings,
            MatrixService matrix,
            FlowService flow,
            TrendService trend,
            SiteTiles tiles,
            PublishedActivities activities,
            PublishedState state,
            FilterParameters filters,
            JdbcClient jdbc,
            JsonMapper json) {
        this.search = search;
        this.coverage = coverage;
        this.rings = rings;
        this.matrix = matrix;
        this.flow = flow;
        this.trend = trend;
        this.tiles = tiles;
        this.activities = activities;
        this.state = state;
        this.filters = filters;
        this.jdbc = jdbc;
        this.history = new History(jdbc, json);
    }

    @BeforeAll
    void publishAndChange() {
        var first = Activities.draft()
                .title("Lighthouse radio in Niger")
                .countries("NER")
                .sites(new Site("Niamey", 2.1, 13.5, "NER"))
                .linkedTo(ElementKey.sdg("9.c"), ElementKey.wsis("C2"));
        long one = history.publish("lighthouse-radio", first.content(), Instant.parse("2021-01-10T12:00:00Z"));
        made.add(one);
        var second = Activities.draft()
                .title("Lighthouse telemedicine in Kenya")
                .countries("KEN")
                .linkedTo(ElementKey.sdg("3.8"), ElementKey.wsis("C7.e-health"));
        history.addVersion(one, 2, ActivityStatus.PUBLISHED, second.content(), Instant.parse("2022-03-05T23:59:59Z"));
        history.addVersion(one, 3, ActivityStatus.SUBMITTED, first.content(), Instant.parse("2022-04-01T00:00:00Z"));
        made.add(history.publish(
                "lighthouse-school",
                Activities.draft()
                        .title("Lighthouse school")
                        .countries("GHA")
                        .years(2020, 2022, false)
                        .content(),
                Instant.parse("2022-06-01T00:00:00Z")));
        history.addVersion(one, 4, ActivityStatus.WITHDRAWN, second.content(), Instant.parse("2023-06-01T08:00:00Z"));
        history.project(one);
    }

    @AfterAll
    void withdraw() {
        history.withdraw(made.stream().mapToLong(Long::longValue).toArray());
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01-09, 0, ''",
        "2021-01-10, 1, NER",
        "2022-03-04, 1, NER",
        "2022-03-05, 1, KEN",
        "2022-04-02, 1, KEN",
        "2022-05-31, 1, KEN",
        "2022-06-01, 2, KEN GHA",
        "2023-05-31, 2, KEN GHA",
        "2023-06-01, 1, GHA",
    })
    void everyAnswerIsThatOfTheDay(LocalDate day, int expected, String countries) {
        var filter = ActivityFilter.all().withAsOf(day);

        assertThat(search.count(filter, Language.EN)).isEqualTo(expected);
        assertThat(search.list(filter, Language.EN, ActivityOrder.TITLE, null, 20)
                        .items())
                .hasSize(expected);
        var coverageOfDay = coverage.getCoverage(filter, Language.EN);
        assertThat(coverageOfDay.totals().activities()).isEqualTo(expected);
        assertThat(coverageOfDay.countries().stream()
                        .filter(c -> c.activities() > 0)
                        .map(Coverage.CountryCoverage::iso3))
                .containsExactlyInAnyOrderElementsOf(countries.isEmpty() ? List.of() : List.of(countries.split(" ")));
        assertThat(trend.getTrend(filter, Language.EN).total()).isEqualTo(expected);
        assertThat(flow.getFlow(filter, "SP2024", Language.EN).total()).isEqualTo(expected);
        assertThat(coverageOfDay.totals().entries()).isZero();
    }

    @Test
    void anInstantKeepsTheStateThatWasPublicThen() {
        var word = "Zeitgeber";
        var all = ActivityFilter.all().withText(word);
        long first = publishNow("zeitgeber-one", word + " one");
        long second = 0;
        try {
            var then = all.withPast(AsOf.of(state.changedAt()));
            assertThat(search.count(then, Language.EN)).isEqualTo(1);

            second = publishNow("zeitgeber-two", word + " two");
            assertThat(search.count(all, Language.EN)).isEqualTo(2);
            assertThat(slugs(then)).containsExactly("zeitgeber-one");
            assertThat(FilterParameters.write(then).get("asof"))
                    .containsExactly(state(then).toString());
            assertThat(filters.parse(FilterParameters.write(then))).isEqualTo(then);
        } finally {
            history.withdraw(first);
            if (second != 0) {
                history.withdraw(second);
            }
        }
    }

    private long publishNow(String slug, String title) {
        return history.publish(
                slug, Activities.draft().title(title).content(), Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    private static Instant state(ActivityFilter filter) {
        return filter.past().orElseThrow().instant();
    }

    @Test
    void wordsLinksAndPlacesAreThoseOfTheDay() {
        var early = ActivityFilter.all().withAsOf(LocalDate.of(2021, 6, 1));
        var late = ActivityFilter.all().withAsOf(LocalDate.of(2022, 6, 2));

        assertThat(search.count(early.withText("radio"), Language.EN)).isEqualTo(1);
        assertThat(search.count(early.withText("telemedicine"), Language.EN)).isZero();
        assertThat(search.count(late.withText("radio"), Language.EN)).isZero();
        assertThat(search.count(late.withText("telemedicine"), Language.EN)).isEqualTo(1);
        assertThat(search.count(late.withElements(Set.of(ElementKey.sdg("3.8"))), Language.EN))
                .isEqualTo(1);
        assertThat(search.count(early.withElements(Set.of(ElementKey.sdg("3.8"))), Language.EN))
                .isZero();
        assertThat(rings.countTargets(early, Language.EN)).isEqualTo(1);
        assertThat(search.listFacetCounts(early, Language.EN))
                .contains(new FacetCount(Facet.COUNTRY, "NER", 1))
                .noneMatch(c -> c.facet() == Facet.COUNTRY && c.value().equals("KEN"));
        var box = new LonLatBox(0, 10, 10, 20);
        assertThat(search.listInBox(early, Language.EN, box, 10)).hasSize(1);
        assertThat(search.listInBox(late, Language.EN, box, 10)).isEmpty();
        var world = new TileId(0, 0, 0);
        assertThat(tiles.getTile(early, Language.EN, world)).isNotEmpty();
        assertThat(tiles.getTile(late, Language.EN, world)).isEmpty();
    }

    /** The school runs from 2020 to 2022 and is published in June 2022. */
    @Test
    void phasesAreSeenFromTheYearOfTheDay() {
        var planned = ActivityFilter.all().withPhases(Set.of(ActivityFilter.Phase.PLANNED));
        var running = ActivityFilter.all().withPhases(Set.of(ActivityFilter.Phase.RUNNING));
        var ended = ActivityFilter.all().withPhases(Set.of(ActivityFilter.Phase.ENDED));
        var then = LocalDate.of(2022, 12, 31);
        var later = LocalDate.of(2023, 1, 1);

        assertThat(slugs(running.withAsOf(then))).contains("lighthouse-school");
        assertThat(slugs(ended.withAsOf(then))).doesNotContain("lighthouse-school");
        assertThat(slugs(planned.withAsOf(then))).doesNotContain("lighthouse-school");
        assertThat(slugs(ended.withAsOf(later))).contains("lighthouse-school");
        assertThat(slugs(ended)).contains("lighthouse-school");
        for (var day : List.of(then, later)) {
            for (var phase : List.of(planned, running, ended)) {
                assertThat(coverage.getCoverage(phase.withAsOf(day), Language.EN)
                                .totals()
                                .activities())
                        .as("%s on %s: index and list", phase.phases(), day)
                        .isEqualTo(slugs(phase.withAsOf(day)).size());
            }
        }
        assertThat(trend.getTrend(ActivityFilter.all().withAsOf(then), Language.EN)
                        .years()
                        .getLast()
                        .year())
                .isEqualTo(2022);
    }

    private List<String> slugs(ActivityFilter filter) {
        return search.list(filter, Language.EN, ActivityOrder.TITLE, null, 100).items().stream()
                .map(ActivityListItem::slug)
                .toList();
    }

    @Test
    void evidenceOfTheMatrixIsThatOfTheDay() {
        var day = ActivityFilter.all().withAsOf(LocalDate.of(2021, 6, 1));
        var cell = List.of(new MatrixCellKey(ElementKey.wsis("C2"), ElementKey.sdg("SDG9")));

        var then = matrix.listEvidence(day, cell, 10, Language.EN).items().getFirst();

        assertThat(then.activities()).extracting(ActivityListItem::slug).containsExactly("lighthouse-radio");
        assertThat(matrix.listEvidence(ActivityFilter.all(), cell, 100, Language.EN)
                        .items()
                        .getFirst()
                        .activities())
                .extracting(ActivityListItem::slug)
                .doesNotContain("lighthouse-radio");
    }

    @Test
    void anActivityIsShownAsItWas() {
        assertThat(activities
                        .getBySlugAt(
                                "lighthouse-radio",
                                AsOf.endOf(LocalDate.of(2021, 1, 10)).last())
                        .content()
                        .title())
                .isEqualTo("Lighthouse radio in Niger");
        assertThat(activities
                        .getBySlugAt(
                                "lighthouse-radio",
                                AsOf.endOf(LocalDate.of(2022, 3, 5)).last())
                        .version())
                .isEqualTo(2);
        assertThatThrownBy(() -> activities.getBySlugAt(
                        "lighthouse-radio", AsOf.endOf(LocalDate.of(2021, 1, 9)).last()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> activities.getBySlugAt(
                        "lighthouse-radio", AsOf.endOf(LocalDate.of(2023, 6, 1)).last()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void thePresentStaysWhatItIs() {
        long present = search.count(ActivityFilter.all(), Language.EN);

        search.count(ActivityFilter.all().withAsOf(LocalDate.of(2021, 6, 1)), Language.EN);

        assertThat(search.count(ActivityFilter.all(), Language.EN)).isEqualTo(present);
        assertThat(search.list(ActivityFilter.all(), Language.EN, ActivityOrder.CHANGED, null, 5)
                        .total())
                .isEqualTo(present);
        assertThat(jdbc.sql("SELECT current_setting('search_path')")
                        .query(String.class)
                        .single())
                .doesNotContain("past_");
    }

    @Test
    void daysBetweenTwoPublicationsShareAState() {
        count(LocalDate.of(2022, 7, 1));
        long before = states();

        count(LocalDate.of(2022, 8, 1));
        count(LocalDate.of(2023, 1, 1));

        assertThat(states()).isEqualTo(before);
    }

    @Test
    void manyAtOnceAskForManyDaysAndOnlySomeStatesAreKept() {
        var days = List.of("2021-01-09", "2021-06-01", "2022-03-06", "2022-07-01", "2023-07-01", "2024-01-01");
        var asked = IntStream.range(0, 36)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> count(LocalDate.parse(days.get(i % days.size())))))
                .toList();

        assertThat(IntStream.range(0, 36).mapToObj(i -> asked.get(i).join()))
                .allMatch(count -> count >= 0 && count <= 2);
        for (int i = 0; i < asked.size(); i++) {
            assertThat(asked.get(i).join())
                    .isEqualTo(List.of(0L, 1L, 1L, 2L, 1L, 1L).get(i % days.size()));
        }
        assertThat(states()).isLessThanOrEqualTo(6);
    }

    private long count(LocalDate day) {
        return search.count(ActivityFilter.all().withAsOf(day), Language.EN);
    }

    private long states() {
        return jdbc.sql("SELECT count(*) FROM past_state").query(Long.class).single();
    }
}
