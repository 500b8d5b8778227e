package org.itu.sdgmap.analysis.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Coverage;
import org.itu.sdgmap.analysis.Coverage.CountryCoverage;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.CoverageService;
import org.itu.sdgmap.analysis.internal.index.CurrentIndex;
import org.itu.sdgmap.analysis.internal.index.Dimension;
import org.itu.sdgmap.analysis.internal.index.Dimension.Flag;
import org.itu.sdgmap.analysis.internal.index.Dimension.SiteBit;
import org.itu.sdgmap.analysis.internal.index.EvidenceIndex;
import org.itu.sdgmap.analysis.internal.index.PastStates;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryCatalog;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Service;

@Service
class IndexedCoverageService implements CoverageService {

    /** A country with so many places for one activity would be larger than any known: 2^20. */
    private static final int MOST_DIGITS = 20;

    private final CurrentIndex index;
    private final PastStates states;
    private final Selections selections;
    private final ChosenCountries chosenCountries;
    private final CountryCatalog countries;
    private final AnswerCache cache;
    private final Clock clock;

    IndexedCoverageService(
            CurrentIndex index,
            PastStates states,
            Selections selections,
            ChosenCountries chosenCountries,
            CountryCatalog countries,
            AnswerCache cache,
            Clock clock) {
        this.index = index;
        this.states = states;
        this.selections = selections;
        this.chosenCountries = chosenCountries;
        this.countries = countries;
        this.cache = cache;
        this.clock = clock;
    }

    @Override
    public Coverage getCoverage(ActivityFilter filter, Language language) {
        return states.read(
                filter.asOf(),
                now -> cache.get(
                        Coverage.class,
                        "",
                        filter,
                        language,
                        now.revision(),
                        () -> count(filter, selections.select(now, filter, language))));
    }

    @Override
    public long currentRevision() {
        return index.currentRevision();
    }

    private Coverage count(ActivityFilter filter, Selected selected) {
        var activities = selected.index().activities();
        var regional = RoaringBitmap.and(selected.activities(), activities.rows(Dimension.SCOPE, Scope.REGION.name()));
        var global = RoaringBitmap.and(selected.activities(), activities.rows(Dimension.SCOPE, Scope.GLOBAL.name()));
        var countrySpecific = RoaringBitmap.andNot(RoaringBitmap.andNot(selected.activities(), regional), global);
        var latestYears = latestYears(activities);
        var chosen = chosenCountries.of(filter);
        var rows = new ArrayList<CountryCoverage>();
        for (var country : countries.listCountries()) {
            boolean asked = chosen.isEmpty() || chosen.get().contains(country.iso3());
            rows.add(asked ? count(country, countrySpecific, selected, latestYears) : notAsked(country));
        }
        return new Coverage(
                selected.index().revision(),
                new Coverage.Totals(
                        selected.countActivities(),
                        (int) rows.stream().filter(c -> c.activities() > 0).count(),
                        countrySpecific.getLongCardinality(),
                        regional.getLongCardinality(),
                        global.getLongCardinality(),
                        selected.countEntries()),
                rows);
    }

    private static CountryCoverage notAsked(Country country) {
        return new CountryCoverage(country.iso3(), State.NOT_APPLICABLE, 0, 0, null, 0);
    }

    private static CountryCoverage count(
            Country country,
            RoaringBitmap countrySpecific,
            Selected selected,
            Map<Integer, RoaringBitmap> latestYears) {
        var activities = selected.index().activities();
        var here = RoaringBitmap.and(countrySpecific, activities.rows(Dimension.COUNTRY, country.iso3()));
        long entries = RoaringBitmap.andCardinality(
                selected.entries(), selected.index().entries().rows(Dimension.COUNTRY, country.iso3()));
        if (here.isEmpty()) {
            var state = country.ituMember() ? State.ZERO : State.NO_DATA;
            return new CountryCoverage(country.iso3(), state, 0, 0, null, entries);
        }
        return new CountryCoverage(
                country.iso3(),
                State.VALUE,
                here.getLongCardinality(),
                countSites(activities, country, here),
                latestYear(latestYears, here),
                entries);
    }

    private static long countSites(EvidenceIndex activities, Country country, RoaringBitmap here) {
        long sites = 0;
        for (int digit = 0; digit < MOST_DIGITS; digit++) {
            var rows = activities.rows(Dimension.SITES, new SiteBit(country.iso3(), digit));
            sites += (long) RoaringBitmap.andCardinality(here, rows) << digit;
        }
        return sites;
    }

    private static @Nullable Integer latestYear(Map<Integer, RoaringBitmap> latestYears, RoaringBitmap here) {
        return latestYears.entrySet().stream()
                .filter(e -> RoaringBitmap.intersects(here, e.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Activities by the last year in which they ran, latest year first; dated ones that go on ran this year. */
    private Map<Integer, RoaringBitmap> latestYears(EvidenceIndex activities) {
        var years = new TreeMap<Integer, RoaringBitmap>(Comparator.reverseOrder());
        years.put(
                LocalDate.now(clock).getYear(),
                RoaringBitmap.and(
                        activities.rows(Dimension.FLAG, Flag.ONGOING), activities.rows(Dimension.FLAG, Flag.DATED)));
        for (var dimension : List.of(Dimension.LAST_YEAR, Dimension.UNDATED_LAST_YEAR)) {
            activities
                    .<Integer>values(dimension)
                    .forEach((year, rows) -> years.merge(year, rows, (one, other) -> RoaringBitmap.or(one, other)));
        }
        return years;
    }
}
