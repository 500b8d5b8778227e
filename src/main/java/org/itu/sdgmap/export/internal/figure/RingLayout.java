package org.itu.sdgmap.export.internal.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The smallest concentric rings that hold boxes, the middle first; the centre of the rings is 0, 0.
 *
 * @see "frontend/sdg-rings/internal/layout.ts, which does the same in the browser"
 */
final class RingLayout {

    private static final double EMPTY_RING = 10;
    private static final double GREATEST_RADIUS = 4000;
    /** A heading is broken into lines only if that saves so much radius. */
    private static final double WORTH_A_LINE = 6;

    private final double gap;
    private final double padding;

    /**
     * @param gap least distance between boxes
     * @param padding least distance of a box or heading to the line of its ring
     */
    RingLayout(double gap, double padding) {
        this.gap = gap;
        this.padding = padding;
    }

    record Size(double width, double height) {}

    /** Centre of a box. */
    record Place(double x, double y) {}

    /**
     * @param wanted angles at which boxes would best stand, clockwise from twelve o'clock in radians and growing; null
     *     for even gaps
     * @param headings forms in which the heading may be set; empty for no heading
     */
    record Input(List<Size> boxes, double @Nullable [] wanted, List<Size> headings) {}

    /** @param form which of the headings was chosen, -1 for none */
    record Ring(double inner, double outer, int form, Place heading, List<Place> boxes) {}

    List<Ring> rings(List<Input> inputs) {
        var rings = new ArrayList<Ring>();
        double inner = 0;
        for (var input : inputs) {
            var ring = inner == 0 ? disc(input) : ring(inner, input);
            rings.add(ring);
            inner = ring.outer();
        }
        return rings;
    }

    /** The middle: rows of boxes below the heading, in the arrangement that needs the smallest circle. */
    private Ring disc(Input input) {
        Ring best = null;
        int boxes = input.boxes().size();
        for (int form = input.headings().isEmpty() ? -1 : 0;
                form < input.headings().size();
                form++) {
            var heading = form < 0 ? null : input.headings().get(form);
            for (int rows = Math.min(1, boxes); rows <= boxes; rows++) {
                for (boolean shortFirst : new boolean[] {false, true}) {
                    var candidate = stack(heading, form, split(input.boxes(), rows, shortFirst));
                    double worth = best != null && best.form() != form ? WORTH_A_LINE : 0.01;
                    if (best == null || candidate.outer() < best.outer() - worth) {
                        best = candidate;
                    }
                }
            }
        }
        return best == null ? new Ring(0, EMPTY_RING, -1, new Place(0, 0), List.of()) : best;
    }

    private static List<List<Size>> split(List<Size> boxes, int rowCount, boolean shortFirst) {
        var rows = new ArrayList<List<Size>>();
        int start = 0;
        for (int row = 0; row < rowCount; row++) {
            double share = (boxes.size() - start) / (double) (rowCount - row);
            int end = start + (int) (shortFirst ? Math.floor(share) : Math.ceil(share));
            rows.add(boxes.subList(start, end));
            start = end;
        }
        return rows;
    }

    private Ring stack(@Nullable Size heading, int form, List<List<Size>> rows) {
        var stack = new ArrayList<Size>();
        if (heading != null) {
            stack.add(heading);
        }
        for (var row : rows) {
            stack.add(new Size(
                    row.stream().mapToDouble(Size::width).sum() + gap * (row.size() - 1),
                    row.stream().mapToDouble(Size::height).max().orElse(0)));
        }
        double height = stack.stream().mapToDouble(Size::height).sum() + gap * Math.max(0, stack.size() - 1);
        // The radius is a convex function of the upper edge: narrow down to its least value.
        double low = -height;
        double high = 0;
        while (high - low > 0.1) {
            double third = (high - low) / 3;
            if (radius(stack, low + third) <= radius(stack, high - third)) {
                high -= third;
            } else {
                low += third;
            }
        }
        double top = (low + high) / 2;
        var places = new ArrayList<Place>();
        double y = top + (heading == null ? 0 : heading.height() + gap);
        for (int i = 0; i < rows.size(); i++) {
            var size = stack.get(i + (heading == null ? 0 : 1));
            double x = -size.width() / 2;
            for (var box : rows.get(i)) {
                places.add(new Place(x + box.width() / 2, y + size.height() / 2));
                x += box.width() + gap;
            }
            y += size.height() + gap;
        }
        var at = new Place(0, heading == null ? 0 : top + heading.height() / 2);
        return new Ring(0, radius(stack, top) + padding, form, at, places);
    }

    private double radius(List<Size> stack, double top) {
        double y = top;
        double radius = EMPTY_RING;
        for (var box : stack) {
            radius = Math.max(radius, Math.hypot(box.width() / 2, y));
            radius = Math.max(radius, Math.hypot(box.width() / 2, y + box.height()));
            y += box.height() + gap;
        }
        return radius;
    }

    /** A ring: heading at twelve o'clock, boxes clockwise on one circle. */
    private Ring ring(double inner, Input input) {
        Ring best = null;
        for (int form = input.headings().isEmpty() ? -1 : 0;
                form < input.headings().size();
                form++) {
            var next = fill(inner, input, form < 0 ? null : input.headings().get(form), form);
            if (best == null || next.outer() < best.outer() - WORTH_A_LINE) {
                best = next;
            }
        }
        return java.util.Objects.requireNonNull(best);
    }

    private Ring fill(double inner, Input input, @Nullable Size heading, int form) {
        var boxes = input.boxes();
        double inside = inner + padding;
        // No smaller circle can hold the boxes.
        double narrowest = boxes.stream()
                .mapToDouble(b -> Math.min(b.width(), b.height()) / 2)
                .min()
                .orElse(0);
        double around =
                boxes.stream().mapToDouble(b -> Math.max(b.width(), b.height())).sum();
        double radius = boxes.isEmpty() ? inside : Math.floor(Math.max(inside + narrowest, around / 2 / Math.PI));
        List<Place> places = boxes.isEmpty() ? List.of() : null;
        while (places == null && radius < GREATEST_RADIUS) {
            radius++;
            places = new RingCircle(radius, inside, gap, padding).place(input, heading);
        }
        if (places == null) {
            throw new IllegalStateException("No ring is wide enough for its tiles");
        }
        double headingNeeds = heading == null ? 0 : Math.hypot(heading.width() / 2, inside + heading.height());
        double outer = Math.max(Math.max(headingNeeds, inside + EMPTY_RING), farthest(places, boxes)) + padding;
        // A heading may have made the ring wider than the boxes need: move them to the middle of the ring.
        while (!boxes.isEmpty()) {
            var moved = new RingCircle(radius + 1, inside, gap, padding).place(input, heading);
            if (moved == null || nearest(moved, boxes) - inner > outer - farthest(moved, boxes)) {
                break;
            }
            radius++;
            places = moved;
        }
        return new Ring(inner, outer, form, headingAt(inside, outer, heading), places);
    }

    private Place headingAt(double inside, double outer, @Nullable Size heading) {
        if (heading == null) {
            return new Place(0, 0);
        }
        double half = heading.width() / 2;
        double highest =
                Math.sqrt(Math.max(0, (outer - padding) * (outer - padding) - half * half)) - heading.height() / 2;
        double lowest = inside + heading.height() / 2;
        return new Place(0, -(highest + lowest) / 2);
    }

    private static double farthest(List<Place> places, List<Size> boxes) {
        double farthest = 0;
        for (int i = 0; i < places.size(); i++) {
            var at = places.get(i);
            var box = boxes.get(i);
            farthest = Math.max(
                    farthest, Math.hypot(Math.abs(at.x()) + box.width() / 2, Math.abs(at.y()) + box.height() / 2));
        }
        return farthest;
    }

    static double nearest(List<Place> places, List<Size> boxes) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < places.size(); i++) {
            var at = places.get(i);
            var box = boxes.get(i);
            nearest = Math.min(
                    nearest,
                    Math.hypot(
                            Math.max(0, Math.abs(at.x()) - box.width() / 2),
                            Math.max(0, Math.abs(at.y()) - box.height() / 2)));
        }
        return nearest;
    }
}
