package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import org.itu.sdgmap.importing.Outcome;
import org.itu.sdgmap.importing.RowFilter;
import org.jspecify.annotations.Nullable;

/** Which rows a page shows, as its address says. */
record ImportRowsFilter(@Nullable Outcome outcome, String words) {

    static final ImportRowsFilter ALL = new ImportRowsFilter(null, "");

    private static final int LONGEST = 200;

    /** What is not understood counts as not said. */
    static ImportRowsFilter read(Location location) {
        var parameters = location.getQueryParameters();
        var outcome = parameters.getSingleParameter("outcome").orElse("").toUpperCase(Locale.ROOT);
        var words = parameters.getSingleParameter("q").orElse("").strip();
        return new ImportRowsFilter(
                Arrays.stream(Outcome.values())
                        .filter(o -> o.name().equals(outcome))
                        .findFirst()
                        .orElse(null),
                words.length() > LONGEST ? words.substring(0, LONGEST) : words);
    }

    ImportRowsFilter with(@Nullable Outcome chosen) {
        return new ImportRowsFilter(chosen, words);
    }

    RowFilter filter() {
        return new RowFilter(outcome, words);
    }

    QueryParameters write() {
        var parameters = new HashMap<String, String>();
        if (outcome != null) {
            parameters.put("outcome", outcome.name());
        }
        if (!words.isEmpty()) {
            parameters.put("q", words);
        }
        return QueryParameters.simple(parameters);
    }
}
