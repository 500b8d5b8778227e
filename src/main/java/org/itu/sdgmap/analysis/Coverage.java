package org.itu.sdgmap.analysis;

import java.util.List;
import org.itu.sdgmap.analysis.CoverageMeasure.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Which countries the activities under a filter reach. Activities of scope SITE and COUNTRY count, once in each of
 * their countries and once in the total; REGION and GLOBAL ones are given as numbers of their own.
 *
 * @param revision of the published state that was counted
 * @param measure what the values of the countries are
 * @param countries one row for each country or area of UN M49
 */
public record Coverage(long revision, Measured measure, Totals totals, List<CountryCoverage> countries) {

    /**
     * What was measured.
     *
     * @param code of the {@link CoverageMeasure}
     * @param elements how many targets or elements there are to cover, 0 for other measures
     * @param countries countries and areas with a value
     * @param year the year from which years are counted back
     */
    public record Measured(String code, Quantity quantity, int elements, int countries, int year) {}

    /**
     * @param activities all distinct activities under the filter
     * @param countries countries and areas with at least one of them
     * @param countrySpecific activities of scope SITE or COUNTRY
     * @param regional activities of scope REGION
     * @param global activities of scope GLOBAL
     * @param entries distinct entries of WSIS Stocktaking under the filter, never part of the other numbers
     */
    public record Totals(
            long activities, int countries, long countrySpecific, long regional, long global, long entries) {}

    /** Why a country has the value it has. */
    public enum State {
        /** At least one activity; of a measure: a number other than zero, or any number of years. */
        VALUE,
        /** A Member State of ITU that no activity reaches; of a measure: nothing of what it counts. */
        ZERO,
        /** An area that is not a Member State: activities are recorded by Member State, so none says nothing. */
        NO_DATA,
        /** Outside the countries that the filter chooses, or the filter leaves out all of what is counted. */
        NOT_APPLICABLE;

        /** Whether something could be counted, be it nothing. */
        public boolean isNumber() {
            return this == VALUE || this == ZERO;
        }

        /** Of a count where one was possible. */
        public static State of(long count) {
            return count > 0 ? VALUE : ZERO;
        }
    }

    /**
     * @param state whether activities reach the country
     * @param activities distinct activities of scope SITE or COUNTRY in the country
     * @param sites exact places in the country
     * @param latestYear last year in which one of the activities ran, null where undated or none
     * @param entriesState whether entries of WSIS Stocktaking could be counted in the country: never NO_DATA
     * @param entries entries of WSIS Stocktaking in the country, never part of the other numbers
     * @param valueState whether the measure has a value here
     * @param value of the measure: a whole number, or a share from 0 to 1; null unless the state is VALUE, or ZERO of a
     *     measure other than years
     */
    public record CountryCoverage(
            String iso3,
            State state,
            long activities,
            long sites,
            @Nullable Integer latestYear,
            State entriesState,
            long entries,
            State valueState,
            @Nullable Number value) {

        /** What to write where no number and zero are two things: null where none could be counted. */
        public @Nullable Long countedActivities() {
            return state.isNumber() ? Long.valueOf(activities) : null;
        }

        /** As {@link #countedActivities()}. */
        public @Nullable Long countedSites() {
            return state.isNumber() ? Long.valueOf(sites) : null;
        }

        /** As {@link #countedActivities()}. */
        public @Nullable Long countedEntries() {
            return entriesState.isNumber() ? Long.valueOf(entries) : null;
        }
    }
}
