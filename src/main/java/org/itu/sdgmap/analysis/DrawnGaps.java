package org.itu.sdgmap.analysis;

import java.util.List;

/**
 * The map of gaps as its page shows it.
 *
 * @param answer what it shows, in one or two sentences
 * @param rules how it is counted, a sentence or more each
 * @param unspecific how many activities are on no map, in words
 */
public record DrawnGaps(
        ActivityFilter filter,
        String title,
        String answer,
        List<String> rules,
        String legend,
        String unspecific,
        GapReport report) {

    public DrawnGaps {
        rules = List.copyOf(rules);
    }
}
