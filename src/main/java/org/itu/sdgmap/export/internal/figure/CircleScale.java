package org.itu.sdgmap.export.internal.figure;

import java.util.List;
import java.util.stream.Stream;

/**
 * How large circles are: area proportional to the value, no smaller than can be seen.
 *
 * @param maxRadius of the greatest value, in units of the sheet
 * @see "frontend/sdg-map/internal/graduated-symbols.ts, which does the same in the browser"
 */
record CircleScale(double maxValue, double maxRadius) {

    private static final double LEAST_RADIUS = 2.5;
    /** Widths of the world per radius of the largest circle: Europe stays readable. */
    private static final double WORLD_WIDTHS = 46;

    private static final double LEAST_LARGEST = 8.5;
    private static final double MOST_LARGEST = 28;

    static CircleScale of(double maxValue, double worldWidth) {
        return new CircleScale(maxValue, Math.clamp(worldWidth / WORLD_WIDTHS, LEAST_LARGEST, MOST_LARGEST));
    }

    double radius(double value) {
        double radius = maxValue > 0 ? maxRadius * Math.sqrt(Math.max(0, value) / maxValue) : 0;
        return Math.min(maxRadius, Math.max(LEAST_RADIUS, radius));
    }

    /** The value below which circles are drawn larger than their area would be. */
    double smallestTrueValue() {
        return maxValue * Math.pow(LEAST_RADIUS / maxRadius, 2);
    }

    /** The greatest value and two or so round ones of about a third and a tenth of it. */
    List<Double> legendValues(boolean whole) {
        if (!(maxValue > 0)) {
            return List.of();
        }
        return Stream.of(maxValue, roundDown(maxValue / 3), roundDown(maxValue / 12))
                .map(v -> whole ? Math.max(1.0, Math.rint(v)) : v)
                .distinct()
                .toList();
    }

    /** The next number down that begins with 1, 2 or 5. */
    private static double roundDown(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double digit = value / power;
        return (digit >= 5 ? 5 : digit >= 2 ? 2 : 1) * power;
    }
}
