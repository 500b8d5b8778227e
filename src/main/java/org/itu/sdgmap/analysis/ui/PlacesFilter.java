package org.itu.sdgmap.analysis.ui;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.analysis.PlaceFilters;

/** The filter of pages that name a place in their address, and of lists of places: it chooses none itself. */
final class PlacesFilter {

    private PlacesFilter() {}

    /** @throws org.itu.sdgmap.common.InvalidValueException if a value cannot be read, or chooses a place */
    static ActivityFilter parse(FilterParameters filters, Map<String, List<String>> parameters) {
        var filter = filters.parse(parameters);
        PlaceFilters.requireNoPlace(filter);
        return filter;
    }

    static ActivityFilter withoutPlaces(ActivityFilter filter) {
        return filter.withCountries(Set.of()).withGroups(Set.of()).withRegionalFor(Set.of());
    }
}
