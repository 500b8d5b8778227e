package org.itu.sdgmap.analysis;

import java.util.List;

/**
 * What one measure is under two filters, as its page shows it.
 *
 * @param answer what it shows, in one or two sentences
 * @param rules how it is counted, a sentence or more each
 * @param legend what the colours of the difference mean
 */
public record DrawnComparison(
        ComparedFilters filters,
        String title,
        String answer,
        List<String> rules,
        String legend,
        CoverageMeasure measure,
        CoverageComparison comparison) {

    public DrawnComparison {
        rules = List.copyOf(rules);
    }
}
