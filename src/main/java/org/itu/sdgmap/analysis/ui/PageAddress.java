package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.FilterParameters;

/** Keeps the address of a page in step with what it shows. */
final class PageAddress {

    private static final String LANGUAGE = "lang";

    private PageAddress() {}

    /** A change of filter: a step that the reader can go back from. */
    static void goTo(String path, Location from, ActivityFilter filter, Map<String, String> own) {
        UI.getCurrentOrThrow().navigate(path, queryParameters(from, filter, own));
    }

    /** A change of the view of the same figures: no step of its own. */
    static void replace(String path, Location from, ActivityFilter filter, Map<String, String> own) {
        var query = FilterParameters.query(parameters(from, filter, own));
        UI.getCurrentOrThrow()
                .getPage()
                .executeJs(
                        "history.replaceState(history.state, '', $0)",
                        "/" + path + (query.isEmpty() ? "" : "?" + query));
    }

    static QueryParameters queryParameters(Location from, ActivityFilter filter, Map<String, String> own) {
        return inOrder(parameters(from, filter, own));
    }

    /** For Flow, which would write them in the order of a hash, and neither commas nor colons as people read them. */
    static QueryParameters inOrder(Map<String, List<String>> parameters) {
        return new InOrder(parameters);
    }

    /** The filter, the page's own parameters that are not empty, and the language of a link that named one. */
    private static Map<String, List<String>> parameters(Location from, ActivityFilter filter, Map<String, String> own) {
        var parameters = new LinkedHashMap<String, List<String>>(FilterParameters.write(filter));
        own.forEach((name, value) -> {
            if (!value.isEmpty()) {
                parameters.put(name, List.of(value));
            }
        });
        from.getQueryParameters()
                .getSingleParameter(LANGUAGE)
                .ifPresent(language -> parameters.put(LANGUAGE, List.of(language)));
        return parameters;
    }

    /** Writes the parameters as they were given. */
    private static final class InOrder extends QueryParameters {

        private final String written;

        InOrder(Map<String, List<String>> parameters) {
            super(parameters);
            written = FilterParameters.query(parameters);
        }

        @Override
        public String getQueryString() {
            return written;
        }
    }
}
