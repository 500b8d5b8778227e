package org.itu.sdgmap.snapshot.internal;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.FilterParameters;

/** A filter as the query of an address, without the day; empty for everything. */
final class FilterText {

    private FilterText() {}

    static Map<String, List<String>> parameters(ActivityFilter filter) {
        return FilterParameters.write(filter.withAsOf(null));
    }

    static String write(ActivityFilter filter) {
        return parameters(filter).entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(String.join(",", e.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static Map<String, List<String>> read(String text) {
        var parameters = new LinkedHashMap<String, List<String>>();
        Arrays.stream(text.split("&")).filter(part -> !part.isEmpty()).forEach(part -> {
            int equals = part.indexOf('=');
            parameters.put(
                    part.substring(0, equals),
                    List.of(URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8)));
        });
        return parameters;
    }
}
