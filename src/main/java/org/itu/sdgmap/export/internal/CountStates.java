package org.itu.sdgmap.export.internal;

import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.PlaceFigures;
import org.itu.sdgmap.analysis.PlaceFilters;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Which of the numbers of a place could be counted: VALUE where they could, be it that nothing was found; else NO_DATA or
 * NOT_APPLICABLE, and the numbers are none.
 */
record CountStates(State here, State regional, State worldwide, State entries) {

    /** @param members whether the place is a Member State or has any */
    static CountStates of(PlaceFilters filters, PlaceFigures figures, boolean members) {
        boolean activities = filters.place().source().includesActivities();
        boolean unknown = !members && figures.reach().here() == 0;
        return new CountStates(
                countable(activities && filters.here().isPresent(), unknown ? State.NO_DATA : State.VALUE),
                countable(activities && filters.regional().isPresent(), State.VALUE),
                countable(activities && filters.worldwide().isPresent(), State.VALUE),
                countable(filters.place().canSelectEntries(), State.VALUE));
    }

    private static State countable(boolean selected, State state) {
        return selected ? state : State.NOT_APPLICABLE;
    }

    /** The state of one of the numbers that could be counted, or could not, together. */
    static State of(State countable, long count) {
        return countable == State.VALUE ? State.of(count) : countable;
    }

    /** The number itself; null where it is none. */
    static @Nullable Long number(State countable, long count) {
        return countable == State.VALUE ? Long.valueOf(count) : null;
    }

    /** A number, or why there is none. */
    static String words(State countable, long count) {
        return countable == State.VALUE ? Texts.number(count) : Texts.text("map.state", countable);
    }
}
