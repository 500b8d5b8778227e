package org.itu.sdgmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap._support.PublishedFacts;
import org.itu.sdgmap._support.PublishedFacts.Activity;
import org.itu.sdgmap._support.RandomFilters;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter.EvidenceSource;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.GapReport.Answer;
import org.itu.sdgmap.analysis.GapReport.RegionalWork;
import org.itu.sdgmap.analysis.GroupedCoverage.Grouping;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gaps, comparisons, years and groups under many filters, against {@link PublishedFacts}. */
@PostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MapModesTest {

    private static final int FILTERS = 10;
    private static final long SEED = 20261123;

    private final CoverageGaps gaps;
    private final CoverageComparisons comparisons;
    private final CoverageYears years;
    private final CoverageGroups groups;
    private final CoverageService coverage;
    private final FrameworkCatalog frameworks;
    private final CountryCatalog countries;
    private final JdbcClient jdbc;
    private final PublishedFacts facts;

    MapModesTest(
            CoverageGaps gaps,
            CoverageComparisons comparisons,
            CoverageYears years,
            CoverageGroups groups,
            CoverageService coverage,
            FrameworkCatalog frameworks,
            CountryCatalog countries,
            JdbcClient jdbc) {
        this.gaps = gaps;
        this.comparisons = comparisons;
        this.years = years;
        this.groups = groups;
        this.coverage = coverage;
        this.frameworks = frameworks;
        this.countries = countries;
        this.jdbc = jdbc;
        this.facts = new PublishedFacts(jdbc, countries);
    }

    Stream<ActivityFilter> filters() {
        var random = new RandomFilters(new Random(SEED), frameworks, countries);
        return Stream.concat(
                Stream.of(
                        ActivityFilter.all(),
                        ActivityFilter.all().withGroups(Set.of("SIDS")).withYears(2022, null),
                        ActivityFilter.all().withGroups(Set.of("LDC", "AFRICA")),
                        ActivityFilter.all().withText("no such word at all")),
                Stream.generate(random::next)
                        .filter(f -> f.source().includesActivities())
                        .filter(f -> facts.count(f) > 0)
                        .limit(FILTERS));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aGapIsAMemberStateThatIsAskedAndThatNoActivityNames(ActivityFilter filter) {
        var selected = facts.under(filter);
        var anywhere = facts.under(filter.withCountries(Set.of()).withGroups(Set.of()));
        for (var work : RegionalWork.values()) {
            var report = gaps.getGaps(filter, work, Language.EN);
            assertThat(report.countries()).hasSize(countries.listCountries().size());
            for (var row : report.countries()) {
                var country = countries.getCountry(row.iso3());
                boolean asked = isAskedByName(country, filter);
                long here = asked ? selected.stream().filter(in(country)).count() : 0;
                long regional =
                        asked ? anywhere.stream().filter(forRegionOf(country)).count() : 0;
                assertThat(row.activities()).as(row.iso3()).isEqualTo(here);
                assertThat(row.regional()).as(row.iso3()).isEqualTo(regional);
                assertThat(row.answer()).as(row.iso3()).isEqualTo(expected(country, asked, here, regional, work));
            }
            var members = report.countries().stream()
                    .filter(r -> countries.getCountry(r.iso3()).ituMember())
                    .toList();
            var totals = report.totals();
            assertThat(totals.asked()).isEqualTo((int) countries.listCountries().stream()
                    .filter(c -> c.ituMember() && isAskedByName(c, filter))
                    .count());
            assertThat(totals.gaps()).isEqualTo((int)
                    members.stream().filter(r -> r.answer() == Answer.GAP).count());
            int throughRegion = work == RegionalWork.COUNTED ? totals.onlyRegional() : 0;
            assertThat(totals.gaps() + totals.reached() + throughRegion).isEqualTo(totals.asked());
        }
    }

    private static Answer expected(Country country, boolean asked, long here, long regional, RegionalWork work) {
        if (!asked) {
            return Answer.NOT_APPLICABLE;
        }
        if (here > 0) {
            return Answer.REACHED;
        }
        if (!country.ituMember()) {
            return Answer.NO_DATA;
        }
        return work == RegionalWork.COUNTED && regional > 0 ? Answer.REGIONAL : Answer.GAP;
    }

    static Stream<ActivityFilter> withoutActivitiesInCountries() {
        return Stream.of(
                ActivityFilter.all().withSource(EvidenceSource.STOCKTAKING),
                ActivityFilter.all().withRegionalFor(Set.of("NER")),
                ActivityFilter.all().withScopes(Set.of(Scope.GLOBAL)),
                ActivityFilter.all().withScopes(Set.of(Scope.GLOBAL, Scope.REGION)));
    }

    @ParameterizedTest
    @MethodSource("withoutActivitiesInCountries")
    void whereNoActivityCanNameACountryNoneIsAsked(ActivityFilter filter) {
        for (var work : RegionalWork.values()) {
            var report = gaps.getGaps(filter, work, Language.EN);
            assertThat(report.countries())
                    .hasSize(countries.listCountries().size())
                    .allSatisfy(row -> assertThat(row.answer()).isEqualTo(Answer.NOT_APPLICABLE));
            assertThat(report.totals().asked()).isZero();
            assertThat(report.totals().gaps()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("filters")
    void groupsCountDistinctActivitiesAndTheMemberStatesThatTheyName(ActivityFilter filter) {
        var selected =
                facts.under(filter).stream().filter(Activity::countrySpecific).toList();
        for (var by : Grouping.values()) {
            var found = groups.getGroups(filter, by, Language.EN);
            var codes = countries.listGroups().stream()
                    .filter(by::includes)
                    .map(CountryGroup::code)
                    .toList();
            for (var line : found.groups()) {
                var code = line.code();
                Predicate<Country> belongs = code == null
                        ? c -> codes.stream().noneMatch(c.groups()::contains)
                        : c -> c.groups().contains(code);
                var members = countries.listCountries().stream()
                        .filter(belongs)
                        .filter(c -> isAskedByName(c, filter))
                        .toList();
                var states = members.stream().filter(Country::ituMember).toList();
                assertThat(line.members()).as("%s %s", by, code).isEqualTo(states.size());
                assertThat(line.reached()).isEqualTo((int) states.stream()
                        .filter(c -> selected.stream().anyMatch(in(c)))
                        .count());
                assertThat(line.activities())
                        .isEqualTo(selected.stream()
                                .filter(a -> members.stream().anyMatch(c -> in(c).test(a)))
                                .count());
                assertThat(line.areas()).isEqualTo((int) members.stream()
                        .filter(c -> !c.ituMember() && selected.stream().anyMatch(in(c)))
                        .count());
                assertThat(line.share()).isEqualTo((double) line.reached() / line.members());
            }
            assertThat(found.all().members()).isEqualTo((int) countries.listCountries().stream()
                    .filter(c -> c.ituMember() && isAskedByName(c, filter))
                    .count());
            assertThat(found.all().reached() + found.all().areas())
                    .isEqualTo(found.measure().countries());
            for (var row : found.countries()) {
                var country = countries.getCountry(row.iso3());
                var own = codes.stream().filter(country.groups()::contains).toList();
                if (isAskedByName(country, filter) && own.size() > 1) {
                    assertThat(row.valueState()).as(row.iso3()).isEqualTo(State.NO_DATA);
                } else if (row.value() != null) {
                    var line = found.groups().stream()
                            .filter(l -> own.isEmpty()
                                    ? l.code() == null
                                    : own.getFirst().equals(l.code()))
                            .findFirst()
                            .orElseThrow();
                    assertThat(row.value()).as(row.iso3()).isEqualTo(line.share());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("withoutActivitiesInCountries")
    void whereNoActivityCanNameACountryNoGroupIsAsked(ActivityFilter filter) {
        for (var by : Grouping.values()) {
            var found = groups.getGroups(filter, by, Language.EN);
            assertThat(found.groups()).isEmpty();
            assertThat(found.all().members()).isZero();
            assertThat(found.countries())
                    .hasSize(countries.listCountries().size())
                    .allSatisfy(row -> assertThat(row.state()).isEqualTo(State.NOT_APPLICABLE));
        }
    }

    @Test
    void theCentreOfARegionThatTheAntimeridianCutsLiesInThePacific() {
        var oceania = groups.getGroups(ActivityFilter.all(), Grouping.M49_REGION, Language.EN).groups().stream()
                .filter(line -> "M49_OCEANIA".equals(line.code()))
                .findFirst()
                .orElseThrow();
        assertThat(oceania.centre()).isNotNull();
        assertThat(Math.abs(oceania.centre().longitude())).isGreaterThan(140);
        assertThat(oceania.centre().latitude()).isBetween(-30.0, 10.0);
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aComparisonSubtractsWhatBothFiltersGive(ActivityFilter filter) {
        var a = filter.withYears(2020, 2021);
        var b = filter.withYears(2023, 2024);
        var ofA = facts.under(a);
        var ofB = facts.under(b);
        var found = comparisons.compare(a, b, CoverageMeasure.ACTIVITIES, Language.EN);
        for (var row : found.countries()) {
            var country = countries.getCountry(row.iso3());
            if (!isAsked(country, filter) || !PublishedFacts.canNameCountries(filter)) {
                assertThat(row.state()).isEqualTo(State.NOT_APPLICABLE);
                continue;
            }
            long before = ofA.stream().filter(in(country)).count();
            long after = ofB.stream().filter(in(country)).count();
            if (country.ituMember() || before > 0 && after > 0) {
                assertThat(row.difference()).as(row.iso3()).isEqualTo(after - before);
                assertThat(row.state()).isEqualTo(after == before ? State.ZERO : State.VALUE);
            } else {
                assertThat(row.state()).as(row.iso3()).isEqualTo(State.NO_DATA);
                assertThat(row.difference()).isNull();
            }
        }
    }

    @Test
    void yearsSinceTheLastActivityAreNoAmount() {
        var measure = CoverageMeasure.plain(CoverageMeasure.Kind.YEARS);
        var all = ActivityFilter.all();
        assertThatThrownBy(() -> comparisons.compare(all, all, measure, Language.EN))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("measure");
        assertThatThrownBy(() -> years.getYears(all, measure, Language.EN)).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @MethodSource("filters")
    void eachYearIsCountedAsAFilterForThatYearIs(ActivityFilter filter) {
        var found = years.getYears(filter, CoverageMeasure.ACTIVITIES, Language.EN);
        assertThat(found.years().size()).isLessThanOrEqualTo(CoverageYears.MOST_YEARS);
        for (int i = 0; i < found.years().size(); i++) {
            var year = found.years().get(i);
            if (i > 0) {
                assertThat(year.year()).isEqualTo(found.years().get(i - 1).year() + 1);
            }
            var selected = facts.under(filter.withYears(year.year(), year.year())).stream()
                    .filter(Activity::countrySpecific)
                    .toList();
            assertThat(year.counted()).as("%s", year.year()).isEqualTo(selected.size());
            for (var row : found.countries()) {
                var value = row.values().get(i);
                var country = countries.getCountry(row.iso3());
                long here = isAsked(country, filter)
                        ? selected.stream().filter(in(country)).count()
                        : 0;
                assertThat(value == null ? 0L : value)
                        .as("%s %s", row.iso3(), year.year())
                        .isEqualTo(here);
                assertThat(value == null).isEqualTo(here == 0 && !(country.ituMember() && isAsked(country, filter)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Sector.class)
    void aYearOfASectorCountsItsActivitiesAndTheirCountries(Sector sector) {
        var found = years.getYears(ActivityFilter.all(), CoverageMeasure.ofSector(sector), Language.EN);
        assertThat(found.years()).isNotEmpty();
        for (var year : found.years()) {
            var selected = facts
                    .under(ActivityFilter.all().withSectors(Set.of(sector)).withYears(year.year(), year.year()))
                    .stream()
                    .filter(Activity::countrySpecific)
                    .toList();
            assertThat(year.counted()).as("%s", year.year()).isEqualTo(selected.size());
            assertThat(year.countries()).isEqualTo((int) selected.stream()
                    .flatMap(a -> a.countries().stream())
                    .distinct()
                    .count());
        }
    }

    @Test
    void aYearOfEntriesCountsEntriesAndOneOfTargetsOnlyCountries() {
        var entries =
                years.getYears(ActivityFilter.all(), CoverageMeasure.plain(CoverageMeasure.Kind.ENTRIES), Language.EN);
        assertThat(entries.years()).isNotEmpty();
        for (var year : entries.years()) {
            assertThat(year.counted())
                    .as("%s", year.year())
                    .isEqualTo(jdbc.sql("""
                                    SELECT count(*) FROM published_stocktaking e WHERE year = :year
                                        AND EXISTS (SELECT FROM stocktaking_country WHERE entry_id = e.id)
                                    """)
                            .param("year", year.year())
                            .query(Long.class)
                            .single());
        }
        var targets =
                years.getYears(ActivityFilter.all(), CoverageMeasure.plain(CoverageMeasure.Kind.TARGETS), Language.EN);
        assertThat(targets.years()).isNotEmpty().allSatisfy(y -> assertThat(y.counted())
                .isNull());
    }

    @Test
    void theWholeOfAMeasureOfYearsIsThatOfCoverage() {
        var measure = CoverageMeasure.plain(CoverageMeasure.Kind.TARGETS);
        var found = years.getYears(ActivityFilter.all(), measure, Language.EN);
        int last = found.years().size() - 1;
        int year = found.years().get(last).year();
        var values = new HashSet<>(
                coverage
                        .getCoverage(ActivityFilter.all().withYears(year, year), measure, Language.EN)
                        .countries()
                        .stream()
                        .map(c -> c.iso3() + c.value())
                        .toList());
        assertThat(found.countries()).allSatisfy(row -> assertThat(values)
                .contains(row.iso3() + row.values().get(last)));
    }

    @Test
    void anAddressHoldsBothFilters() {
        var filters = new ComparedFilters(
                ActivityFilter.all().withYears(2020, 2021),
                ActivityFilter.all().withYears(2023, 2024).withGroups(Set.of("LDC", "SIDS")));
        assertThat(filters.write())
                .containsEntry("from", List.of("2020"))
                .containsEntry("b.from", List.of("2023"))
                .containsEntry("b.group", List.of("LDC,SIDS"));
    }

    private boolean isAsked(Country country, ActivityFilter filter) {
        if (!filter.countries().isEmpty() && !filter.countries().contains(country.iso3())) {
            return false;
        }
        var kinds = filter.groups().stream()
                .map(code -> countries.getGroup(code).kind())
                .distinct();
        return kinds.allMatch(kind -> filter.groups().stream()
                .filter(code -> countries.getGroup(code).kind() == kind)
                .anyMatch(country.groups()::contains));
    }

    /** Asked, where the filter leaves in any activity that names countries. */
    private boolean isAskedByName(Country country, ActivityFilter filter) {
        boolean named = filter.scopes().isEmpty()
                || filter.scopes().stream().anyMatch(Set.of(Scope.SITE, Scope.COUNTRY)::contains);
        return named && isAsked(country, filter);
    }

    private static Predicate<Activity> in(Country country) {
        return a -> a.countrySpecific() && a.countries().contains(country.iso3());
    }

    private Predicate<Activity> forRegionOf(Country country) {
        var region = countries.listGroups().stream()
                .filter(g -> g.kind() == CountryGroup.Kind.ITU_REGION)
                .map(CountryGroup::code)
                .filter(country.groups()::contains)
                .findFirst();
        return a -> a.scope() == Scope.REGION
                && (a.countries().contains(country.iso3())
                        || region.filter(a.regions()::contains).isPresent());
    }
}
