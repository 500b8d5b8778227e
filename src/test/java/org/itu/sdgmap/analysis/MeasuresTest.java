package org.itu.sdgmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap._support.PublishedFacts;
import org.itu.sdgmap._support.PublishedFacts.Activity;
import org.itu.sdgmap._support.RandomFilters;
import org.itu.sdgmap.activity.ActivityKind;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter.EvidenceSource;
import org.itu.sdgmap.analysis.Coverage.CountryCoverage;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.CoverageMeasure.Kind;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.ElementKind;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.geography.CountryCatalog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every measure of coverage under many filters against {@link PublishedFacts}. */
@PostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeasuresTest {

    private static final int FILTERS = 30;
    private static final long SEED = 20261124;

    private final CoverageService coverage;
    private final CoverageMeasures measures;
    private final FrameworkCatalog frameworks;
    private final CountryCatalog countries;
    private final PublishedFacts facts;
    private final JdbcClient jdbc;

    MeasuresTest(
            CoverageService coverage,
            CoverageMeasures measures,
            FrameworkCatalog frameworks,
            CountryCatalog countries,
            JdbcClient jdbc) {
        this.coverage = coverage;
        this.measures = measures;
        this.frameworks = frameworks;
        this.countries = countries;
        this.facts = new PublishedFacts(jdbc, countries);
        this.jdbc = jdbc;
    }

    Stream<ActivityFilter> filters() {
        var random = new RandomFilters(new Random(SEED), frameworks, countries);
        var byHand = Stream.of(
                ActivityFilter.all(),
                ActivityFilter.all().withText("no such word at all"),
                ActivityFilter.all().withGroups(Set.of("SIDS")),
                ActivityFilter.all().withSectors(Set.of(Sector.ITU_D)),
                ActivityFilter.all().withScopes(Set.of(Scope.GLOBAL)),
                ActivityFilter.all().withPhases(Set.of(ActivityFilter.Phase.PLANNED)),
                ActivityFilter.all().withYears(2024, 2024),
                ActivityFilter.all().withSource(EvidenceSource.STOCKTAKING),
                ActivityFilter.all().withSource(EvidenceSource.ITU),
                ActivityFilter.all().withKinds(Set.of(ActivityKind.PROJECT)));
        return Stream.concat(
                byHand,
                Stream.generate(random::next).filter(f -> facts.count(f) > 0).limit(FILTERS));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void everyMeasureIsWhatPlainFactsGive(ActivityFilter filter) {
        var specific =
                facts.under(filter).stream().filter(Activity::countrySpecific).toList();
        var perCountry = new HashMap<String, List<Activity>>();
        countries
                .listCountries()
                .forEach(c -> perCountry.put(
                        c.iso3(),
                        specific.stream()
                                .filter(a -> a.countries().contains(c.iso3()))
                                .toList()));
        for (var measure : measures.listMeasures()) {
            var answer = coverage.getCoverage(filter, measure, Language.EN);
            assertThat(answer.measure().code()).isEqualTo(measure.code());
            assertThat(answer.countries()).hasSize(248);
            for (var row : answer.countries()) {
                assertThat(new Expected(row.valueState(), row.value()))
                        .as("%s in %s", measure.code(), row.iso3())
                        .isEqualTo(expected(measure, filter, row, perCountry.get(row.iso3())));
            }
            assertThat(answer.measure().countries()).isEqualTo((int) answer.countries().stream()
                    .filter(c -> c.valueState() == State.VALUE)
                    .count());
        }
    }

    private record Expected(State state, @Nullable Number value) {}

    private Expected expected(
            CoverageMeasure measure, ActivityFilter filter, CountryCoverage row, List<Activity> there) {
        boolean chosen = !filter.countries().isEmpty() || !filter.groups().isEmpty();
        if (chosen && !facts.chosenCountries(filter).contains(row.iso3())) {
            return new Expected(State.NOT_APPLICABLE, null);
        }
        if (!PublishedFacts.canNameCountries(filter) && measure.kind() != Kind.ENTRIES) {
            return new Expected(State.NOT_APPLICABLE, null);
        }
        boolean member = countries.getCountry(row.iso3()).ituMember();
        return switch (measure.kind()) {
            case ACTIVITIES -> number(there.size(), there, member);
            case TARGETS -> number(covered(targets(), there), there, member);
            case SHARE -> {
                var elements = measures.listElements(measure).stream()
                        .map(Element::key)
                        .collect(Collectors.toSet());
                long covered = covered(elements, there);
                yield covered == 0
                        ? number(0, there, member)
                        : new Expected(State.VALUE, (double) covered / elements.size());
            }
            case SECTOR -> {
                var sector = Objects.requireNonNull(measure.sector());
                yield !filter.sectors().isEmpty() && !filter.sectors().contains(sector)
                        ? new Expected(State.NOT_APPLICABLE, null)
                        : number(
                                there.stream().filter(a -> a.sector() == sector).count(), there, member);
            }
            case ENTRIES -> entries(filter, row);
            case YEARS -> years(there, member);
        };
    }

    private static Expected number(long number, List<Activity> there, boolean member) {
        if (there.isEmpty() && !member) {
            return new Expected(State.NO_DATA, null);
        }
        return new Expected(number == 0 ? State.ZERO : State.VALUE, number);
    }

    private Set<ElementKey> targets() {
        return frameworks.listElements(ElementKey.SDG).stream()
                .filter(e -> e.kind() == ElementKind.TARGET)
                .map(Element::key)
                .collect(Collectors.toSet());
    }

    private static long covered(Set<ElementKey> elements, List<Activity> there) {
        var covered = new HashSet<ElementKey>();
        there.forEach(a -> a.elements().stream().filter(elements::contains).forEach(covered::add));
        return covered.size();
    }

    private static Expected entries(ActivityFilter filter, CountryCoverage row) {
        boolean byActivity = !filter.sectors().isEmpty()
                || !filter.kinds().isEmpty()
                || !filter.scopes().isEmpty()
                || !filter.phases().isEmpty();
        if (byActivity || filter.source() == EvidenceSource.ITU) {
            return new Expected(State.NOT_APPLICABLE, null);
        }
        return new Expected(row.entries() == 0 ? State.ZERO : State.VALUE, row.entries());
    }

    private static Expected years(List<Activity> there, boolean member) {
        int now = LocalDate.now().getYear();
        var begun = there.stream()
                .filter(a -> a.startYear() == null || a.startYear() <= now)
                .toList();
        if (begun.isEmpty()) {
            return new Expected(member || !there.isEmpty() ? State.ZERO : State.NO_DATA, null);
        }
        return begun.stream()
                .map(Activity::latestYear)
                .filter(Objects::nonNull)
                .max(Integer::compare)
                .map(latest -> new Expected(State.VALUE, (long) Math.max(0, now - latest)))
                .orElse(new Expected(State.NO_DATA, null));
    }

    @Test
    void entriesAreThoseOfTheDatabaseAndMayLieInAreasThatAreNoMemberStates() {
        var perCountry = new HashMap<String, Long>();
        jdbc.sql("""
                SELECT iso3, count(DISTINCT entry_id)
                FROM stocktaking_country
                GROUP BY iso3""").query(rs -> {
            perCountry.put(rs.getString(1), rs.getLong(2));
        });
        assertThat(perCountry).isNotEmpty();
        var answer = coverage.getCoverage(
                ActivityFilter.all().withSource(EvidenceSource.STOCKTAKING),
                CoverageMeasure.plain(Kind.ENTRIES),
                Language.EN);
        assertThat(answer.countries())
                .allSatisfy(row ->
                        assertThat(row.value()).as(row.iso3()).isEqualTo(perCountry.getOrDefault(row.iso3(), 0L)));
        assertThat(answer.countries()).noneMatch(row -> row.valueState() == State.NO_DATA);
    }

    @Test
    void entriesAreNotApplicableWhereTheFilterLeavesThemOut() {
        var itu = ActivityFilter.all().withSource(EvidenceSource.ITU);
        assertThat(coverage.getCoverage(itu, CoverageMeasure.plain(Kind.ENTRIES), Language.EN)
                        .countries())
                .allMatch(row -> row.valueState() == State.NOT_APPLICABLE && row.value() == null);
    }

    @Test
    void noActivityIsNeverANumberOfYears() {
        var answer = coverage.getCoverage(ActivityFilter.all(), CoverageMeasure.plain(Kind.YEARS), Language.EN);
        var states = answer.countries().stream().collect(Collectors.groupingBy(CountryCoverage::valueState));
        assertThat(states.get(State.ZERO)).isNotEmpty().allMatch(row -> row.value() == null);
        assertThat(states.get(State.VALUE))
                .isNotEmpty()
                .allMatch(row -> row.value() instanceof Long years && years >= 0);
    }

    @Test
    void sharesOfAllFrameworksAreOfferedByLevel() {
        var shares = measures.listMeasures(Kind.SHARE).stream()
                .map(CoverageMeasure::code)
                .toList();
        assertThat(shares)
                .contains("share:SDG:GOAL", "share:SDG:TARGET", "share:WSIS:ACTION_LINE", "share:SP2024:OUTCOME")
                .doesNotContain("share:SDG:INDICATOR", "share:WSIS:SUB_LINE");
        assertThat(measures.listElements(measures.getByCode("share:WSIS:ACTION_LINE")))
                .hasSize(18);
        assertThat(Map.of("share:SDG:GOAL", 17, "share:SDG:TARGET", 169, "targets", 169))
                .allSatisfy((code, size) -> assertThat(measures.listElements(measures.getByCode(code)))
                        .hasSize(size));
    }

    @Test
    void everyCodeIsReadAgain() {
        assertThat(measures.listMeasures())
                .allSatisfy(m -> assertThat(measures.getByCode(m.code())).isEqualTo(m));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "activity", "share", "share:SDG", "share:SDG:LEVEL", "sector", "sector:ITU-X", "years:1"})
    void anUnknownMeasureIsRefusedWithWhatIsExpected(String code) {
        assertThatThrownBy(() -> measures.getByCode(code))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.field()).isEqualTo("measure"))
                .hasMessageContaining("share:SDG:TARGET");
    }
}
