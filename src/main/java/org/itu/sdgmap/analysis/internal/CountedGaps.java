package org.itu.sdgmap.analysis.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Coverage;
import org.itu.sdgmap.analysis.Coverage.CountryCoverage;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.CoverageGaps;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.GapReport;
import org.itu.sdgmap.analysis.GapReport.Answer;
import org.itu.sdgmap.analysis.GapReport.CountryGap;
import org.itu.sdgmap.analysis.GapReport.RegionalWork;
import org.itu.sdgmap.analysis.PlaceFilters;
import org.itu.sdgmap.analysis.internal.index.PastStates;
import org.itu.sdgmap.analysis.internal.index.PublishedIndex;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryCatalog;
import org.springframework.stereotype.Service;

/** Gaps from coverage, and regional work as the pages of countries count it, both of one published state. */
@Service
class CountedGaps implements CoverageGaps {

    private final PastStates states;
    private final Selections selections;
    private final IndexedCoverageService coverage;
    private final CountryCatalog countries;
    private final AnswerCache cache;

    CountedGaps(
            PastStates states,
            Selections selections,
            IndexedCoverageService coverage,
            CountryCatalog countries,
            AnswerCache cache) {
        this.states = states;
        this.selections = selections;
        this.coverage = coverage;
        this.countries = countries;
        this.cache = cache;
    }

    @Override
    public GapReport getGaps(ActivityFilter filter, RegionalWork work, Language language) {
        return states.read(filter, now -> getGaps(now, filter, work, language));
    }

    private GapReport getGaps(PublishedIndex now, ActivityFilter filter, RegionalWork work, Language language) {
        var found = coverage.getCoverage(now, filter, CoverageMeasure.ACTIVITIES, language);
        var anywhere = filter.withCountries(Set.of()).withGroups(Set.of());
        var regional = regionalWork(now, anywhere, language).byCountry();
        var rows = found.countries().stream()
                .map(row -> filter.canSelectInCountries() ? gap(row, work, regional) : notAsked(row))
                .toList();
        var beyond = coverage.getCoverage(now, anywhere, CoverageMeasure.ACTIVITIES, language)
                .totals();
        return new GapReport(found.revision(), work, totals(found, beyond, rows), rows);
    }

    /** Activities of scope REGION that reach each country, wherever the filter looks. */
    private record RegionalReach(Map<String, Long> byCountry) {}

    private RegionalReach regionalWork(PublishedIndex now, ActivityFilter anywhere, Language language) {
        return cache.get(RegionalReach.class, "", anywhere, language, now.revision(), () -> {
            var reach = GroupReach.of(now, anywhere, selections, language, countries.listCountries());
            return new RegionalReach(countries.listCountries().stream()
                    .collect(Collectors.toMap(
                            Country::iso3,
                            c -> reach.countRegionalFor(c.iso3(), PlaceFilters.findItuRegion(c, countries)))));
        });
    }

    private static CountryGap notAsked(CountryCoverage row) {
        return new CountryGap(row.iso3(), Answer.NOT_APPLICABLE, 0, 0);
    }

    private CountryGap gap(CountryCoverage row, RegionalWork work, Map<String, Long> regional) {
        long reaching = row.state() == State.NOT_APPLICABLE ? 0 : Objects.requireNonNull(regional.get(row.iso3()));
        return new CountryGap(row.iso3(), answer(row.state(), work, reaching), row.activities(), reaching);
    }

    private static Answer answer(State state, RegionalWork work, long regional) {
        return switch (state) {
            case VALUE -> Answer.REACHED;
            case ZERO -> work == RegionalWork.COUNTED && regional > 0 ? Answer.REGIONAL : Answer.GAP;
            case NO_DATA -> Answer.NO_DATA;
            case NOT_APPLICABLE -> Answer.NOT_APPLICABLE;
        };
    }

    private GapReport.Totals totals(Coverage found, Coverage.Totals beyond, List<CountryGap> rows) {
        var members = rows.stream()
                .filter(r -> r.answer() != Answer.NOT_APPLICABLE)
                .filter(r -> countries.getCountry(r.iso3()).ituMember())
                .toList();
        return new GapReport.Totals(
                members.size(),
                (int) members.stream().filter(r -> r.answer() == Answer.GAP).count(),
                (int) members.stream().filter(r -> r.answer() == Answer.REACHED).count(),
                (int) members.stream()
                        .filter(r -> r.activities() == 0 && r.regional() > 0)
                        .count(),
                found.totals().countrySpecific(),
                beyond.regional(),
                beyond.global());
    }
}
