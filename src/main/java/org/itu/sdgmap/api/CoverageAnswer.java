package org.itu.sdgmap.api;

import java.util.List;
import org.itu.sdgmap.analysis.Coverage;
import org.itu.sdgmap.analysis.Coverage.CountryCoverage;
import org.itu.sdgmap.analysis.Coverage.Totals;
import org.itu.sdgmap.analysis.CoverageMeasure.Quantity;

/**
 * Coverage with the words that belong to its figures.
 *
 * @param countries one row for each country or area of UN M49
 */
record CoverageAnswer(long revision, Measure measure, Totals totals, List<CountryCoverage> countries) {

    /**
     * @param title what it is called, in the language of the answer
     * @param rule how it is counted, in the language of the answer
     * @param elements how many targets or elements there are to cover, 0 for other measures
     * @param countries countries and areas with a value
     * @param year the year from which years are counted back
     */
    record Measure(String code, Quantity quantity, String title, String rule, int elements, int countries, int year) {}

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
                coverage.countries());
    }
}
