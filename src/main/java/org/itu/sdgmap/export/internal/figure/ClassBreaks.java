package org.itu.sdgmap.export.internal.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.itu.sdgmap.analysis.DrawnMap.Classing;

/**
 * Classes of values that touch each other and cover every value. Equal values are never parted, so there are fewer
 * classes than asked for where there are fewer distinct values.
 *
 * @see "frontend/sdg-map/internal/class-breaks.ts, which does the same in the browser; both are held to
 *     frontend/test/map/class-cases.json"
 */
record ClassBreaks(List<Range> ranges) {

    /**
     * From {@code from} up to but without {@code to}; the last one with it, an open one without end.
     *
     * @param single whether {@code from} is all there is in the class
     * @param count of values
     */
    record Range(double from, double to, boolean closed, boolean open, boolean single, int count) {

        boolean holds(double value) {
            return value >= from && (value < to || open || (closed && value <= to));
        }
    }

    ClassBreaks {
        ranges = List.copyOf(ranges);
    }

    /** @param classes at most so many; limits of quantile and natural classes are values that occur */
    static ClassBreaks of(List<Double> values, int classes, Classing classing) {
        var groups = Groups.of(values);
        int wanted = Math.max(1, classes);
        if (groups.size() == 0) {
            return new ClassBreaks(List.of());
        }
        if (groups.size() <= wanted && classing != Classing.EQUAL) {
            return groups.ranges(Arrays.stream(groups.value).boxed().toList(), false);
        }
        return groups.ranges(
                switch (classing) {
                    case EQUAL -> groups.equalLimits(wanted);
                    case NATURAL -> NaturalBreaks.limits(groups.value, groups.count, wanted);
                    default -> groups.quantileLimits(wanted);
                },
                false);
    }

    /** Classes with given lower limits; the first is widened down where values lie below, the last is open. */
    static ClassBreaks ofLimits(List<Double> values, List<Double> lowerLimits) {
        var groups = Groups.of(values);
        var limits = new ArrayList<>(lowerLimits.stream().distinct().sorted().toList());
        if (limits.isEmpty()) {
            return new ClassBreaks(List.of());
        }
        if (groups.size() > 0) {
            limits.set(0, Math.min(limits.getFirst(), groups.value[0]));
        }
        return groups.ranges(limits, true);
    }

    /** Named by their values where there are as many classes as distinct values. */
    ClassBreaks named(List<Double> values) {
        var found = values.stream().distinct().toList();
        boolean single = ranges.size() == found.size() && ranges.stream().allMatch(r -> found.contains(r.from()));
        return single
                ? new ClassBreaks(ranges.stream()
                        .map(r -> new Range(r.from(), r.to(), r.closed(), r.open(), true, r.count()))
                        .toList())
                : this;
    }

    int size() {
        return ranges.size();
    }

    /** The class that holds a value, -1 where none does. */
    int indexOf(double value) {
        for (int i = 0; i < ranges.size(); i++) {
            if (ranges.get(i).holds(value)) {
                return i;
            }
        }
        return -1;
    }

    /** Distinct values, rising, with how often each occurs. */
    private record Groups(double[] value, int[] count) {

        static Groups of(List<Double> values) {
            var counts = new TreeMap<Double, Integer>();
            values.stream().filter(Double::isFinite).forEach(v -> counts.merge(v, 1, Integer::sum));
            return new Groups(
                    counts.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
                    counts.values().stream().mapToInt(Integer::intValue).toArray());
        }

        int size() {
            return value.length;
        }

        ClassBreaks ranges(List<Double> lowerLimits, boolean lastIsOpen) {
            double most = size() == 0 ? Double.NEGATIVE_INFINITY : value[size() - 1];
            var ranges = new ArrayList<Range>();
            for (int i = 0; i < lowerLimits.size(); i++) {
                double from = lowerLimits.get(i);
                boolean closed = i == lowerLimits.size() - 1;
                double to = closed ? Math.max(from, most) : lowerLimits.get(i + 1);
                int within = 0;
                for (int g = 0; g < size(); g++) {
                    if (value[g] >= from && (closed ? value[g] <= to : value[g] < to)) {
                        within += count[g];
                    }
                }
                ranges.add(new Range(from, to, closed, closed && lastIsOpen, false, within));
            }
            return new ClassBreaks(ranges);
        }

        /** Fills each class up to its share of what is left, so that many equal values do not swallow later classes. */
        List<Double> quantileLimits(int classes) {
            double left = Arrays.stream(count).sum();
            var limits = new ArrayList<Double>();
            int next = 0;
            for (int classesLeft = classes; classesLeft > 0 && next < size(); classesLeft--) {
                limits.add(value[next]);
                double share = left / classesLeft;
                int filled = count[next++];
                while (next < size() && size() - next > classesLeft - 1) {
                    boolean closerWithout = filled + count[next] - share > share - filled;
                    if (classesLeft > 1 && closerWithout) {
                        break;
                    }
                    filled += count[next++];
                }
                left -= filled;
            }
            return limits;
        }

        List<Double> equalLimits(int classes) {
            double least = value[0];
            double most = value[size() - 1];
            if (least == most) {
                return List.of(least);
            }
            boolean whole = Arrays.stream(value).allMatch(v -> v == Math.rint(v));
            double width = whole ? Math.ceil((most - least + 1) / classes) : (most - least) / classes;
            var limits = new ArrayList<Double>();
            for (int i = 0; i < classes && least + i * width <= most; i++) {
                limits.add(least + i * width);
            }
            return limits;
        }
    }
}
