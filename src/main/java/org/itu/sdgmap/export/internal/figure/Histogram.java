package org.itu.sdgmap.export.internal.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * How many countries have which value: bars of equal width over the range of the classes.
 *
 * @see "frontend/sdg-map/internal/histogram.ts, which does the same in the browser"
 */
record Histogram(List<Bar> bars) {

    private static final int MOST_BARS = 28;

    /** @param classIndex class of its lower limit, for its colour */
    record Bar(double from, double to, int count, int classIndex) {}

    Histogram {
        bars = List.copyOf(bars);
    }

    static Histogram of(List<Double> values, ClassBreaks breaks) {
        if (values.isEmpty() || breaks.size() == 0) {
            return new Histogram(List.of());
        }
        double least = breaks.ranges().getFirst().from();
        double most = breaks.ranges().getLast().to();
        boolean whole = least == Math.rint(least) && values.stream().allMatch(v -> v == Math.rint(v));
        double span = whole ? most - least + 1 : most - least;
        double width = whole ? Math.ceil(span / MOST_BARS) : span / MOST_BARS;
        int number = width > 0 ? (int) Math.max(1, Math.ceil(span / width - 1e-9)) : 1;
        var counts = new int[number];
        for (double value : values) {
            int bar = width > 0 ? (int) Math.floor((value - least) / width) : 0;
            counts[Math.clamp(bar, 0, number - 1)]++;
        }
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < number; i++) {
            double from = least + i * width;
            bars.add(new Bar(from, from + width, counts[i], Math.max(0, breaks.indexOf(Math.min(from, most)))));
        }
        return new Histogram(bars);
    }

    int highest() {
        return bars.stream().mapToInt(Bar::count).max().orElse(0);
    }
}
