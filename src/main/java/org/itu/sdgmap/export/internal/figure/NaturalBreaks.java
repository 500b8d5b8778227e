package org.itu.sdgmap.export.internal.figure;

import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;

/**
 * The division into classes with the least sum of squared distances to their means, found exactly.
 *
 * @see "W. D. Fisher (1958), On grouping for maximum homogeneity; H. Wang, M. Song (2011), Ckmeans.1d.dp"
 */
final class NaturalBreaks {

    private final double[] weights;
    private final double[] sums;
    private final double[] squares;

    private NaturalBreaks(double[] values, int[] counts) {
        int n = values.length;
        weights = new double[n + 1];
        sums = new double[n + 1];
        squares = new double[n + 1];
        double centre = values[n >> 1];
        for (int i = 0; i < n; i++) {
            double value = values[i] - centre;
            weights[i + 1] = weights[i] + counts[i];
            sums[i + 1] = sums[i] + counts[i] * value;
            squares[i + 1] = squares[i] + counts[i] * value * value;
        }
    }

    /**
     * Lower limits of the classes.
     *
     * @param values distinct and rising, more than there are classes
     * @param counts how often each occurs
     */
    static List<Double> limits(double[] values, int[] counts, int classes) {
        return new NaturalBreaks(values, counts).limits(values, classes);
    }

    private List<Double> limits(double[] values, int classes) {
        int n = values.length;
        var best = new double[n + 1];
        for (int to = 1; to <= n; to++) {
            best[to] = spread(0, to);
        }
        var starts = new int[classes][n + 1];
        for (int k = 1; k < classes; k++) {
            var cost = new double[n + 1];
            Arrays.fill(cost, Double.POSITIVE_INFINITY);
            for (int to = k + 1; to <= n; to++) {
                for (int from = k; from < to; from++) {
                    double candidate = best[from] + spread(from, to);
                    if (candidate < cost[to]) {
                        cost[to] = candidate;
                        starts[k][to] = from;
                    }
                }
            }
            best = cost;
        }
        var limits = new LinkedList<Double>();
        int to = n;
        for (int k = classes - 1; k >= 0; k--) {
            int from = starts[k][to];
            limits.addFirst(values[from]);
            to = from;
        }
        return limits;
    }

    private double spread(int from, int to) {
        double weight = weights[to] - weights[from];
        double sum = sums[to] - sums[from];
        return Math.max(0, squares[to] - squares[from] - sum * sum / weight);
    }
}
