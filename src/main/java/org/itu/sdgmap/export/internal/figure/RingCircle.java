package org.itu.sdgmap.export.internal.figure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.itu.sdgmap.export.internal.figure.RingLayout.Input;
import org.itu.sdgmap.export.internal.figure.RingLayout.Place;
import org.itu.sdgmap.export.internal.figure.RingLayout.Size;
import org.jspecify.annotations.Nullable;

/**
 * Boxes on one circle.
 *
 * @param radius of the circle on which their middles stand
 * @param inside radius that no box may reach into
 */
record RingCircle(double radius, double inside, double gap, double padding) {

    /** Room that neighbours on a circle take of each other, from diagonal neighbours to those beside each other. */
    private static final double[] SPREADS = {1.42, 1.25, 1.1, 1};

    /** Null if the boxes do not fit there. */
    @Nullable List<Place> place(Input input, @Nullable Size heading) {
        var boxes = input.boxes();
        var angles = boxes.stream()
                .mapToDouble(b -> 2 * Math.asin(Math.min(1, Math.max(b.width(), b.height()) / 2 / radius)))
                .toArray();
        double free = heading == null
                ? 0
                : 2 * Math.asin(Math.min(1, (heading.width() / 2 + gap) / Math.max(inside, radius)));
        double room = 2 * Math.PI - free - Arrays.stream(angles).sum();
        if (room < 0) {
            return null;
        }
        var candidates = new ArrayList<double[]>();
        if (input.wanted() != null) {
            for (double spread : SPREADS) {
                var near = nearWanted(input.wanted(), angles, free, spread);
                if (near != null) {
                    candidates.add(near);
                }
            }
        }
        candidates.add(even(angles, free, room / boxes.size()));
        for (var middles : candidates) {
            var places = Arrays.stream(middles)
                    .mapToObj(a -> new Place(radius * Math.sin(a), -radius * Math.cos(a)))
                    .toList();
            if (isClear(places, boxes, heading)) {
                return places;
            }
        }
        return null;
    }

    private static double[] even(double[] angles, double free, double between) {
        var middles = new double[angles.length];
        double cursor = free / 2 + between / 2;
        for (int i = 0; i < angles.length; i++) {
            middles[i] = cursor + angles[i] / 2;
            cursor += angles[i] + between;
        }
        return middles;
    }

    /** As near as possible to the wanted places, in their order and apart from each other; null without room. */
    private double @Nullable [] nearWanted(double[] wanted, double[] angles, double free, double spread) {
        int n = angles.length;
        var sizes = Arrays.stream(angles).map(a -> a * spread + gap / radius).toArray();
        var offsets = new double[n];
        double offset = 0;
        for (int i = 0; i < n; i++) {
            offset += i == 0 ? sizes[i] / 2 : (sizes[i] + sizes[i - 1]) / 2;
            offsets[i] = offset;
        }
        double slack = 2 * Math.PI - free - Arrays.stream(sizes).sum();
        if (slack < 0) {
            return null;
        }
        var shifts = new double[n];
        for (int i = 0; i < n; i++) {
            shifts[i] = wanted[i] - free / 2 - offsets[i];
        }
        var risen = nonDecreasing(shifts);
        for (int i = 0; i < n; i++) {
            risen[i] = free / 2 + Math.min(slack, Math.max(0, risen[i])) + offsets[i];
        }
        return risen;
    }

    /** The non-decreasing sequence next to the given one by least squares (pool adjacent violators). */
    static double[] nonDecreasing(double[] values) {
        record Pool(double sum, int count) {
            double mean() {
                return sum / count;
            }
        }
        var pools = new ArrayDeque<Pool>();
        for (double value : values) {
            var pool = new Pool(value, 1);
            while (!pools.isEmpty() && pools.getLast().mean() > pool.mean()) {
                var before = pools.removeLast();
                pool = new Pool(before.sum() + pool.sum(), before.count() + pool.count());
            }
            pools.addLast(pool);
        }
        var result = new double[values.length];
        int at = 0;
        for (var pool : pools) {
            for (int i = 0; i < pool.count(); i++) {
                result[at++] = pool.mean();
            }
        }
        return result;
    }

    private boolean isClear(List<Place> places, List<Size> boxes, @Nullable Size heading) {
        if (RingLayout.nearest(places, boxes) < inside) {
            return false;
        }
        for (int i = 0; i < places.size(); i++) {
            var one = places.get(i);
            var box = boxes.get(i);
            if (heading != null
                    && Math.abs(one.x()) < (box.width() + heading.width()) / 2 + gap
                    && one.y() - box.height() / 2 < -inside + padding) {
                return false;
            }
            for (int j = i + 1; j < places.size(); j++) {
                if (overlap(one, box, places.get(j), boxes.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean overlap(Place one, Size oneBox, Place other, Size otherBox) {
        return Math.abs(one.x() - other.x()) < (oneBox.width() + otherBox.width()) / 2 + gap
                && Math.abs(one.y() - other.y()) < (oneBox.height() + otherBox.height()) / 2 + gap;
    }
}
