package org.itu.sdgmap.analysis.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itu.sdgmap.activity.ActivityKind;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.CountryProfile;
import org.itu.sdgmap.analysis.Coverage;
import org.itu.sdgmap.analysis.Coverage.CountryCoverage;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.PlaceFigures;
import org.itu.sdgmap.analysis.PlaceFigures.ElementReach;
import org.itu.sdgmap.analysis.PlaceFigures.GoalReach;
import org.itu.sdgmap.analysis.PlaceFilters;
import org.itu.sdgmap.analysis.PlaceProfiles;
import org.itu.sdgmap.analysis.Reach;
import org.itu.sdgmap.analysis.RegionProfile;
import org.itu.sdgmap.analysis.RegionProfile.CountryLine;
import org.itu.sdgmap.analysis.RegionProfile.Part;
import org.itu.sdgmap.analysis.internal.index.Dimension;
import org.itu.sdgmap.analysis.internal.index.PastStates;
import org.itu.sdgmap.analysis.internal.index.PublishedIndex;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.ElementKind;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryGroup;
import org.itu.sdgmap.stocktaking.StocktakingEntries;
import org.itu.sdgmap.stocktaking.StocktakingListItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class IndexedPlaceProfiles implements PlaceProfiles {

    private static final String SITES = SqlFile.read("analysis/sites_in_country.sql");

    private final PastStates states;
    private final Selections selections;
    private final IndexedCoverageService coverage;
    private final CountryCatalog countries;
    private final FrameworkCatalog frameworks;
    private final FilterSql filters;
    private final LatestRows latest;
    private final StocktakingEntries entries;
    private final AnswerCache cache;

    IndexedPlaceProfiles(
            PastStates states,
            Selections selections,
            IndexedCoverageService coverage,
            CountryCatalog countries,
            FrameworkCatalog frameworks,
            FilterSql filters,
            LatestRows latest,
            StocktakingEntries entries,
            AnswerCache cache) {
        this.states = states;
        this.selections = selections;
        this.coverage = coverage;
        this.countries = countries;
        this.frameworks = frameworks;
        this.filters = filters;
        this.latest = latest;
        this.entries = entries;
        this.cache = cache;
    }

    @Override
    public CountryProfile getCountry(String iso3, ActivityFilter filter, Language language) {
        var country = countries.getCountry(iso3);
        var ofPlace = PlaceFilters.of(country, countries, filter);
        return cached(
                CountryProfile.class,
                iso3,
                filter,
                ofPlace.place(),
                language,
                (now, covered, goals) ->
                        country(country, covered, goals, PlaceSets.of(now, ofPlace, selections, language)));
    }

    private CountryProfile country(Country country, Coverage covered, GoalsOfCountries goals, PlaceSets sets) {
        var region = PlaceFilters.findItuRegion(country, countries).map(CountryGroup::code);
        var here = covered.countries().stream()
                .filter(c -> c.iso3().equals(country.iso3()))
                .findFirst()
                .orElseThrow();
        return new CountryProfile(
                country,
                here.state(),
                region.orElse(null),
                figures(sets, here.sites(), here.latestYear(), here.entries()),
                goals.listStandings(country, region));
    }

    @Override
    public RegionProfile getRegion(String code, ActivityFilter filter, Language language) {
        var group = countries.getGroup(code);
        var ofPlace = PlaceFilters.of(group, filter);
        return cached(
                RegionProfile.class,
                code,
                filter,
                ofPlace.place(),
                language,
                (now, covered, goals) -> region(
                        group,
                        covered,
                        goals,
                        PlaceSets.of(now, ofPlace, selections, language),
                        parts(group, filter, now, language)));
    }

    private RegionProfile region(
            CountryGroup group, Coverage covered, GoalsOfCountries goals, PlaceSets sets, List<Part> parts) {
        var rows = covered.countries().stream()
                .filter(c -> countries.getCountry(c.iso3()).groups().contains(group.code()))
                .toList();
        var members = rows.stream()
                .filter(c -> countries.getCountry(c.iso3()).ituMember())
                .toList();
        var latestYear = rows.stream()
                .flatMap(c -> Stream.ofNullable(c.latestYear()))
                .max(Integer::compare)
                .orElse(null);
        return new RegionProfile(
                group,
                figures(
                        sets,
                        rows.stream().mapToLong(CountryCoverage::sites).sum(),
                        latestYear,
                        covered.totals().entries()),
                countReached(rows),
                countReached(members),
                members.size(),
                rows.stream().map(row -> line(row, goals)).toList(),
                parts);
    }

    private static int countReached(List<CountryCoverage> rows) {
        return (int) rows.stream().filter(c -> c.activities() > 0).count();
    }

    private CountryLine line(CountryCoverage row, GoalsOfCountries goals) {
        var country = countries.getCountry(row.iso3());
        var standings = goals.listStandings(
                country, PlaceFilters.findItuRegion(country, countries).map(CountryGroup::code));
        return new CountryLine(
                row.iso3(),
                row.state(),
                row.activities(),
                goals.countReached(row.iso3()),
                standings.isEmpty()
                        ? null
                        : (int) standings.stream()
                                .filter(CountryProfile.Standing::isGap)
                                .count(),
                row.sites(),
                row.latestYear(),
                row.entries());
    }

    private List<Part> parts(CountryGroup group, ActivityFilter filter, PublishedIndex now, Language language) {
        if (group.kind() == CountryGroup.Kind.ITU_REGION) {
            return List.of();
        }
        var reach = GroupReach.of(now, filter, selections, language, countries.listCountries());
        var parts = new ArrayList<Part>();
        for (var region : countries.listGroups()) {
            var members = members(region);
            int shared = (int) members.stream()
                    .filter(iso3 -> countries.getCountry(iso3).groups().contains(group.code()))
                    .count();
            if (region.kind() == CountryGroup.Kind.ITU_REGION && shared > 0) {
                parts.add(new Part(region.code(), shared, reach.countRegional(region, members)));
            }
        }
        return List.copyOf(parts);
    }

    private List<String> members(CountryGroup group) {
        return countries.listCountries().stream()
                .filter(c -> c.groups().contains(group.code()))
                .map(Country::iso3)
                .toList();
    }

    private PlaceFigures figures(PlaceSets sets, long sites, @Nullable Integer latestYear, long entryCount) {
        return new PlaceFigures(
                sets.index().revision(),
                sets.count(),
                sites,
                latestYear,
                entryCount,
                frameworks.listGoals().stream()
                        .map(g -> new GoalReach(
                                g, sets.countWithElement(g.element().id())))
                        .toList(),
                elements(targets(), sets)
                        .filter(t -> t.reach().here() + t.reach().regional() > 0)
                        .toList(),
                elements(frameworks.listMatrixLines(), sets).toList(),
                byValue(Sector.class, sector -> sets.count(Dimension.SECTOR, sector.code())),
                byValue(ActivityKind.class, kind -> sets.count(Dimension.KIND, kind.name())));
    }

    private List<Element> targets() {
        return frameworks.listElements(ElementKey.SDG).stream()
                .filter(e -> e.kind() == ElementKind.TARGET)
                .toList();
    }

    private static Stream<ElementReach> elements(List<Element> elements, PlaceSets sets) {
        return elements.stream().map(e -> new ElementReach(e, sets.countWithElement(e.id())));
    }

    private static <E extends Enum<E>> Map<E, Reach> byValue(Class<E> type, Function<E, Reach> count) {
        var counts = new EnumMap<E, Reach>(type);
        for (var constant : Objects.requireNonNull(type.getEnumConstants())) {
            counts.put(constant, count.apply(constant));
        }
        return counts;
    }

    @Override
    public List<RegionLine> listRegions(ActivityFilter filter, Language language) {
        PlaceFilters.requireNoPlace(filter);
        return states.read(filter, now -> cache.get(
                        RegionLines.class,
                        "",
                        filter,
                        language,
                        now.revision(),
                        () -> countRegions(GroupReach.of(now, filter, selections, language, countries.listCountries())))
                .lines());
    }

    private record RegionLines(List<RegionLine> lines) {}

    private RegionLines countRegions(GroupReach reach) {
        return new RegionLines(countries.listGroups().stream()
                .map(group -> {
                    var members = members(group);
                    return new RegionLine(
                            group,
                            reach.countHere(members),
                            reach.countRegional(group, members),
                            reach.countReached(members));
                })
                .toList());
    }

    @Override
    public List<PlaceSite> listSites(String iso3, ActivityFilter filter, Language language, int most) {
        requireMost(most);
        return states.read(filter, now -> cache.get(
                        SitesOfCountry.class,
                        "%s %s %d".formatted(iso3, language.code(), most),
                        filter,
                        language,
                        now.revision(),
                        () -> readSites(iso3, filter, language, most))
                .sites());
    }

    private record SitesOfCountry(List<PlaceSite> sites) {}

    private SitesOfCountry readSites(String iso3, ActivityFilter filter, Language language, int most) {
        return new SitesOfCountry(filters.statement(SITES, filter, language)
                .param("iso3", iso3)
                .param("language", language.code())
                .param("most", most)
                .query((rs, row) -> new PlaceSite(
                        rs.getString("name"),
                        rs.getString("slug"),
                        rs.getString("title"),
                        rs.getString("language"),
                        rs.getDouble("longitude"),
                        rs.getDouble("latitude")))
                .list());
    }

    @Override
    public List<StocktakingListItem> listEntries(ActivityFilter filter, Language language, int most) {
        requireMost(most);
        return states.read(filter, now -> {
            var ids = cache.get(LatestEntries.class, String.valueOf(most), filter, language, now.revision(), () -> {
                var selected = selections.select(now, filter, language).entries();
                return new LatestEntries(
                        latest.listEntries(List.of(selected), most).getFirst());
            });
            return entries.listByIds(ids.ids());
        });
    }

    /** Which entries of a selection changed last: to find them, the database is sent all of the selection. */
    private record LatestEntries(List<Long> ids) {}

    private static void requireMost(int most) {
        if (most < 1 || most > MOST_LISTED) {
            throw new InvalidValueException("most", String.valueOf(most), "a number from 1 to " + MOST_LISTED);
        }
    }

    private interface Counting<T> {

        T count(PublishedIndex now, Coverage covered, GoalsOfCountries goals);
    }

    /**
     * Coverage and counts of all countries are looked up first, in the same state: one answer of the cache must not be
     * computed within another.
     */
    private <T> T cached(
            Class<T> type,
            String place,
            ActivityFilter filter,
            ActivityFilter ofPlace,
            Language language,
            Counting<T> counting) {
        return states.read(filter, now -> {
            var covered = coverage.getCoverage(now, ofPlace, CoverageMeasure.ACTIVITIES, language);
            var goals = goalsOfCountries(now, filter, language);
            return cache.get(type, place, filter, language, now.revision(), () -> counting.count(now, covered, goals));
        });
    }

    private GoalsOfCountries goalsOfCountries(PublishedIndex now, ActivityFilter filter, Language language) {
        return cache.get(GoalsOfCountries.class, "", filter, language, now.revision(), () -> {
            var onTheMap = PlaceSets.select(now, PlaceFilters.onTheMap(filter), selections, language);
            return GoalsOfCountries.count(now.activities(), onTheMap, frameworks.listGoals(), countries);
        });
    }
}
