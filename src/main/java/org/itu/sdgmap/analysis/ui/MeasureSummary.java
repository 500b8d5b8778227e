package org.itu.sdgmap.analysis.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Coverage;
import org.itu.sdgmap.analysis.Coverage.CountryCoverage;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.MeasureWords;
import org.itu.sdgmap.ui.Texts;

/** What a map of a measure says, in one sentence; read aloud when the values change. */
final class MeasureSummary {

    private final CoverageMeasure measure;
    private final MeasureWords words;
    private final List<Number> values;
    private final long zero;

    MeasureSummary(Coverage coverage, CoverageMeasure measure, MeasureWords words) {
        this.measure = measure;
        this.words = words;
        this.values = coverage.countries().stream()
                .filter(c -> c.valueState() == State.VALUE)
                .map(CountryCoverage::value)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingDouble(Number::doubleValue))
                .toList();
        this.zero = coverage.countries().stream()
                .filter(c -> c.valueState() == State.ZERO)
                .count();
    }

    /** Said where the filter leaves out all that a measure of activities counts in countries; else empty. */
    static String leftOut(ActivityFilter filter, CoverageMeasure measure) {
        return measure.countsEntries() || filter.canSelectInCountries() ? "" : Texts.text("modes.leftOut");
    }

    String sentence() {
        if (values.isEmpty()) {
            return Texts.text("measure.summary.none", words.title(measure));
        }
        return Texts.text(
                "measure.summary",
                words.title(measure),
                values.size(),
                words.number(measure, values.getFirst()),
                words.number(measure, values.getLast()),
                zero,
                words.zero(measure));
    }

    /** The value in the middle; empty where there is none. */
    String median() {
        return values.isEmpty()
                ? ""
                : Texts.text("measure.words.median", words.number(measure, values.get(values.size() / 2)));
    }
}
