package org.itu.sdgmap.analysis.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ComparedFilters;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.ui.Texts;

/** Addresses of answers that the modes of the map show and give as files. */
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
        var query = new StringBuilder();
        filter.forEach((name, values) -> append(query, name, String.join(",", values)));
        own.forEach((name, value) -> append(query, name, value));
        append(query, "lang", Texts.language().code());
        return "/api/v1/" + resource + "?" + query;
    }

    private static void append(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.isEmpty() ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8)
                            .replace("%2C", ",")
                            .replace("%3A", ":"));
        }
    }
}
