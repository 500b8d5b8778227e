package org.itu.sdgmap.analysis;

import java.util.List;
import org.itu.sdgmap.analysis.Coverage.Measured;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.Coverage.Totals;
import org.jspecify.annotations.Nullable;

/**
 * One measure under two filters, A and B.
 *
 * @param countries one row for each country or area of UN M49
 */
public record CoverageComparison(long revision, Measured measure, Totals a, Totals b, List<CountryPair> countries) {

    /**
     * @param aState whether the measure has a value under A
     * @param a the value, null unless the state is VALUE or ZERO
     * @param state VALUE where both values differ, ZERO where they are the same, else NO_DATA or NOT_APPLICABLE: what is
     *     missing on one side cannot be compared
     * @param difference B less A, null unless the state is VALUE or ZERO
     */
    public record CountryPair(
            String iso3,
            State aState,
            @Nullable Number a,
            State bState,
            @Nullable Number b,
            State state,
            @Nullable Number difference) {}
}
