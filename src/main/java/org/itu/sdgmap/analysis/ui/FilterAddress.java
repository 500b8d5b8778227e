package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.FilterParameters;

/** A filter in the address of a page. */
final class FilterAddress {

    private FilterAddress() {}

    /**
     * Parameters of the address with those of the filter replaced; others, such as sort, stay. The same address whatever
     * the order was in which they came: those of the filter first, then the others by name.
     */
    static QueryParameters with(Location location, ActivityFilter filter, Map<String, String> others) {
        var kept =
                new TreeMap<String, List<String>>(location.getQueryParameters().getParameters());
        kept.keySet().removeAll(FilterParameters.NAMES);
        others.forEach((name, value) -> {
            if (value.isEmpty()) {
                kept.remove(name);
            } else {
                kept.put(name, List.of(value));
            }
        });
        var parameters = new LinkedHashMap<String, List<String>>(FilterParameters.write(filter));
        parameters.putAll(kept);
        return PageAddress.inOrder(parameters);
    }

    /** The filter alone as the query of an address, without question mark; empty for all. */
    static String query(ActivityFilter filter) {
        return FilterParameters.query(filter);
    }

    /** A page of the tool under the filter, such as /rings?sector=ITU-D. */
    static String of(String path, ActivityFilter filter) {
        var query = query(filter);
        return "/" + path + (query.isEmpty() ? "" : "?" + query);
    }
}
