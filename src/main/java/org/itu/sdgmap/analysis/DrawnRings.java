package org.itu.sdgmap.analysis;

import java.util.List;
import org.itu.sdgmap.ui.SdgRings;

/**
 * The rings as their page shows them.
 *
 * @param answer what they show, in one sentence
 * @param rules how it is counted, a sentence or more each
 * @param ofGoals rings of the Goals, else of the action lines
 * @param shaded whether the strength of a colour says how many activities there are, else the size of a tile
 */
public record DrawnRings(
        ActivityFilter filter,
        String title,
        String answer,
        List<String> rules,
        boolean ofGoals,
        SdgRings.Data data,
        SdgRings.Comparison comparison,
        boolean shaded) {

    public DrawnRings {
        rules = List.copyOf(rules);
    }
}
