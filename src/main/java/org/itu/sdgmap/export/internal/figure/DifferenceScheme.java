package org.itu.sdgmap.export.internal.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.itu.sdgmap.analysis.CoverageComparison.CountryPair;
import org.itu.sdgmap.analysis.DrawnComparison;
import org.itu.sdgmap.analysis.DrawnMap.Classing;
import org.itu.sdgmap.analysis.DrawnMap.Ramp;
import org.itu.sdgmap.export.internal.figure.MapScheme.Row;
import org.itu.sdgmap.export.internal.figure.Mark.Fill;

/**
 * Differences in classes that are the same on both sides of zero: brown where A has more, blue where B has.
 *
 * @see "frontend/sdg-map/internal/schemes.ts, which does the same in the browser"
 */
final class DifferenceScheme {

    private static final int SIDE_CLASSES = 3;

    private final DrawnComparison drawn;
    private final MapWords words;
    private final ClassBreaks limits;
    private final int middle;
    private final List<String> colours;

    private DifferenceScheme(DrawnComparison drawn, MapWords words) {
        this.drawn = drawn;
        this.words = words;
        limits = ClassBreaks.of(
                values(drawn).stream().filter(v -> v != 0).map(Math::abs).toList(), SIDE_CLASSES, Classing.QUANTILE);
        middle = limits.size();
        colours = colours(middle);
    }

    static MapScheme of(DrawnComparison drawn, MapWords words) {
        return new DifferenceScheme(drawn, words).scheme();
    }

    /** Of classes on both sides of zero, which is in the middle. */
    static List<String> colours(int side) {
        var colours = new ArrayList<String>();
        colours.addAll(
                ColourRamp.colours(side + 1, Ramp.EARTH).subList(1, side + 1).reversed());
        colours.add(MapColours.ZERO.colour());
        colours.addAll(ColourRamp.colours(side + 1, Ramp.SEA).subList(1, side + 1));
        return colours;
    }

    private MapScheme scheme() {
        var fills = new HashMap<String, Fill>();
        for (var pair : drawn.comparison().countries()) {
            fills.put(pair.iso3(), fill(pair));
        }
        var rows = new ArrayList<Row>();
        for (int i = colours.size() - 1; i >= 0; i--) {
            int index = i;
            int count = (int)
                    values(drawn).stream().filter(v -> indexOf(v) == index).count();
            rows.add(new Row(Fill.of(colours.get(i)), text(i), count));
        }
        rows.addAll(ValueScheme.states(
                drawn.comparison().countries().stream().map(CountryPair::state).toList(), words));
        return new MapScheme(
                drawn.legend(),
                fills,
                java.util.Map.of(),
                MapColours.BORDER,
                rows,
                new Histogram(List.of()),
                List.of(),
                words.label("differenceNote"),
                List.of(),
                false);
    }

    private Fill fill(CountryPair pair) {
        return switch (pair.state()) {
            case VALUE, ZERO -> Fill.of(colours.get(indexOf(difference(pair))));
            case NO_DATA -> MapColours.NO_DATA;
            case NOT_APPLICABLE -> MapColours.NOT_APPLICABLE;
        };
    }

    private int indexOf(double value) {
        return value == 0
                ? middle
                : middle + (int) Math.signum(value) * (1 + Math.max(0, limits.indexOf(Math.abs(value))));
    }

    private String text(int index) {
        if (index == middle) {
            return words.label("sameInBoth");
        }
        var range = limits.ranges().get(Math.abs(index - middle) - 1);
        return words.label(index > middle ? "moreInB" : "moreInA").replace("{value}", words.limits(range));
    }

    private static List<Double> values(DrawnComparison drawn) {
        return drawn.comparison().countries().stream()
                .filter(c -> c.state().isNumber())
                .map(DifferenceScheme::difference)
                .toList();
    }

    private static Double difference(CountryPair pair) {
        return Objects.requireNonNull(pair.difference(), "a pair that can be compared")
                .doubleValue();
    }
}
