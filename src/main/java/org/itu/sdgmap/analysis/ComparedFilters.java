package org.itu.sdgmap.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two filters in one address: A with the usual names, B with the same names after {@value #PREFIX}, such as
 * from=2020&amp;to=2021&amp;b.from=2023&amp;b.to=2024.
 */
public record ComparedFilters(ActivityFilter a, ActivityFilter b) {

    public static final String PREFIX = "b.";

    /** @throws org.itu.sdgmap.common.InvalidValueException that names the parameter, the value and what is expected */
    public static ComparedFilters parse(Map<String, List<String>> parameters, FilterParameters filters) {
        return new ComparedFilters(filters.parse(parameters), filters.parse(ofB(parameters)));
    }

    /** Whether a name is that of a parameter of B. */
    public static boolean isOfB(String name) {
        return name.startsWith(PREFIX) && FilterParameters.NAMES.contains(name.substring(PREFIX.length()));
    }

    /** The parameters of both, A first. */
    public Map<String, List<String>> write() {
        var parameters = new LinkedHashMap<String, List<String>>(FilterParameters.write(a));
        FilterParameters.write(b).forEach((name, values) -> parameters.put(PREFIX + name, values));
        return parameters;
    }

    private static Map<String, List<String>> ofB(Map<String, List<String>> parameters) {
        var ofB = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                ofB.put(name.substring(PREFIX.length()), values);
            }
        });
        return ofB;
    }
}
