package org.itu.sdgmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap._support.PublishedFacts;
import org.itu.sdgmap._support.PublishedFacts.Activity;
import org.itu.sdgmap._support.RandomFilters;
import org.itu.sdgmap.activity.ActivityKind;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter.ElementMatch;
import org.itu.sdgmap.analysis.ActivityFilter.Phase;
import org.itu.sdgmap.analysis.Coverage.CountryCoverage;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.ElementKind;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.Involvement;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryGroup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Coverage, rings, facets and lists under many filters, against each other and against {@link PublishedFacts}. */
@PostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountingTest {

    private static final int FILTERS = 40;
    private static final long SEED = 20261122;

    private final ActivitySearch search;
    private final CoverageService coverage;
    private final RingsService rings;
    private final FrameworkCatalog frameworks;
    private final CountryCatalog countries;
    private final PublishedFacts facts;

    CountingTest(
            ActivitySearch search,
            CoverageService coverage,
            RingsService rings,
            FrameworkCatalog frameworks,
            CountryCatalog countries,
            JdbcClient jdbc) {
        this.search = search;
        this.coverage = coverage;
        this.rings = rings;
        this.frameworks = frameworks;
        this.countries = countries;
        this.facts = new PublishedFacts(jdbc, countries);
    }

    /** Filters by hand for what is easily got wrong, then random ones that select something. */
    Stream<ActivityFilter> filters() {
        var random = new RandomFilters(new Random(SEED), frameworks, countries);
        var byHand = Stream.of(
                ActivityFilter.all(),
                ActivityFilter.all().withGroups(Set.of("AFRICA")),
                ActivityFilter.all().withGroups(Set.of("LDC")),
                ActivityFilter.all().withGroups(Set.of("AFRICA", "LDC")),
                ActivityFilter.all().withGroups(Set.of("AFRICA", "AMERICAS")),
                ActivityFilter.all().withGroups(Set.of("AFRICA", "LDC", "SIDS")),
                ActivityFilter.all().withGroups(Set.of("EUROPE", "M49_AFRICA")),
                ActivityFilter.all().withCountries(Set.of("KEN", "FRA", "CHE")),
                ActivityFilter.all().withCountries(Set.of("KEN", "FRA")).withGroups(Set.of("AFRICA")),
                ActivityFilter.all().withCountries(Set.of("FRA")).withGroups(Set.of("AFRICA")),
                ActivityFilter.all().withCountries(Set.of("ETH")).withScopes(Set.of(Scope.REGION)),
                ActivityFilter.all().withScopes(Set.of(Scope.GLOBAL)),
                ActivityFilter.all().withYears(2024, 2024),
                ActivityFilter.all().withYears(null, 2010),
                ActivityFilter.all().withElements(Set.of(ElementKey.sdg("SDG9"), ElementKey.wsis("C7"))));
        var atRandom =
                Stream.generate(random::next).filter(f -> facts.count(f) > 0).limit(FILTERS);
        return Stream.concat(byHand, atRandom);
    }

    @BeforeAll
    void thereIsSomethingToCount() {
        assertThat(facts.activities()).hasSize(240);
        assertThat(filters()
                        .map(facts::count)
                        .filter(n -> n > 0 && n < 240)
                        .distinct()
                        .count())
                .as("different numbers of selected activities")
                .isGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("filters")
    void listCoverageAndRingsHaveTheSameTotal(ActivityFilter filter) {
        long expected = facts.count(filter);
        assertThat(search.count(filter, Language.EN)).isEqualTo(expected);
        assertThat(coverage.getCoverage(filter, Language.EN).totals().activities())
                .isEqualTo(expected);
        assertThat(rings.getRings(filter, Language.EN).total()).isEqualTo(expected);
        var page = search.list(filter, Language.EN, ActivityOrder.TITLE, null, 100);
        assertThat(page.total()).isEqualTo(expected);
        assertThat(page.items()).hasSize((int) Math.min(100, expected));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void theListHoldsExactlyTheSelectedActivities(ActivityFilter filter) {
        var listed = new HashSet<Long>();
        String cursor = null;
        do {
            var page = search.list(filter, Language.EN, ActivityOrder.RELEVANCE, cursor, 37);
            page.items().forEach(i -> assertThat(listed.add(i.id())).isTrue());
            cursor = page.next();
        } while (cursor != null);
        assertThat(listed)
                .isEqualTo(facts.under(filter).stream().map(Activity::id).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void coverageCountsEachActivityOnceInEachOfItsCountries(ActivityFilter filter) {
        var answer = coverage.getCoverage(filter, Language.EN);
        assertThat(answer.countries()).hasSize(248);
        boolean chosen = !filter.countries().isEmpty() || !filter.groups().isEmpty();
        var chosenCountries = facts.chosenCountries(filter);
        var specific =
                facts.under(filter).stream().filter(Activity::countrySpecific).toList();
        int reached = 0;
        for (var row : answer.countries()) {
            var iso3 = row.iso3();
            var there = chosen && !chosenCountries.contains(iso3)
                    ? List.<Activity>of()
                    : specific.stream()
                            .filter(a -> a.countries().contains(iso3))
                            .toList();
            boolean notCounted = chosen && !chosenCountries.contains(iso3) || !PublishedFacts.canNameCountries(filter);
            reached += there.isEmpty() ? 0 : 1;
            assertThat(row)
                    .as(iso3)
                    .isEqualTo(new CountryCoverage(
                            iso3,
                            state(iso3, there, notCounted),
                            there.size(),
                            there.stream()
                                    .flatMap(a -> a.siteCountries().stream())
                                    .filter(iso3::equals)
                                    .count(),
                            there.stream()
                                    .map(Activity::latestYear)
                                    .filter(Objects::nonNull)
                                    .max(Integer::compare)
                                    .orElse(null),
                            row.entriesState(),
                            row.entries(),
                            row.state(),
                            row.state() == State.VALUE || row.state() == State.ZERO ? (Long) row.activities() : null));
        }
        assertThat(answer.totals().countries()).isEqualTo(reached);
        assertThat(answer.totals().countrySpecific()).isEqualTo(specific.size());
        assertThat(answer.totals().regional()).isEqualTo(scoped(filter, Scope.REGION));
        assertThat(answer.totals().global()).isEqualTo(scoped(filter, Scope.GLOBAL));
    }

    private State state(String iso3, List<Activity> there, boolean notCounted) {
        if (!there.isEmpty()) {
            return State.VALUE;
        }
        return notCounted ? State.NOT_APPLICABLE : countries.getCountry(iso3).ituMember() ? State.ZERO : State.NO_DATA;
    }

    private long scoped(ActivityFilter filter, Scope scope) {
        return facts.under(filter).stream().filter(a -> a.scope() == scope).count();
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aCountryHasTheNumberThatItsOwnListHas(ActivityFilter filter) {
        for (var row : coverage.getCoverage(filter, Language.EN).countries()) {
            if (row.state() == State.VALUE) {
                var scopes = filter.scopes().isEmpty() ? Set.of(Scope.values()) : new HashSet<>(filter.scopes());
                var specific = scopes.stream()
                        .filter(s -> s == Scope.SITE || s == Scope.COUNTRY)
                        .collect(Collectors.toSet());
                assertThat(search.count(filter.withCountries(Set.of(row.iso3())).withScopes(specific), Language.EN))
                        .as(row.iso3())
                        .isEqualTo(row.activities());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("filters")
    void ringsCountEachActivityOnceForEachOfItsGoals(ActivityFilter filter) {
        var answer = rings.getRings(filter, Language.EN);
        var selected = facts.under(filter);
        assertThat(answer.rings().stream().map(Rings.Ring::level))
                .isEqualTo(Arrays.stream(Involvement.values()).map(Enum::name).toList());
        assertThat(answer.rings().stream().mapToInt(r -> r.goals().size()).sum())
                .isEqualTo(17);
        for (var ring : answer.rings()) {
            for (var goal : ring.goals()) {
                long expected = selected.stream()
                        .filter(a -> a.elements().contains(goal.goal().element().key()))
                        .count();
                assertThat(goal.goal().declaredInvolvement()).hasToString(ring.level());
                assertThat(goal.activities())
                        .as(goal.goal().element().key().toString())
                        .isEqualTo(expected);
                assertThat(goal.share()).isEqualTo(selected.isEmpty() ? 0 : (double) expected / selected.size());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("filters")
    void linesAndChildrenAreCountedLikeGoals(ActivityFilter filter) {
        var selected = facts.under(filter);
        var counted = Stream.concat(
                        rings.listLineCounts(filter, Language.EN).stream(),
                        rings.listChildCounts(ElementKey.sdg("SDG9"), filter, Language.EN).stream())
                .toList();
        // 18 lines of the matrix and 8 targets of Goal 9.
        assertThat(counted).hasSize(18 + 8);
        assertThat(counted).allSatisfy(c -> assertThat(c.activities())
                .isEqualTo(selected.stream()
                        .filter(a -> a.elements().contains(c.element().key()))
                        .count()));
    }

    /** The number beside a choice is the number of results after choosing it, and only it, in its facet. */
    @ParameterizedTest
    @MethodSource("filters")
    void everyFacetCountIsTheTotalAfterThatChoice(ActivityFilter filter) {
        var counts = search.listFacetCounts(filter, Language.EN);
        for (var facet : Facet.values()) {
            var shown = new TreeMap<String, Long>();
            counts.stream().filter(c -> c.facet() == facet).forEach(c -> shown.put(c.value(), c.activities()));
            var expected = new TreeMap<String, Long>();
            choices(facet, filter).forEach((value, chosen) -> {
                long n = facts.count(chosen);
                if (n > 0) {
                    expected.put(value, n);
                }
            });
            assertThat(shown).as(facet.name()).isEqualTo(expected);
        }
    }

    /** Every value of a facet with the filter that has it alone chosen there. */
    private Map<String, ActivityFilter> choices(Facet facet, ActivityFilter filter) {
        return switch (facet) {
            case SECTOR -> choices(Arrays.stream(Sector.values()), Sector::code, s -> filter.withSectors(Set.of(s)));
            case KIND -> choices(Arrays.stream(ActivityKind.values()), Enum::name, k -> filter.withKinds(Set.of(k)));
            case PHASE -> choices(Arrays.stream(Phase.values()), Enum::name, p -> filter.withPhases(Set.of(p)));
            case SCOPE -> choices(Arrays.stream(Scope.values()), Enum::name, s -> filter.withScopes(Set.of(s)));
            case SDG ->
                elements(
                        facet,
                        filter,
                        frameworks.listElements(ElementKey.SDG).stream()
                                .filter(e -> e.kind() != ElementKind.INDICATOR));
            case ACTION_LINE -> elements(facet, filter, frameworks.listElements(ElementKey.WSIS).stream());
            case STRATEGIC -> elements(facet, filter, frameworks.listStrategicGoals().stream());
            case COUNTRY ->
                choices(
                        countries.listCountries().stream().map(Country::iso3),
                        iso3 -> iso3,
                        iso3 -> filter.withCountries(Set.of(iso3)));
            case GROUP ->
                choices(
                        countries.listGroups().stream()
                                .filter(g -> g.kind() == CountryGroup.Kind.ITU_REGION
                                        || g.kind() == CountryGroup.Kind.SPECIAL)
                                .map(CountryGroup::code),
                        code -> code,
                        code -> filter.withGroups(Set.of(code)));
            case YEAR ->
                choices(
                        IntStream.rangeClosed(1865, LocalDate.now().getYear()).boxed(),
                        String::valueOf,
                        year -> filter.withYears(year, year));
        };
    }

    private static Map<String, ActivityFilter> elements(Facet facet, ActivityFilter filter, Stream<Element> elements) {
        return choices(elements.map(Element::key), FilterParameters::spelling, key -> {
            var others = new HashSet<>(filter.elements());
            // Where all of several elements are asked for, another one is added to them.
            boolean added = filter.elementMatch() == ElementMatch.ALL
                    && filter.elementsOf(facet).size() > 1;
            if (!added) {
                others.removeAll(filter.elementsOf(facet));
            }
            others.add(key);
            return filter.withElements(others);
        });
    }

    private static <T> Map<String, ActivityFilter> choices(
            Stream<T> values, Function<T, String> spelling, Function<T, ActivityFilter> choice) {
        return values.collect(Collectors.toMap(spelling, choice));
    }

    @Test
    void africaAndLdcSelectsWhatLiesInACountryOfBoth() {
        var both = ActivityFilter.all().withGroups(Set.of("AFRICA", "LDC"));
        var africa = ActivityFilter.all().withGroups(Set.of("AFRICA"));
        var ldc = ActivityFilter.all().withGroups(Set.of("LDC"));
        assertThat(search.count(both, Language.EN))
                .isPositive()
                .isLessThan(search.count(africa, Language.EN))
                .isLessThanOrEqualTo(search.count(ldc, Language.EN));
        assertThat(coverage.getCoverage(both, Language.EN).countries().stream()
                        .filter(c -> c.state() != State.NOT_APPLICABLE)
                        .map(c -> countries.getCountry(c.iso3()).groups()))
                .isNotEmpty()
                .allMatch(g -> g.contains("AFRICA") && g.contains("LDC"));
    }

    @Test
    void regionalActivitiesAreSelectedByTheirRegionButInNoCountry() {
        var regional = ActivityFilter.all().withScopes(Set.of(Scope.REGION)).withGroups(Set.of("AFRICA"));
        var answer = coverage.getCoverage(regional, Language.EN);
        assertThat(answer.totals().activities())
                .isPositive()
                .isEqualTo(answer.totals().regional());
        assertThat(answer.totals().countries()).isZero();
        assertThat(answer.countries()).noneMatch(c -> c.state() == State.VALUE);
    }

    @Test
    void everyStateOccursOnTheMap() {
        var states = new HashSet<State>();
        filters().limit(9).forEach(f -> coverage.getCoverage(f, Language.EN).countries().stream()
                .map(CountryCoverage::state)
                .forEach(states::add));
        assertThat(states).containsExactlyInAnyOrder(State.values());
        assertThat(coverage.getCoverage(ActivityFilter.all(), Language.EN).countries())
                .filteredOn(c -> c.state() == State.NO_DATA)
                .extracting(CountryCoverage::iso3)
                .contains("ATA", "GRL")
                .doesNotContain("KEN");
    }
}
