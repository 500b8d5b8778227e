package org.itu.sdgmap.analysis.internal;

import org.itu.sdgmap.analysis.internal.index.EvidenceIndex;
import org.roaringbitmap.RoaringBitmap;

/** Fractional counts: an activity is worth 1 among the columns of a framework, divided by the weights of its links. */
final class LinkWeights {

    private LinkWeights() {}

    /** Sum of shares for each column. */
    static double[] byColumn(EvidenceIndex index, RoaringBitmap selected, ElementColumns columns) {
        var sums = new double[columns.size()];
        index.shares().forEach(selected, (row, from, to, elements, shares) -> {
            for (int i = from; i < to; i++) {
                int column = columns.of(elements[i]);
                if (column != ElementColumns.NONE) {
                    sums[column] += shares[i];
                }
            }
        });
        return sums;
    }

    /** Sum over rows of the share in one framework times the share in another, for each pair of columns. */
    static double[][] byPair(EvidenceIndex index, RoaringBitmap selected, ElementColumns first, ElementColumns second) {
        var sums = new double[first.size()][second.size()];
        index.shares().forEach(selected, (row, from, to, elements, shares) -> {
            for (int i = from; i < to; i++) {
                int one = first.of(elements[i]);
                if (one != ElementColumns.NONE) {
                    for (int j = from; j < to; j++) {
                        int other = second.of(elements[j]);
                        if (other != ElementColumns.NONE) {
                            sums[one][other] += (double) shares[i] * shares[j];
                        }
                    }
                }
            }
        });
        return sums;
    }
}
