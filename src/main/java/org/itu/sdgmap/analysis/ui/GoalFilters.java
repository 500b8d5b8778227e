package org.itu.sdgmap.analysis.ui;

import java.util.ArrayList;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Facet;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.SdgGoal;

/**
 * Filters for the activities of one Goal. Values of one facet widen a filter, so "Goal 4, and of these those of Goal 9"
 * cannot be asked: where a filter names other Goals, the Goal takes their place.
 */
final class GoalFilters {

    private GoalFilters() {}

    static ActivityFilter of(SdgGoal goal, ActivityFilter filter) {
        if (!filter.elementsOf(Facet.SDG).isEmpty() && sameAsOnTile(goal, filter)) {
            return filter;
        }
        var elements = new ArrayList<>(withoutGoals(filter).elements());
        elements.add(goal.element().key());
        return filter.withElements(elements);
    }

    /** Whether the filter of the Goal selects just what its tile counts under the filter. */
    static boolean sameAsOnTile(SdgGoal goal, ActivityFilter filter) {
        return filter.elementsOf(Facet.SDG).stream().allMatch(e -> isOrBelongsTo(e, goal));
    }

    static ActivityFilter withoutGoals(ActivityFilter filter) {
        return filter.withElements(filter.elements().stream()
                .filter(e -> !e.framework().equals(ElementKey.SDG))
                .toList());
    }

    private static boolean isOrBelongsTo(ElementKey element, SdgGoal goal) {
        return element.equals(goal.element().key()) || element.code().startsWith(goal.number() + ".");
    }
}
