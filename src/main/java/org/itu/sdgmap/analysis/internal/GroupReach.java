package org.itu.sdgmap.analysis.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.PlaceFilters;
import org.itu.sdgmap.analysis.internal.index.Dimension;
import org.itu.sdgmap.analysis.internal.index.PublishedIndex;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryGroup;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;

/**
 * What reaches any group of countries under one filter: selected twice in all, on the map and as regional work, and cut
 * by country once, since groups overlap. Gives the same activities as the filters of {@link PlaceFilters}.
 */
final class GroupReach {

    private final PublishedIndex index;
    private final RoaringBitmap regional;
    private final Map<String, RoaringBitmap> hereByCountry = new HashMap<>();
    private final Map<String, RoaringBitmap> regionalByCountry = new HashMap<>();

    private GroupReach(
            PublishedIndex index, RoaringBitmap here, RoaringBitmap regional, Collection<Country> countries) {
        this.index = index;
        this.regional = regional;
        for (var country : countries) {
            var rows = index.activities().rows(Dimension.COUNTRY, country.iso3());
            hereByCountry.put(country.iso3(), RoaringBitmap.and(here, rows));
            regionalByCountry.put(country.iso3(), RoaringBitmap.and(regional, rows));
        }
    }

    static GroupReach of(
            PublishedIndex index,
            ActivityFilter filter,
            Selections selections,
            Language language,
            Collection<Country> countries) {
        return new GroupReach(
                index,
                PlaceSets.select(index, PlaceFilters.onTheMap(filter), selections, language),
                PlaceSets.select(index, PlaceFilters.regionalWork(filter), selections, language),
                countries);
    }

    /** Distinct activities of scope SITE or COUNTRY in the members of a group. */
    long countHere(List<String> members) {
        return or(of(members, hereByCountry)).getLongCardinality();
    }

    /** Members with at least one activity of scope SITE or COUNTRY. */
    int countReached(List<String> members) {
        return (int) of(members, hereByCountry).filter(rows -> !rows.isEmpty()).count();
    }

    /** Distinct activities of scope REGION for an ITU region as a whole, or that name a member. */
    long countRegional(CountryGroup group, List<String> members) {
        var ofMembers = of(members, regionalByCountry);
        return group.kind() == CountryGroup.Kind.ITU_REGION
                ? or(Stream.concat(ofMembers, Stream.of(asAWhole(group)))).getLongCardinality()
                : or(ofMembers).getLongCardinality();
    }

    /** Distinct activities of scope REGION for the ITU region of a country as a whole, or that name the country. */
    long countRegionalFor(String iso3, Optional<CountryGroup> region) {
        var named = Objects.requireNonNull(regionalByCountry.get(iso3));
        return region.map(r -> RoaringBitmap.orCardinality(named, asAWhole(r))).orElseGet(named::getCardinality);
    }

    private RoaringBitmap asAWhole(CountryGroup region) {
        return RoaringBitmap.and(regional, index.activities().rows(Dimension.REGION, region.code()));
    }

    private static Stream<RoaringBitmap> of(List<String> members, Map<String, RoaringBitmap> byCountry) {
        return members.stream().map(iso3 -> Objects.requireNonNull(byCountry.get(iso3)));
    }

    private static RoaringBitmap or(Stream<RoaringBitmap> rows) {
        return FastAggregation.or(rows.toArray(RoaringBitmap[]::new));
    }
}
