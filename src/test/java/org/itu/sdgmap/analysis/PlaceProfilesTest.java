package org.itu.sdgmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap._support.PublishedFacts;
import org.itu.sdgmap._support.PublishedFacts.Activity;
import org.itu.sdgmap._support.RandomFilters;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Profiles under many filters, against {@link PublishedFacts} and against lists under the same filter. */
@PostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaceProfilesTest {

    private static final int FILTERS = 12;
    private static final int PLACES = 6;
    private static final long SEED = 20261122;

    private final PlaceProfiles profiles;
    private final ActivitySearch search;
    private final FrameworkCatalog frameworks;
    private final CountryCatalog countries;
    private final JdbcClient jdbc;
    private final PublishedFacts facts;

    PlaceProfilesTest(
            PlaceProfiles profiles,
            ActivitySearch search,
            FrameworkCatalog frameworks,
            CountryCatalog countries,
            JdbcClient jdbc) {
        this.profiles = profiles;
        this.search = search;
        this.frameworks = frameworks;
        this.countries = countries;
        this.jdbc = jdbc;
        this.facts = new PublishedFacts(jdbc, countries);
    }

    /** Without places, and without conditions that nothing meets. */
    Stream<ActivityFilter> filters() {
        var random = new RandomFilters(new Random(SEED), frameworks, countries);
        return Stream.concat(
                Stream.of(
                        ActivityFilter.all(),
                        ActivityFilter.all().withScopes(Set.of(Scope.REGION)),
                        ActivityFilter.all().withText("no such word at all")),
                Stream.generate(random::next)
                        .map(f -> f.withCountries(Set.of()).withGroups(Set.of()))
                        .filter(f -> facts.count(f) > 0)
                        .limit(FILTERS));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aCountryCountsWhatNamesItWhatIsForItsRegionAndWhatIsWorldwide(ActivityFilter filter) {
        var selected = facts.under(filter);
        for (var country : somePlaces(countries.listCountries(), "NER", "CHE", "NRU", "PSE", "ATA")) {
            var profile = profiles.getCountry(country.iso3(), filter, Language.EN);
            var here = here(selected, country);
            var region = region(country);
            assertThat(profile.region()).isEqualTo(region.orElse(null));
            assertThat(profile.figures().reach())
                    .as(country.iso3())
                    .isEqualTo(new Reach(
                            here.size(),
                            regionalFor(selected, country).size(),
                            selected.stream()
                                    .filter(a -> a.scope() == Scope.GLOBAL)
                                    .count()));
            assertThat(profile.figures().sites())
                    .isEqualTo(here.stream()
                            .flatMap(a -> a.siteCountries().stream())
                            .filter(country.iso3()::equals)
                            .count());
            for (var goal : profile.figures().goals()) {
                assertThat(goal.reach())
                        .isEqualTo(
                                reach(selected, country, goal.goal().element().key()));
            }
            for (var line : profile.figures().lines()) {
                assertThat(line.reach())
                        .isEqualTo(reach(selected, country, line.element().key()));
            }
            for (var target : profile.figures().targets()) {
                assertThat(target.reach())
                        .isEqualTo(reach(selected, country, target.element().key()));
            }
            profile.figures().sectors().forEach((sector, reach) -> assertThat(reach.here())
                    .isEqualTo(here.stream().filter(a -> a.sector() == sector).count()));
            profile.figures().kinds().forEach((kind, reach) -> assertThat(reach.here())
                    .isEqualTo(here.stream().filter(a -> a.kind() == kind).count()));
        }
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aGapIsANumberBelowTheMedianOfTheMemberStatesOfTheRegion(ActivityFilter filter) {
        var selected = facts.under(filter);
        for (var country : somePlaces(countries.listCountries(), "NER", "CHE", "NRU", "KGZ")) {
            var profile = profiles.getCountry(country.iso3(), filter, Language.EN);
            var region = region(country);
            if (!country.ituMember() || region.isEmpty()) {
                assertThat(profile.standings()).isEmpty();
                continue;
            }
            assertThat(profile.standings()).hasSize(17);
            for (var standing : profile.standings()) {
                var key = standing.goal().element().key();
                long[] counts = countries.listCountries().stream()
                        .filter(c -> c.ituMember() && region(c).equals(region))
                        .mapToLong(c -> here(selected, c).stream()
                                .filter(a -> a.elements().contains(key))
                                .count())
                        .toArray();
                assertThat(standing.members()).isEqualTo(counts.length);
                assertThat(standing.reached()).isEqualTo((int)
                        Arrays.stream(counts).filter(n -> n > 0).count());
                long own = standing.activities();
                assertThat(own).isEqualTo(reach(selected, country, key).here());
                // The median is the value that no more than half are below and no more than half are above.
                assertThat(Arrays.stream(counts)
                                .filter(n -> n < standing.median())
                                .count())
                        .isLessThanOrEqualTo(counts.length / 2);
                assertThat(Arrays.stream(counts)
                                .filter(n -> n > standing.median())
                                .count())
                        .isLessThanOrEqualTo(counts.length / 2);
                Arrays.sort(counts);
                assertThat(standing.median() * 2)
                        .isEqualTo(counts[(counts.length - 1) / 2] + counts[counts.length / 2]);
                assertThat(standing.isGap()).isEqualTo(own < standing.median());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aRegionCountsEachActivityOnceHoweverManyOfItsCountriesItReaches(ActivityFilter filter) {
        var selected = facts.under(filter);
        for (var group : somePlaces(countries.listGroups(), "AFRICA", "LDC", "M49_NORTHERN_AFRICA")) {
            var profile = profiles.getRegion(group.code(), filter, Language.EN);
            var members = countries.listCountries().stream()
                    .filter(c -> c.groups().contains(group.code()))
                    .toList();
            var here = selected.stream()
                    .filter(a -> a.countrySpecific()
                            && members.stream().anyMatch(c -> a.countries().contains(c.iso3())))
                    .toList();
            assertThat(profile.figures().reach().here()).as(group.code()).isEqualTo(here.size());
            assertThat(profile.countries()).hasSameSizeAs(members).hasSize(group.memberCount());
            assertThat(profile.countriesReached()).isEqualTo((int)
                    members.stream().filter(c -> !here(selected, c).isEmpty()).count());
            assertThat(profile.members())
                    .isEqualTo((int) members.stream().filter(Country::ituMember).count());
            for (var line : profile.countries()) {
                var country = profiles.getCountry(line.iso3(), filter, Language.EN);
                assertThat(line.activities())
                        .isEqualTo(country.figures().reach().here());
                assertThat(line.goals()).isEqualTo(country.figures().countGoals());
                assertThat(line.state()).isEqualTo(country.state());
                assertThat(line.gaps())
                        .isEqualTo(
                                country.standings().isEmpty()
                                        ? null
                                        : (Integer) country.gaps().size());
            }
            for (var part : profile.parts()) {
                assertThat(part.regional())
                        .isEqualTo(
                                regional(selected, Optional.of(part.region())).size());
            }
            assertThat(profile.parts().isEmpty()).isEqualTo(group.kind() == CountryGroup.Kind.ITU_REGION);
        }
    }

    @ParameterizedTest
    @MethodSource("filters")
    void figuresAreThoseOfTheListsThatTheyLeadTo(ActivityFilter filter) {
        for (var country : somePlaces(countries.listCountries(), "NER", "FJI", "CHE")) {
            var reach = profiles.getCountry(country.iso3(), filter, Language.EN)
                    .figures()
                    .reach();
            var filters = PlaceFilters.of(country, countries, filter);
            assertThat(reach).isEqualTo(counted(filters));
        }
        var lines = profiles.listRegions(filter, Language.EN);
        assertThat(lines).hasSameSizeAs(countries.listGroups());
        for (var line : lines) {
            var counted = counted(PlaceFilters.of(line.group(), filter));
            assertThat(line.activities()).isEqualTo(counted.here());
            assertThat(line.regional()).isEqualTo(counted.regional());
        }
    }

    private Reach counted(PlaceFilters filters) {
        return new Reach(count(filters.here()), count(filters.regional()), count(filters.worldwide()));
    }

    private long count(Optional<ActivityFilter> filter) {
        return filter.map(f -> search.count(f, Language.EN)).orElse(0L);
    }

    @Test
    void placesAreThoseOfTheCountryNewestFirst() {
        var filter = PlaceFilters.of(countries.getCountry("CHE"), countries, ActivityFilter.all())
                .here()
                .orElseThrow();
        var sites = profiles.listSites("CHE", filter, Language.EN, 100);
        assertThat(sites).hasSize((int) profiles.getCountry("CHE", ActivityFilter.all(), Language.EN)
                .figures()
                .sites());
        assertThat(sites)
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.longitude()).isBetween(5.9, 10.6))
                .allSatisfy(s -> assertThat(s.latitude()).isBetween(45.8, 47.9));
        assertThat(profiles.listSites("CHE", filter, Language.EN, 2)).isEqualTo(sites.subList(0, 2));
        assertThatThrownBy(() -> profiles.listSites("CHE", filter, Language.EN, 0))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("1 to 100");
    }

    @Test
    void entriesAreASeriesOfTheirOwn() {
        var iso3 = jdbc.sql("SELECT iso3 FROM stocktaking_country GROUP BY iso3 ORDER BY count(*) DESC, iso3 LIMIT 1")
                .query(String.class)
                .single();
        var place = ActivityFilter.all().withCountries(Set.of(iso3));
        var listed = profiles.listEntries(place, Language.EN, 100);
        assertThat(listed).isNotEmpty().allSatisfy(e -> assertThat(e.countries())
                .contains(iso3));
        var figures =
                profiles.getCountry(iso3, ActivityFilter.all(), Language.EN).figures();
        assertThat(figures.entries()).isEqualTo(listed.size());
        assertThat(figures.reach().here())
                .isEqualTo(profiles.getCountry(
                                iso3, ActivityFilter.all().withSource(ActivityFilter.EvidenceSource.ITU), Language.EN)
                        .figures()
                        .reach()
                        .here());
    }

    @Test
    void aFilterThatNamesAPlaceItselfIsRefused() {
        var named = ActivityFilter.all().withCountries(Set.of("GHA"));
        assertThatThrownBy(() -> profiles.getCountry("NER", named, Language.EN))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("GHA");
        assertThatThrownBy(() -> profiles.getRegion("AFRICA", named, Language.EN))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> profiles.listRegions(ActivityFilter.all().withGroups(Set.of("LDC")), Language.EN))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("group");
        assertThatThrownBy(() -> profiles.getCountry("XKX", ActivityFilter.all(), Language.EN))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> profiles.getRegion("ATLANTIS", ActivityFilter.all(), Language.EN))
                .isInstanceOf(NotFoundException.class);
    }

    private <T> List<T> somePlaces(List<T> all, String... always) {
        var random = new Random(SEED);
        return Stream.concat(
                        all.stream().filter(p -> Arrays.asList(always).contains(code(p))),
                        random.ints(PLACES, 0, all.size()).mapToObj(all::get))
                .distinct()
                .toList();
    }

    private static String code(Object place) {
        return place instanceof Country country ? country.iso3() : ((CountryGroup) place).code();
    }

    private Optional<String> region(Country country) {
        return countries.listGroups().stream()
                .filter(g -> g.kind() == CountryGroup.Kind.ITU_REGION)
                .map(CountryGroup::code)
                .filter(country.groups()::contains)
                .findFirst();
    }

    private static List<Activity> here(List<Activity> selected, Country country) {
        return selected.stream()
                .filter(a -> a.countrySpecific() && a.countries().contains(country.iso3()))
                .toList();
    }

    private List<Activity> regional(List<Activity> selected, Optional<String> region) {
        return selected.stream()
                .filter(a -> a.scope() == Scope.REGION)
                .filter(a -> region.isPresent()
                        && (a.regions().contains(region.get())
                                || a.countries().stream()
                                        .anyMatch(c ->
                                                countries.getCountry(c).groups().contains(region.get()))))
                .toList();
    }

    /** For its region as a whole, or naming it; not what is for another region and names a neighbour. */
    private List<Activity> regionalFor(List<Activity> selected, Country country) {
        return selected.stream()
                .filter(a -> a.scope() == Scope.REGION)
                .filter(a -> a.countries().contains(country.iso3())
                        || region(country).filter(a.regions()::contains).isPresent())
                .toList();
    }

    private Reach reach(List<Activity> selected, Country country, ElementKey key) {
        var linked = selected.stream().filter(a -> a.elements().contains(key)).toList();
        return new Reach(
                here(linked, country).size(),
                regionalFor(linked, country).size(),
                linked.stream().filter(a -> a.scope() == Scope.GLOBAL).count());
    }
}
