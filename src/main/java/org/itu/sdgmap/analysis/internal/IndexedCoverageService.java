package org.itu.sdgmap.analysis.internal;

import java.util.ArrayList;
import java.util.SortedMap;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Coverage;
import org.itu.sdgmap.analysis.Coverage.CountryCoverage;
import org.itu.sdgmap.analysis.Coverage.Measured;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.CoverageMeasures;
import org.itu.sdgmap.analysis.CoverageService;
import org.itu.sdgmap.analysis.internal.index.CurrentIndex;
import org.itu.sdgmap.analysis.internal.index.Dimension;
import org.itu.sdgmap.analysis.internal.index.Dimension.SiteBit;
import org.itu.sdgmap.analysis.internal.index.EvidenceIndex;
import org.itu.sdgmap.analysis.internal.index.PastStates;
import org.itu.sdgmap.analysis.internal.index.PublishedIndex;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryCatalog;
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
    private final CountryMeasures measures;
    private final CoverageMeasures allMeasures;
    private final AnswerCache cache;

    IndexedCoverageService(
            CurrentIndex index,
            PastStates states,
            Selections selections,
            ChosenCountries chosenCountries,
            CountryCatalog countries,
            CountryMeasures measures,
            CoverageMeasures allMeasures,
            AnswerCache cache) {
        this.index = index;
        this.states = states;
        this.selections = selections;
        this.chosenCountries = chosenCountries;
        this.countries = countries;
        this.measures = measures;
        this.allMeasures = allMeasures;
        this.cache = cache;
    }

    @Override
    public Coverage getCoverage(ActivityFilter filter, CoverageMeasure measure, Language language) {
        return states.read(filter, now -> getCoverage(now, filter, measure, language));
    }

    /** Coverage in a state that somebody reads already, for answers that hold more than coverage. */
    Coverage getCoverage(PublishedIndex now, ActivityFilter filter, CoverageMeasure measure, Language language) {
        return cache.get(
                Coverage.class,
                measure.code(),
                filter,
                language,
                now.revision(),
                () -> count(filter, measure, selections.select(now, filter, language)));
    }

    @Override
    public long currentRevision() {
        return index.currentRevision();
    }

    /** Coverage of a selection that was made already; it is not kept. */
    Coverage count(ActivityFilter filter, CoverageMeasure measure, Selected selected) {
        var activities = selected.index().activities();
        var regional = RoaringBitmap.and(selected.activities(), activities.rows(Dimension.SCOPE, Scope.REGION.name()));
        var global = RoaringBitmap.and(selected.activities(), activities.rows(Dimension.SCOPE, Scope.GLOBAL.name()));
        var countrySpecific = RoaringBitmap.andNot(RoaringBitmap.andNot(selected.activities(), regional), global);
        var byLatestYear = LatestYears.of(activities, measures.year(filter));
        var measuring = measures.of(measure, filter, selected, countrySpecific);
        var chosen = chosenCountries.of(filter);
        var rows = new ArrayList<CountryCoverage>();
        for (var country : countries.listCountries()) {
            boolean asked = chosen.isEmpty() || chosen.get().contains(country.iso3());
            rows.add(
                    asked
                            ? count(filter, country, countrySpecific, selected, byLatestYear, measuring)
                            : notAsked(country.iso3()));
        }
        return new Coverage(
                selected.index().revision(),
                new Measured(
                        measure.code(),
                        measure.quantity(),
                        allMeasures.listElements(measure).size(),
                        (int) rows.stream()
                                .filter(c -> c.valueState() == State.VALUE)
                                .count(),
                        measures.year(filter)),
                new Coverage.Totals(
                        selected.countActivities(),
                        (int) rows.stream().filter(c -> c.activities() > 0).count(),
                        countrySpecific.getLongCardinality(),
                        regional.getLongCardinality(),
                        global.getLongCardinality(),
                        selected.countEntries()),
                rows);
    }

    static CountryCoverage notAsked(String iso3) {
        return new CountryCoverage(
                iso3, State.NOT_APPLICABLE, 0, 0, null, State.NOT_APPLICABLE, 0, State.NOT_APPLICABLE, null);
    }

    private static CountryCoverage count(
            ActivityFilter filter,
            Country country,
            RoaringBitmap countrySpecific,
            Selected selected,
            SortedMap<Integer, RoaringBitmap> byLatestYear,
            CountryMeasure measuring) {
        var activities = selected.index().activities();
        var here = RoaringBitmap.and(countrySpecific, activities.rows(Dimension.COUNTRY, country.iso3()));
        long entries = RoaringBitmap.andCardinality(
                selected.entries(), selected.index().entries().rows(Dimension.COUNTRY, country.iso3()));
        var entriesState = filter.canSelectEntries() ? State.of(entries) : State.NOT_APPLICABLE;
        var measured = measuring.of(country, here);
        if (here.isEmpty()) {
            return new CountryCoverage(
                    country.iso3(),
                    withoutActivity(filter, country),
                    0,
                    0,
                    null,
                    entriesState,
                    entries,
                    measured.state(),
                    measured.value());
        }
        return new CountryCoverage(
                country.iso3(),
                State.VALUE,
                here.getLongCardinality(),
                countSites(activities, country, here),
                LatestYears.latest(byLatestYear, here),
                entriesState,
                entries,
                measured.state(),
                measured.value());
    }

    private static State withoutActivity(ActivityFilter filter, Country country) {
        if (!filter.canSelectInCountries()) {
            return State.NOT_APPLICABLE;
        }
        return country.ituMember() ? State.ZERO : State.NO_DATA;
    }

    private static long countSites(EvidenceIndex activities, Country country, RoaringBitmap here) {
        long sites = 0;
        for (int digit = 0; digit < MOST_DIGITS; digit++) {
            var rows = activities.rows(Dimension.SITES, new SiteBit(country.iso3(), digit));
            sites += (long) RoaringBitmap.andCardinality(here, rows) << digit;
        }
        return sites;
    }
}
