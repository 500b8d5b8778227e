package org.itu.sdgmap.analysis;

import java.util.List;

/**
 * In which countries a selection of activities is absent. Only Member States of ITU are asked: of other areas, none says
 * nothing.
 *
 * @param revision of the published state that was counted
 * @param countries one row for each country or area of UN M49
 */
public record GapReport(long revision, RegionalWork work, Totals totals, List<CountryGap> countries) {

    /** Whether regional work closes the gap of a country that it reaches: for its region as a whole, or naming it. */
    public enum RegionalWork {
        NOT_COUNTED,
        COUNTED
    }

    /** What is said of a country. */
    public enum Answer {
        /** A Member State without an activity. */
        GAP,
        /** Nothing but work for its ITU region, where that is counted. */
        REGIONAL,
        /** At least one activity of scope SITE or COUNTRY. */
        REACHED,
        /** An area that is no Member State and has no activity. */
        NO_DATA,
        /** Outside of the countries that the filter chooses, or it leaves out all activities that name countries. */
        NOT_APPLICABLE
    }

    /**
     * @param asked Member States that the question is about; gaps, reached ones and, where regional work is counted, those
     *     with nothing else add up to them
     * @param onlyRegional Member States without an activity of their own that work for their ITU region reaches, counted or
     *     not
     * @param activities distinct activities of scope SITE or COUNTRY under the filter
     * @param regional distinct activities of scope REGION, wherever: they name regions rather than countries
     * @param global distinct activities of scope GLOBAL, which name none
     */
    public record Totals(
            int asked, int gaps, int reached, int onlyRegional, long activities, long regional, long global) {}

    /**
     * @param activities distinct activities of scope SITE or COUNTRY in the country
     * @param regional distinct activities of scope REGION for its ITU region as a whole, or that name the country; 0 outside of
     *     the countries that are asked
     */
    public record CountryGap(String iso3, Answer answer, long activities, long regional) {}
}
