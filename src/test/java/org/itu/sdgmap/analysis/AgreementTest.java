package org.itu.sdgmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap._support.PublishedFacts;
import org.itu.sdgmap._support.PublishedFacts.Activity;
import org.itu.sdgmap._support.RandomFilters;
import org.itu.sdgmap.analysis.ActivityFilter.Counting;
import org.itu.sdgmap.analysis.ActivityFilter.EvidenceSource;
import org.itu.sdgmap.analysis.Matrix.Depth;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.geography.CountryCatalog;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Matrix, rings, trend and flow under many filters, against each other, lists and {@link PublishedFacts}. */
@PostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreementTest {

    private static final int FILTERS = 30;
    private static final long SEED = 20261123;

    private final ActivitySearch search;
    private final MatrixService matrices;
    private final RingsService rings;
    private final TrendService trends;
    private final FlowService flows;
    private final FrameworkCatalog frameworks;
    private final CountryCatalog countries;
    private final PublishedFacts facts;

    AgreementTest(
            ActivitySearch search,
            MatrixService matrices,
            RingsService rings,
            TrendService trends,
            FlowService flows,
            FrameworkCatalog frameworks,
            CountryCatalog countries,
            JdbcClient jdbc) {
        this.search = search;
        this.matrices = matrices;
        this.rings = rings;
        this.trends = trends;
        this.flows = flows;
        this.frameworks = frameworks;
        this.countries = countries;
        this.facts = new PublishedFacts(jdbc, countries);
    }

    Stream<ActivityFilter> filters() {
        var random = new RandomFilters(new Random(SEED), frameworks, countries);
        return Stream.concat(
                Stream.of(ActivityFilter.all(), ActivityFilter.all().withText("no such word at all")),
                Stream.generate(random::next).filter(f -> facts.count(f) > 0).limit(FILTERS));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aCellOfTheMatrixHoldsTheActivitiesThatCarryBoth(ActivityFilter filter) {
        var selected = facts.under(filter);
        for (var depth : Depth.values()) {
            var matrix = matrices.getMatrix(filter, depth, Language.EN);
            assertThat(matrix.total()).isEqualTo(selected.size());
            assertThat(matrix.rows()).hasSize(18);
            assertThat(matrix.columns()).hasSize(depth == Depth.GOAL ? 17 : 169);
            for (var row : matrix.rows()) {
                for (var column : matrix.columns()) {
                    var cell = matrix.cell(row.element(), column.element());
                    assertThat(cell.activities())
                            .as("%s x %s", row.element().key(), column.element().key())
                            .isEqualTo(selected.stream()
                                    .filter(a -> a.elements()
                                            .containsAll(List.of(
                                                    row.element().key(),
                                                    column.element().key())))
                                    .count());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("filters")
    void marginsOfTheMatrixAreTheNumbersOfTheRings(ActivityFilter filter) {
        var matrix = matrices.getMatrix(filter, Depth.GOAL, Language.EN);
        var goals = rings.getRings(filter, Language.EN).rings().stream()
                .flatMap(r -> r.goals().stream())
                .collect(Collectors.toMap(g -> g.goal().element(), Rings.GoalCount::activities));
        assertThat(matrix.columns()).allSatisfy(c -> assertThat(c.activities()).isEqualTo(goals.get(c.element())));
        for (var edition : InvolvementEdition.values()) {
            var lines = rings.getLineRings(filter, edition, Language.EN).rings().stream()
                    .flatMap(r -> r.lines().stream())
                    .collect(Collectors.toMap(LineRings.LineCount::line, LineRings.LineCount::activities));
            assertThat(lines).hasSize(18);
            assertThat(matrix.rows()).allSatisfy(r -> assertThat(r.activities()).isEqualTo(lines.get(r.element())));
        }
    }

    @ParameterizedTest
    @MethodSource("filters")
    void theListOfACellHasAsManyAsTheCell(ActivityFilter filter) {
        var unchosen = filter.withElements(filter.elementsOf(Facet.STRATEGIC));
        matrices.getMatrix(unchosen, Depth.GOAL, Language.EN).cells().stream()
                .limit(25)
                .forEach(cell -> {
                    var elements = new HashSet<>(unchosen.elements());
                    elements.addAll(Set.of(cell.line().key(), cell.sdg().key()));
                    assertThat(search.count(unchosen.withElements(elements), Language.EN))
                            .isEqualTo(cell.activities());
                });
    }

    @ParameterizedTest
    @MethodSource("filters")
    void computedRingsShareOutEachActivityOnce(ActivityFilter filter) {
        var selected = facts.under(filter);
        var answer = rings.getRings(filter, Language.EN);
        double sum = 0;
        for (var ring : answer.rings()) {
            for (var goal : ring.goals()) {
                double expected = selected.stream()
                        .mapToDouble(a -> share(a, goal.goal().element().key()))
                        .sum();
                assertThat(goal.weight()).isCloseTo(expected, within(1e-4));
                assertThat(goal.computedRing())
                        .isEqualTo(
                                answer.thresholds().ring(answer.linked() == 0 ? 0 : goal.weight() / answer.linked()));
                sum += goal.weight();
            }
        }
        assertThat(sum).isCloseTo(answer.linked(), within(1e-3));
    }

    /** Share that a Goal or line and all below it have among the links of an activity. */
    private double share(Activity activity, ElementKey key) {
        var number = key.code().startsWith("SDG") ? key.code().substring(3) + "." : null;
        return activity.shares().entrySet().stream()
                .filter(e -> e.getKey().framework().equals(key.framework()))
                .filter(e -> e.getKey().equals(key)
                        || number != null && e.getKey().code().startsWith(number))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    @ParameterizedTest
    @MethodSource("filters")
    void fractionalCellsMultiplyTheSharesOfLineAndGoal(ActivityFilter filter) {
        var fractional = filter.withCounting(Counting.FRACTIONAL);
        var matrix = matrices.getMatrix(fractional, Depth.GOAL, Language.EN);
        var distinct = matrices.getMatrix(filter, Depth.GOAL, Language.EN);
        var selected = facts.under(filter);
        for (var cell : matrix.cells()) {
            assertThat(cell.weight())
                    .isCloseTo(
                            selected.stream()
                                    .mapToDouble(a -> share(a, cell.line().key())
                                            * share(a, cell.sdg().key()))
                                    .sum(),
                            within(1e-3));
            assertThat(distinct.cell(cell.line(), cell.sdg()).activities()).isEqualTo(cell.activities());
        }
    }

    @ParameterizedTest
    @MethodSource("filters")
    void theTrendCountsAnActivityInEachYearInWhichItRan(ActivityFilter filter) {
        var trend = trends.getTrend(filter, Language.EN);
        var selected = facts.under(filter);
        assertThat(trend.total()).isEqualTo(selected.size());
        assertThat(trend.undated())
                .isEqualTo(selected.stream().filter(a -> a.startYear() == null).count());
        int now = LocalDate.now().getYear();
        for (var year : trend.years()) {
            assertThat(year.running())
                    .as("running in %d", year.year())
                    .isEqualTo(
                            selected.stream().filter(a -> ran(a, year.year())).count());
            assertThat(year.started())
                    .isEqualTo(selected.stream()
                            .filter(a -> a.startYear() != null && a.startYear() == year.year())
                            .count());
            assertThat(year.runningBySector().values().stream()
                            .mapToLong(n -> n)
                            .sum())
                    .isEqualTo(year.running());
        }
        if (!trend.years().isEmpty()) {
            assertThat(trend.years().getLast().year()).isLessThanOrEqualTo(now);
        }
    }

    private static boolean ran(Activity activity, int year) {
        Integer start = activity.startYear();
        if (start == null || start > year) {
            return false;
        }
        Integer end = activity.endYear() == null ? start : activity.endYear();
        return activity.ongoing() || end >= year;
    }

    @ParameterizedTest
    @MethodSource("filters")
    void nodesOfTheFlowAreDistinctAndBandsHoldWhatBothEndsShare(ActivityFilter filter) {
        var selected = facts.under(filter);
        var flow = flows.getFlow(filter, "SP2024", Language.EN);
        assertThat(flow.total()).isEqualTo(selected.size());
        for (var node : flow.nodes()) {
            if (node.element() != null) {
                var key = node.element().key();
                assertThat(node.activities())
                        .as(node.id())
                        .isEqualTo(selected.stream()
                                .filter(a -> a.elements().contains(key))
                                .count());
            }
        }
        assertThat(flow.bands()).allSatisfy(b -> assertThat(b.value()).isEqualTo(b.activities()));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aFractionalFlowLosesNothingBetweenItsColumns(ActivityFilter filter) {
        var flow = flows.getFlow(filter.withCounting(Counting.FRACTIONAL), "SP2024", Language.EN);
        for (var column : List.of("SECTOR:", "STRATEGIC_GOAL:", "ACTION_LINE:")) {
            assertThat(flow.bands().stream()
                            .filter(b -> b.from().startsWith(column))
                            .mapToDouble(Flow.Band::value)
                            .sum())
                    .as(column)
                    .isCloseTo(flow.total(), within(1e-3));
        }
        assertThat(flow.nodes().stream().map(Flow.Node::id))
                .containsAll(flow.bands().stream()
                        .flatMap(b -> Stream.of(b.from(), b.to()))
                        .collect(Collectors.toSet()));
        for (var node : flow.nodes()) {
            double in = flow.bands().stream()
                    .filter(b -> b.to().equals(node.id()))
                    .mapToDouble(Flow.Band::value)
                    .sum();
            double out = flow.bands().stream()
                    .filter(b -> b.from().equals(node.id()))
                    .mapToDouble(Flow.Band::value)
                    .sum();
            if (node.column() != Flow.Column.SECTOR && node.column() != Flow.Column.SDG) {
                assertThat(out).as(node.id()).isCloseTo(in, within(1e-3));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(EvidenceSource.class)
    void theSourceSwitchesSeriesAndNeverAddsThemUp(EvidenceSource source) {
        var filter = ActivityFilter.all().withSource(source);
        var matrix = matrices.getMatrix(filter, Depth.GOAL, Language.EN);
        assertThat(matrix.total()).isEqualTo(source.includesActivities() ? facts.count(ActivityFilter.all()) : 0);
        assertThat(matrix.entries()).isEqualTo(source.includesEntries() ? 175 : 0);
        assertThat(search.count(filter, Language.EN)).isEqualTo(matrix.total());
        assertThat(rings.getRings(filter, Language.EN).entries()).isEqualTo(matrix.entries());
    }
}
