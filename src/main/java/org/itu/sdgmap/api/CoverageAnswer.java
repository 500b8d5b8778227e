package org.itu.sdgmap.api;

import java.util.List;
import org.itu.sdgmap.analysis.Coverage;
import org.itu.sdgmap.analysis.Coverage.CountryCoverage;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.Coverage.Totals;
import org.itu.sdgmap.analysis.CoverageMeasure.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Coverage with the words that belong to its figures.
 *
 * @param countries one row for each country or area of UN M49
 */
record CoverageAnswer(long revision, Measure measure, Totals totals, List<Row> countries) {

    /**
     * @param title what it is called, in the language of the answer
     * @param rule how it is counted, in the language of the answer
     * @param elements how many targets or elements there are to cover, 0 for other measures
     * @param countries countries and areas with a value
     * @param year the year from which years are counted back
     */
    record Measure(String code, Quantity quantity, String title, String rule, int elements, int countries, int year) {}

    /**
     * A country or area. Numbers are null where none could be counted, which is not zero: the states tell why.
     *
     * @param state whether activities reach the country
     * @param activities distinct activities of scope SITE or COUNTRY in the country
     * @param sites exact places in the country
     * @param latestYear last year in which one of the activities ran, null where undated or none
     * @param entriesState whether entries of WSIS Stocktaking could be counted
     * @param entries entries of WSIS Stocktaking in the country, never part of the other numbers
     * @param valueState whether the measure has a value here
     * @param value of the measure: a whole number, or a share from 0 to 1
     */
    record Row(
            String iso3,
            State state,
            @Nullable Long activities,
            @Nullable Long sites,
            @Nullable Integer latestYear,
            State entriesState,
            @Nullable Long entries,
            State valueState,
            @Nullable Number value) {

        private static Row of(CountryCoverage country) {
            return new Row(
                    country.iso3(),
                    country.state(),
                    country.countedActivities(),
                    country.countedSites(),
                    country.latestYear(),
                    country.entriesState(),
                    country.countedEntries(),
                    country.valueState(),
                    country.value());
        }
    }

    static CoverageAnswer of(Coverage coverage, String title, String rule) {
        var measure = coverage.measure();
        return new CoverageAnswer(
                coverage.revision(),
                new Measure(
                        measure.code(),
                        measure.quantity(),
                        title,
                        rule,
                        measure.elements(),
                        measure.countries(),
                        measure.year()),
                coverage.totals(),
                coverage.countries().stream().map(Row::of).toList());
    }
}
