package org.itu.sdgmap.analysis.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itu.sdgmap.analysis.CountryProfile.Standing;
import org.itu.sdgmap.analysis.PlaceFilters;
import org.itu.sdgmap.analysis.internal.index.Dimension;
import org.itu.sdgmap.analysis.internal.index.EvidenceIndex;
import org.itu.sdgmap.framework.SdgGoal;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryCatalog;
import org.roaringbitmap.RoaringBitmap;

/**
 * Activities of scope SITE or COUNTRY for each country and Goal, and the median of each Goal over the Member States of
 * each ITU region. Counted once under a filter for all countries, since every profile under it needs its neighbours.
 */
final class GoalsOfCountries {

    private final List<SdgGoal> goals;
    private final Map<String, long[]> byCountry;
    private final Map<String, List<Neighbours>> byRegion;

    /** One Goal among the Member States of a region. */
    private record Neighbours(double median, int reached, int members) {}

    private GoalsOfCountries(
            List<SdgGoal> goals, Map<String, long[]> byCountry, Map<String, List<Neighbours>> byRegion) {
        this.goals = goals;
        this.byCountry = byCountry;
        this.byRegion = byRegion;
    }

    /** @param selected activities of scope SITE or COUNTRY under the filter */
    static GoalsOfCountries count(
            EvidenceIndex index, RoaringBitmap selected, List<SdgGoal> goals, CountryCatalog countries) {
        var ofGoals = goals.stream()
                .map(g -> RoaringBitmap.and(
                        selected, index.withElement(g.element().id())))
                .toList();
        var byCountry = new HashMap<String, long[]>();
        var members = new HashMap<String, List<long[]>>();
        for (var country : countries.listCountries()) {
            var here = index.rows(Dimension.COUNTRY, country.iso3());
            var counts = ofGoals.stream()
                    .mapToLong(goal -> RoaringBitmap.andCardinality(goal, here))
                    .toArray();
            byCountry.put(country.iso3(), counts);
            if (country.ituMember()) {
                PlaceFilters.findItuRegion(country, countries)
                        .ifPresent(region -> members.computeIfAbsent(region.code(), r -> new ArrayList<>())
                                .add(counts));
            }
        }
        var byRegion = new HashMap<String, List<Neighbours>>();
        members.forEach((region, counts) -> byRegion.put(region, neighbours(counts, goals.size())));
        return new GoalsOfCountries(goals, byCountry, byRegion);
    }

    private static List<Neighbours> neighbours(List<long[]> counts, int goals) {
        var all = new ArrayList<Neighbours>();
        for (int i = 0; i < goals; i++) {
            int goal = i;
            var values = counts.stream().mapToLong(c -> c[goal]).sorted().toArray();
            int reached = (int) Arrays.stream(values).filter(v -> v > 0).count();
            all.add(new Neighbours(median(values), reached, values.length));
        }
        return all;
    }

    /**
     * The value in the middle, or half-way between both in the middle.
     *
     * @param sorted at least one value, ascending
     */
    static double median(long[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }

    /** How many of the Goals have at least one activity in the country. */
    int countReached(String iso3) {
        return (int) Arrays.stream(counts(iso3)).filter(n -> n > 0).count();
    }

    /** All Goals in the country against its region; empty for what is no Member State or belongs to no region. */
    List<Standing> listStandings(Country country, Optional<String> region) {
        var neighbours = region.map(byRegion::get).orElse(null);
        if (!country.ituMember() || neighbours == null) {
            return List.of();
        }
        var counts = counts(country.iso3());
        var standings = new ArrayList<Standing>();
        for (int i = 0; i < goals.size(); i++) {
            var others = neighbours.get(i);
            standings.add(new Standing(goals.get(i), counts[i], others.median(), others.reached(), others.members()));
        }
        return List.copyOf(standings);
    }

    private long[] counts(String iso3) {
        return byCountry.getOrDefault(iso3, new long[goals.size()]);
    }
}
