package org.itu.sdgmap.analysis;

import java.util.Optional;
import org.itu.sdgmap.analysis.Coverage.State;

/**
 * What each number of a profile is: a count, zero, not recorded, or left out by the filter. A zero of what nobody records
 * or asked for would say what nobody knows.
 *
 * @param here also of what follows from the activities here: Goals, targets, lines, exact places
 */
public record PlaceStates(State here, State regional, State worldwide, State entries) {

    /** @param recorded whether activities are recorded for the place: NO_DATA where it is no Member State */
    public static PlaceStates of(PlaceFigures figures, PlaceFilters filters, State recorded) {
        var reach = figures.reach();
        var here = state(filters.here(), reach.here());
        return new PlaceStates(
                here == State.ZERO && recorded == State.NO_DATA ? State.NO_DATA : here,
                state(filters.regional(), reach.regional()),
                state(filters.worldwide(), reach.worldwide()),
                filters.place().canSelectEntries() ? counted(figures.entries()) : State.NOT_APPLICABLE);
    }

    private static State state(Optional<ActivityFilter> filter, long count) {
        return filter.filter(f -> f.source().includesActivities()).isPresent() ? counted(count) : State.NOT_APPLICABLE;
    }

    private static State counted(long count) {
        return count > 0 ? State.VALUE : State.ZERO;
    }
}
