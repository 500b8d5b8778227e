package org.itu.sdgmap.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What every chart carries, whoever draws it; texts are complete and in the reader's language. */
public sealed interface Chart permits TrendChart, BarChart, FlowChart, HeatChart {

    Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
    int GOALS = 17;

    /** Above the figure and its table; empty for none. */
    String title();

    /** The figure in one sentence, read in its place; empty to leave it to the figure. */
    String sentence();

    /** Plural word for what is counted, such as "activities". */
    String unit();

    /** The colour of a Goal comes with its number, and no other thing has one. */
    static void checkGoal(String name, @Nullable Integer sdg, @Nullable String colour) {
        if (sdg == null && colour == null) {
            return;
        }
        if (sdg == null
                || sdg < 1
                || sdg > GOALS
                || colour == null
                || !COLOUR.matcher(colour).matches()) {
            throw new IllegalArgumentException(
                    "%s has sdg %s and colour %s; expected a Goal from 1 to 17 with its colour as #RRGGBB, or neither"
                            .formatted(name, sdg, colour));
        }
    }

    static void checkValue(String name, @Nullable Long value) {
        if (value != null && value < 0) {
            throw new IllegalArgumentException(
                    "%s has the value %d; expected 0 or more, or null for no data".formatted(name, value));
        }
    }

    static void checkDistinct(String list, List<String> ids) {
        var seen = new HashSet<String>();
        for (var id : ids) {
            if (id.isEmpty() || !seen.add(id)) {
                throw new IllegalArgumentException(
                        "%s has the id '%s' twice or empty; expected distinct ids".formatted(list, id));
            }
        }
    }

    /** A copy that nobody changes; its elements may be null. */
    static <T extends @Nullable Object> List<T> copy(List<T> list) {
        return Collections.unmodifiableList(new ArrayList<>(list));
    }
}
