package org.itu.sdgmap.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which countries the activities under a filter reach. Activities of scope SITE and COUNTRY count, once in each of
 * their countries and once in the total; REGION and GLOBAL ones are given as numbers of their own.
 *
 * @param revision of the published state that was counted
 * @param countries one row for each country or area of UN M49
 */
public record Coverage(long revision, Totals totals, List<CountryCoverage> countries) {

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
        /** At least one activity. */
        VALUE,
        /** A Member State of ITU that no activity reaches. */
        ZERO,
        /** An area that is not a Member State: activities are recorded by Member State, so none says nothing. */
        NO_DATA,
        /** Outside the countries that the filter chooses. */
        NOT_APPLICABLE
    }

    /**
     * @param activities distinct activities of scope SITE or COUNTRY in the country
     * @param sites exact places in the country
     * @param latestYear last year in which one of the activities ran, null where undated or none
     * @param entries entries of WSIS Stocktaking in the country, never part of the other numbers
     */
    public record CountryCoverage(
            String iso3,
            State state,
            long activities,
            long sites,
            @Nullable Integer latestYear,
            long entries) {}
}
