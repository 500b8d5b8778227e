package org.itu.sdgmap.export.internal.figure;

import java.text.NumberFormat;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.CoverageMeasure.Quantity;
import org.itu.sdgmap.analysis.MeasureWords;
import org.itu.sdgmap.export.internal.figure.ClassBreaks.Range;
import org.itu.sdgmap.ui.Texts;

/**
 * Words of the legend, which are those of the page.
 *
 * @see "frontend/sdg-map/internal/texts.ts"
 */
final class MapWords {

    private final CoverageMeasure measure;
    private final MeasureWords measureWords;

    MapWords(CoverageMeasure measure, MeasureWords measureWords) {
        this.measure = measure;
        this.measureWords = measureWords;
    }

    String heading() {
        return measure.equals(CoverageMeasure.ACTIVITIES) ? label("measure") : measureWords.title(measure);
    }

    String zero() {
        return measureWords.zero(measure);
    }

    String label(String name) {
        return Texts.raw("map.label." + name);
    }

    /** Shares in per cent. */
    String value(double value) {
        var format = measure.quantity() == Quantity.SHARE
                ? NumberFormat.getPercentInstance(Texts.numberLocale())
                : NumberFormat.getNumberInstance(Texts.numberLocale());
        format.setMaximumFractionDigits(measure.quantity() == Quantity.SHARE ? 1 : 2);
        return format.format(value);
    }

    /** Whole numbers with both ends included, others half-open; the value where there is but one. */
    String limits(Range range) {
        if (range.single()) {
            return value(range.from());
        }
        boolean share = measure.quantity() == Quantity.SHARE;
        if (range.open()) {
            return fill(share ? "classLast" : "classOpen", value(range.from()), value(1));
        }
        if (!share && range.from() == Math.rint(range.from()) && range.to() == Math.rint(range.to())) {
            double last = range.closed() ? range.to() : range.to() - 1;
            return last <= range.from() ? value(range.from()) : fill("classIntegers", value(range.from()), value(last));
        }
        return fill(range.closed() ? "classLast" : "classRange", value(range.from()), value(range.to()));
    }

    /** How circles are read. */
    String circleNote(CircleScale scale) {
        boolean whole = measure.quantity() != Quantity.SHARE;
        double least = scale.smallestTrueValue();
        return whole && least <= 1
                ? label("symbolArea")
                : label("symbolArea") + " "
                        + label("symbolMinimum").replace("{value}", value(whole ? Math.ceil(least - 1e-9) : least));
    }

    boolean isWhole() {
        return measure.quantity() != Quantity.SHARE;
    }

    private String fill(String name, String from, String to) {
        return label(name).replace("{from}", from).replace("{to}", to);
    }
}
