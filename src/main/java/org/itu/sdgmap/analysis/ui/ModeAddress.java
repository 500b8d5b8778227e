package org.itu.sdgmap.analysis.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ComparedFilters;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.ui.Texts;

/** Addresses of answers that the map and its modes show and give as files. */
final class ModeAddress {

    private ModeAddress() {}

    /** @param own parameters beside those of the filter; empty ones are left out */
    static String of(String resource, ActivityFilter filter, Map<String, String> own) {
        return of(resource, FilterParameters.write(filter), own);
    }

    static String of(String resource, ComparedFilters filters, Map<String, String> own) {
        return of(resource, filters.write(), own);
    }

    private static String of(String resource, Map<String, List<String>> filter, Map<String, String> own) {
        var parameters = new LinkedHashMap<>(filter);
        own.forEach((name, value) -> {
            if (!value.isEmpty()) {
                parameters.put(name, List.of(value));
            }
        });
        parameters.put("lang", List.of(Texts.language().code()));
        return "/api/v1/" + resource + "?" + FilterParameters.query(parameters);
    }
}
