package org.itu.sdgmap.analysis;

import java.util.List;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.geography.CountryGroup;
import org.itu.sdgmap.stocktaking.StocktakingListItem;
import org.jspecify.annotations.Nullable;

/**
 * What reaches a country or a group of countries under a filter that names no place itself.
 *
 * @see "docs/decisions/0023-countries-and-regions.md"
 */
public interface PlaceProfiles {

    int MOST_LISTED = 100;

    /**
     * @throws org.itu.sdgmap.common.NotFoundException if there is no such country or area
     * @throws org.itu.sdgmap.common.InvalidValueException if the filter chooses countries or groups
     */
    CountryProfile getCountry(String iso3, ActivityFilter filter, Language language);

    /**
     * @throws org.itu.sdgmap.common.NotFoundException if there is no such group
     * @throws org.itu.sdgmap.common.InvalidValueException if the filter chooses countries or groups
     */
    RegionProfile getRegion(String code, ActivityFilter filter, Language language);

    /** Every group of countries, by kind and code, under a filter that chooses none. */
    List<RegionLine> listRegions(ActivityFilter filter, Language language);

    /**
     * Exact places in a country of the activities that a filter selects, last published change first.
     *
     * @param most 1 to {@value #MOST_LISTED}
     */
    List<PlaceSite> listSites(String iso3, ActivityFilter filter, Language language, int most);

    /**
     * Entries of WSIS Stocktaking that a filter selects, last changed first.
     *
     * @param most 1 to {@value #MOST_LISTED}
     */
    List<StocktakingListItem> listEntries(ActivityFilter filter, Language language, int most);

    /**
     * @param activities distinct activities of scope SITE or COUNTRY in its countries
     * @param regional distinct activities of scope REGION that name it, or a country of it
     * @param countriesReached countries and areas with at least one of the first
     */
    record RegionLine(CountryGroup group, long activities, long regional, int countriesReached) {}

    /**
     * An exact place of an activity.
     *
     * @param name of the place, null where none is recorded
     * @param title of the activity, in the reader's language where translated
     * @param language code of the language that the title is in
     * @param longitude degrees east
     * @param latitude degrees north
     */
    record PlaceSite(
            @Nullable String name, String slug, String title, String language, double longitude, double latitude) {}
}
