package org.itu.sdgmap.analysis.ui;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.ui.Texts;
import org.springframework.web.util.UriUtils;

/** Addresses of embedded figures, and those of the pages that they lead to. */
final class EmbedAddress {

    private EmbedAddress() {}

    /** The filter and those of the parameters that a figure takes and that are not as usual, as a query. */
    static String query(ActivityFilter filter, Map<String, String> parameters, Set<String> taken) {
        var own = parameters.entrySet().stream()
                .filter(e -> taken.contains(e.getKey()) && !e.getValue().isEmpty())
                .map(e -> e.getKey() + "=" + UriUtils.encodeQueryParam(e.getValue(), "UTF-8"))
                .collect(Collectors.joining("&"));
        var selection = FilterAddress.query(filter);
        return selection + (selection.isEmpty() || own.isEmpty() ? "" : "&") + own;
    }

    /** A page of the tool that shows the same in the same language. */
    static String ofPage(String path, ActivityFilter filter, Map<String, String> parameters, Set<String> taken) {
        var query = query(filter, parameters, taken);
        return inLanguage("/" + path + (query.isEmpty() ? "" : "?" + query));
    }

    /** The same address in the language of {@link Texts}. */
    static String inLanguage(String address) {
        return address + (address.contains("?") ? "&" : "?") + "lang="
                + Texts.language().code();
    }
}
