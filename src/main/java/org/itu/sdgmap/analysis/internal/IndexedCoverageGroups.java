package org.itu.sdgmap.analysis.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Coverage;
import org.itu.sdgmap.analysis.Coverage.CountryCoverage;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.CoverageGroups;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.CoverageMeasure.Quantity;
import org.itu.sdgmap.analysis.GroupedCoverage;
import org.itu.sdgmap.analysis.GroupedCoverage.GroupLine;
import org.itu.sdgmap.analysis.GroupedCoverage.Grouping;
import org.itu.sdgmap.analysis.internal.index.Dimension;
import org.itu.sdgmap.analysis.internal.index.PastStates;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryGroup;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Service;

@Service
class IndexedCoverageGroups implements CoverageGroups {

    private final PastStates states;
    private final Selections selections;
    private final IndexedCoverageService coverage;
    private final CountryCatalog countries;
    private final GroupCentres centres;

    IndexedCoverageGroups(
            PastStates states,
            Selections selections,
            IndexedCoverageService coverage,
            CountryCatalog countries,
            GroupCentres centres) {
        this.states = states;
        this.selections = selections;
        this.coverage = coverage;
        this.countries = countries;
        this.centres = centres;
    }

    @Override
    public GroupedCoverage getGroups(ActivityFilter filter, Grouping by, Language language) {
        return states.read(filter, now -> {
            var found = coverage.getCoverage(now, filter, CoverageMeasure.ACTIVITIES, language);
            var selected = selections.activities(now, filter, language, null);
            var rows = now.activities();
            var onTheMap = RoaringBitmap.and(
                    selected,
                    RoaringBitmap.or(
                            rows.rows(Dimension.SCOPE, Scope.SITE.name()),
                            rows.rows(Dimension.SCOPE, Scope.COUNTRY.name())));
            return group(
                    found,
                    by,
                    filter.canSelectInCountries(),
                    iso3 -> RoaringBitmap.and(onTheMap, rows.rows(Dimension.COUNTRY, iso3)));
        });
    }

    /** @param countable whether the filter leaves anything in that could reach a country */
    private GroupedCoverage group(
            Coverage found, Grouping by, boolean countable, Function<String, RoaringBitmap> activitiesIn) {
        var byCode = found.countries().stream()
                .map(row -> countable ? row : IndexedCoverageService.notAsked(row.iso3()))
                .collect(Collectors.toMap(CountryCoverage::iso3, c -> c));
        var groups = countries.listGroups().stream().filter(by::includes).toList();
        var codes = groups.stream().map(CountryGroup::code).collect(Collectors.toSet());
        var asked = countries.listCountries().stream()
                .filter(c -> row(byCode, c).state() != State.NOT_APPLICABLE)
                .toList();
        var lines = new ArrayList<GroupLine>();
        for (var group : groups) {
            var members = asked.stream()
                    .filter(c -> c.groups().contains(group.code()))
                    .toList();
            if (members.stream().anyMatch(Country::ituMember)) {
                lines.add(line(group.code(), members, byCode, activitiesIn));
            }
        }
        var others = asked.stream().filter(c -> groupsOf(c, codes).isEmpty()).toList();
        if (others.stream().anyMatch(Country::ituMember)) {
            lines.add(line(null, others, byCode, activitiesIn));
        }
        var shares = new HashMap<String, Double>();
        lines.forEach(l -> shares.put(Objects.requireNonNullElse(l.code(), ""), l.share()));
        return new GroupedCoverage(
                found.revision(),
                new Coverage.Measured(
                        "reached",
                        Quantity.SHARE,
                        0,
                        found.totals().countries(),
                        found.measure().year()),
                by,
                line(null, asked, byCode, activitiesIn),
                lines,
                countries.listCountries().stream()
                        .map(c -> valued(c, row(byCode, c), groupsOf(c, codes), shares))
                        .toList());
    }

    private static CountryCoverage row(Map<String, CountryCoverage> byCode, Country country) {
        return Objects.requireNonNull(byCode.get(country.iso3()), country.iso3());
    }

    private static List<String> groupsOf(Country country, Set<String> codes) {
        return country.groups().stream().filter(codes::contains).toList();
    }

    private GroupLine line(
            @Nullable String code,
            Collection<Country> members,
            Map<String, CountryCoverage> byCode,
            Function<String, RoaringBitmap> activitiesIn) {
        var distinct = new RoaringBitmap();
        int states = 0;
        int reached = 0;
        int areas = 0;
        for (var member : members) {
            var here = activitiesIn.apply(member.iso3());
            distinct.or(here);
            int any = row(byCode, member).activities() > 0 ? 1 : 0;
            if (member.ituMember()) {
                states++;
                reached += any;
            } else {
                areas += any;
            }
        }
        return new GroupLine(
                code,
                distinct.getLongCardinality(),
                reached,
                states,
                areas,
                states == 0 ? 0 : (double) reached / states,
                code == null ? null : centres.find(code).orElse(null));
    }

    /** The share of its group instead of its own number; outside of all groups only Member States have one. */
    private static CountryCoverage valued(
            Country country, CountryCoverage row, List<String> groups, Map<String, Double> shares) {
        var share = shares.get(groups.isEmpty() ? "" : groups.getFirst());
        State state;
        boolean nowhere = groups.isEmpty() && !country.ituMember();
        if (row.state() == State.NOT_APPLICABLE || share == null || nowhere) {
            state = State.NOT_APPLICABLE;
        } else if (groups.size() > 1) {
            state = State.NO_DATA;
        } else {
            state = share > 0 ? State.VALUE : State.ZERO;
        }
        return new CountryCoverage(
                row.iso3(),
                row.state(),
                row.activities(),
                row.sites(),
                row.latestYear(),
                row.entriesState(),
                row.entries(),
                state,
                state == State.VALUE || state == State.ZERO ? share : null);
    }
}
