package org.itu.sdgmap.analysis;

import java.util.List;
import org.itu.sdgmap.analysis.Coverage.Measured;
import org.itu.sdgmap.analysis.Coverage.State;
import org.jspecify.annotations.Nullable;

/**
 * Coverage of one year after another. An activity counts in each year in which it ran, so years do not add up; undated ones
 * count in none.
 *
 * @param years without gaps, from the first in which a country has a value; none where nothing under the filter has a year
 * @param countries one row for each country or area of UN M49
 */
public record YearlyCoverage(long revision, Measured measure, List<Year> years, List<CountryYears> countries) {

    /**
     * @param counted of the measure, each once: distinct activities of scope SITE or COUNTRY that ran in the year, those of
     *     the Sector where it is one's, or Stocktaking entries; null for targets and shares, which are no sum
     * @param countries countries and areas where the measure has a value other than zero
     */
    public record Year(int year, @Nullable Long counted, int countries) {}

    /**
     * @param otherwise what a year without a value means here: NO_DATA or NOT_APPLICABLE
     * @param values one for each year: a whole number, or a share from 0 to 1; null for none
     */
    public record CountryYears(String iso3, State otherwise, List<@Nullable Number> values) {}
}
