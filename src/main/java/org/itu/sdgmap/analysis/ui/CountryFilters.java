package org.itu.sdgmap.analysis.ui;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.analysis.ActivityFilter;

/** Filters for what the map counts in one country. */
final class CountryFilters {

    private static final Set<Scope> ON_THE_MAP = Set.of(Scope.SITE, Scope.COUNTRY);

    private CountryFilters() {}

    /**
     * The activities that the map counts in a country that the filter chooses; empty where the filter chooses only
     * scopes that the map does not count.
     */
    static Optional<ActivityFilter> in(String iso3, ActivityFilter filter) {
        return onTheMap(filter).map(f -> f.withCountries(Set.of(iso3)).withGroups(Set.of()));
    }

    /** The activities that the map counts; empty where the filter chooses only other scopes. */
    static Optional<ActivityFilter> onTheMap(ActivityFilter filter) {
        var scopes = EnumSet.copyOf(ON_THE_MAP);
        if (!filter.scopes().isEmpty()) {
            scopes.retainAll(filter.scopes());
        }
        return scopes.isEmpty() ? Optional.empty() : Optional.of(filter.withScopes(scopes));
    }
}
