package org.itu.sdgmap.analysis.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Coverage;
import org.itu.sdgmap.analysis.Coverage.CountryCoverage;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.CoverageGaps;
import org.itu.sdgmap.analysis.CoverageService;
import org.itu.sdgmap.analysis.GapReport;
import org.itu.sdgmap.analysis.GapReport.Answer;
import org.itu.sdgmap.analysis.GapReport.CountryGap;
import org.itu.sdgmap.analysis.GapReport.RegionalWork;
import org.itu.sdgmap.analysis.PlaceFilters;
import org.itu.sdgmap.analysis.PlaceProfiles;
import org.itu.sdgmap.analysis.PlaceProfiles.RegionLine;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryGroup;
import org.springframework.stereotype.Service;

/** Gaps from coverage and from the profiles of the ITU regions, so that all three say the same. */
@Service
class CountedGaps implements CoverageGaps {

    private final CoverageService coverage;
    private final PlaceProfiles profiles;
    private final CountryCatalog countries;

    CountedGaps(CoverageService coverage, PlaceProfiles profiles, CountryCatalog countries) {
        this.coverage = coverage;
        this.profiles = profiles;
        this.countries = countries;
    }

    @Override
    public GapReport getGaps(ActivityFilter filter, RegionalWork work, Language language) {
        var found = coverage.getCoverage(filter, language);
        var anywhere = filter.withCountries(Set.of()).withGroups(Set.of());
        var regional = regionalWork(anywhere, language);
        var rows = found.countries().stream()
                .map(row -> filter.canSelectInCountries() ? gap(row, work, regional) : notAsked(row))
                .toList();
        var beyond = coverage.getCoverage(anywhere, language).totals();
        return new GapReport(found.revision(), work, totals(found, beyond, rows), rows);
    }

    /** Activities of scope REGION for each ITU region, wherever the filter looks. */
    private Map<String, Long> regionalWork(ActivityFilter anywhere, Language language) {
        return profiles.listRegions(anywhere, language).stream()
                .filter(line -> line.group().kind() == CountryGroup.Kind.ITU_REGION)
                .collect(Collectors.toMap(line -> line.group().code(), RegionLine::regional));
    }

    private static CountryGap notAsked(CountryCoverage row) {
        return new CountryGap(row.iso3(), Answer.NOT_APPLICABLE, 0, 0);
    }

    private CountryGap gap(CountryCoverage row, RegionalWork work, Map<String, Long> regional) {
        long ofRegion = row.state() == State.NOT_APPLICABLE ? 0 : regional(countries.getCountry(row.iso3()), regional);
        return new CountryGap(row.iso3(), answer(row.state(), work, ofRegion), row.activities(), ofRegion);
    }

    private long regional(Country country, Map<String, Long> regional) {
        return PlaceFilters.findItuRegion(country, countries)
                .map(region -> regional.getOrDefault(region.code(), 0L))
                .orElse(0L);
    }

    private static Answer answer(State state, RegionalWork work, long ofRegion) {
        return switch (state) {
            case VALUE -> Answer.REACHED;
            case ZERO -> work == RegionalWork.COUNTED && ofRegion > 0 ? Answer.REGIONAL : Answer.GAP;
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
