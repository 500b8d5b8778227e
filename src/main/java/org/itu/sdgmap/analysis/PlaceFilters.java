package org.itu.sdgmap.analysis;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryGroup;

/**
 * What reaches a country or a group of countries under a filter, as filters that lists and maps take too: so that each
 * figure of a profile leads to the activities it counts.
 *
 * @param here activities of scope SITE or COUNTRY; empty where the filter chooses only other scopes
 * @param regional activities of scope REGION; empty likewise
 * @param worldwide activities of scope GLOBAL; empty likewise
 * @param place all that names the place; Stocktaking entries, which have no scope, are counted under it
 */
public record PlaceFilters(
        Optional<ActivityFilter> here,
        Optional<ActivityFilter> regional,
        Optional<ActivityFilter> worldwide,
        ActivityFilter place) {

    private static final Set<Scope> ON_THE_MAP = Set.of(Scope.SITE, Scope.COUNTRY);

    /**
     * Regional work for a country is what is for its ITU region as a whole, or names the country itself. Work for another
     * region that names a neighbour is none of it.
     *
     * @throws InvalidValueException if the filter chooses countries or groups itself
     */
    public static PlaceFilters of(Country country, CountryCatalog countries, ActivityFilter filter) {
        requireNoPlace(filter);
        var here = filter.withCountries(Set.of(country.iso3()));
        return new PlaceFilters(
                within(here, ON_THE_MAP),
                within(filter.withRegionalFor(Set.of(country.iso3())), Set.of(Scope.REGION)),
                within(filter, Set.of(Scope.GLOBAL)),
                here);
    }

    /**
     * Regional work for a group is what names the group itself, if it is an ITU region, or one of its countries.
     *
     * @throws InvalidValueException if the filter chooses countries or groups itself
     */
    public static PlaceFilters of(CountryGroup group, ActivityFilter filter) {
        requireNoPlace(filter);
        var here = filter.withGroups(Set.of(group.code()));
        return new PlaceFilters(
                within(here, ON_THE_MAP),
                within(here, Set.of(Scope.REGION)),
                within(filter, Set.of(Scope.GLOBAL)),
                here);
    }

    /**
     * The same for the countries that a filter chooses itself. Regional work is what names one of them, or the ITU region
     * of one of them as a whole, also where the choice does not cover that region.
     *
     * @param iso3 codes of the countries that the filter chooses, by code or by group
     */
    public static PlaceFilters ofChosen(Set<String> iso3, ActivityFilter filter) {
        var anywhere = filter.withCountries(Set.of()).withGroups(Set.of());
        return new PlaceFilters(
                within(filter, ON_THE_MAP),
                within(anywhere.withRegionalFor(iso3), Set.of(Scope.REGION)),
                within(anywhere, Set.of(Scope.GLOBAL)),
                filter);
    }

    /**
     * What the number of a filter bar counts: activities here, never a sum with regional or worldwide ones; no activity
     * where the filter leaves out those here.
     */
    public ActivityFilter countedHere() {
        return here.orElseGet(() -> place.withSource(ActivityFilter.EvidenceSource.STOCKTAKING));
    }

    /** What the map counts under a filter; empty where it chooses only other scopes. */
    public static Optional<ActivityFilter> onTheMap(ActivityFilter filter) {
        return within(filter, ON_THE_MAP);
    }

    /** All regional work under a filter, of whatever region; empty where it chooses only other scopes. */
    public static Optional<ActivityFilter> regionalWork(ActivityFilter filter) {
        return within(filter, Set.of(Scope.REGION));
    }

    /** The ITU region that a country or area belongs to, if any. */
    public static Optional<CountryGroup> findItuRegion(Country country, CountryCatalog countries) {
        return country.groups().stream()
                .flatMap(code -> countries.findGroup(code).stream())
                .filter(g -> g.kind() == CountryGroup.Kind.ITU_REGION)
                .findFirst();
    }

    /**
     * A profile is of one place, so its filter names no other.
     *
     * @throws InvalidValueException if the filter chooses countries or groups
     */
    public static void requireNoPlace(ActivityFilter filter) {
        requireNone("country", filter.countries());
        requireNone("group", filter.groups());
        requireNone("regional", filter.regionalFor());
    }

    private static void requireNone(String field, Set<String> values) {
        if (!values.isEmpty()) {
            throw new InvalidValueException(
                    field, String.join(",", values), "nothing, since the address names one country or region already");
        }
    }

    private static Optional<ActivityFilter> within(ActivityFilter filter, Set<Scope> scopes) {
        var kept = EnumSet.copyOf(scopes);
        if (!filter.scopes().isEmpty()) {
            kept.retainAll(filter.scopes());
        }
        return kept.isEmpty() ? Optional.empty() : Optional.of(filter.withScopes(kept));
    }
}
