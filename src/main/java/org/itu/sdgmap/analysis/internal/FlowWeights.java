package org.itu.sdgmap.analysis.internal;

import java.util.Arrays;
import java.util.List;
import org.itu.sdgmap.analysis.internal.index.Dimension;
import org.itu.sdgmap.analysis.internal.index.EvidenceIndex;
import org.roaringbitmap.RoaringBitmap;

/**
 * Fractional widths of the bands of a flow. Each activity is worth 1 in each column: all of it in its Sector; in the
 * others by the shares of its links, and what no link names goes to the last node, "none recorded". Strategic goals that
 * the crosswalk alone ties to an activity share it equally, where nobody linked one.
 */
final class FlowWeights {

    private final List<RoaringBitmap> sectors;
    private final ElementColumns goals;
    private final double[][][] between;
    private final Parts[] parts;

    /** How one activity is divided in one column: the nodes it has, and how much of it each. */
    private static final class Parts {

        private final ElementColumns columns;
        private final double[] shares;
        private final int[] nodes;
        private int size;
        private double rest;

        Parts(ElementColumns columns) {
            this.columns = columns;
            this.shares = new double[columns.size() + 1];
            this.nodes = new int[columns.size() + 1];
        }

        void clear() {
            for (int i = 0; i < size; i++) {
                shares[nodes[i]] = 0;
            }
            size = 0;
            rest = 1;
        }

        void add(int node, double share) {
            if (shares[node] == 0) {
                nodes[size++] = node;
            }
            shares[node] += share;
            rest -= share;
        }

        /** What is left over belongs to the last node; rounding leaves a little that is none. */
        void finish() {
            if (rest > 1e-6) {
                add(columns.size(), rest);
            }
        }
    }

    /** @param sectors activities of each Sector */
    FlowWeights(List<RoaringBitmap> sectors, ElementColumns goals, ElementColumns lines, ElementColumns sdgs) {
        this.sectors = sectors;
        this.goals = goals;
        this.parts = new Parts[] {new Parts(goals), new Parts(lines), new Parts(sdgs)};
        this.between = new double[][][] {
            new double[sectors.size()][goals.size() + 1],
            new double[goals.size() + 1][lines.size() + 1],
            new double[lines.size() + 1][sdgs.size() + 1]
        };
    }

    /** Widths between a column, 0 for Sectors, and the next. */
    double[][] between(int left) {
        return between[left];
    }

    void add(Selected selected) {
        var index = selected.index().activities();
        var derived = derivedGoals(index, selected.activities());
        for (int sector = 0; sector < sectors.size(); sector++) {
            addSector(sector, index, derived);
        }
    }

    private void addSector(int sector, EvidenceIndex index, int[] derived) {
        var rows = sectors.get(sector);
        var withLinks = new int[1];
        index.shares().forEach(rows, (row, from, to, elements, shares) -> {
            withLinks[0]++;
            for (var part : parts) {
                part.clear();
                for (int i = from; i < to; i++) {
                    int node = part.columns.of(elements[i]);
                    if (node != ElementColumns.NONE) {
                        part.add(node, shares[i]);
                    }
                }
            }
            if (parts[0].size == 0) {
                addDerived(derived[row]);
            }
            add(sector);
        });
        var withoutLinks = rows.getCardinality() - withLinks[0];
        between[0][sector][goals.size()] += withoutLinks;
        between[1][goals.size()][parts[1].columns.size()] += withoutLinks;
        between[2][parts[1].columns.size()][parts[2].columns.size()] += withoutLinks;
    }

    private void addDerived(int goalBits) {
        int count = Integer.bitCount(goalBits);
        for (int goal = 0; goal < goals.size(); goal++) {
            if ((goalBits >>> goal & 1) == 1) {
                parts[0].add(goal, 1.0 / count);
            }
        }
    }

    private void add(int sector) {
        Arrays.stream(parts).forEach(Parts::finish);
        for (int i = 0; i < parts[0].size; i++) {
            int node = parts[0].nodes[i];
            between[0][sector][node] += parts[0].shares[node];
        }
        multiply(parts[0], parts[1], between[1]);
        multiply(parts[1], parts[2], between[2]);
    }

    private static void multiply(Parts one, Parts other, double[][] sums) {
        for (int i = 0; i < one.size; i++) {
            for (int j = 0; j < other.size; j++) {
                sums[one.nodes[i]][other.nodes[j]] += one.shares[one.nodes[i]] * other.shares[other.nodes[j]];
            }
        }
    }

    /** For each row a bit for each goal that the crosswalk alone ties to it; plans have fewer than 32 goals. */
    private int[] derivedGoals(EvidenceIndex index, RoaringBitmap selected) {
        if (goals.size() > Integer.SIZE) {
            throw new IllegalStateException("A plan with %d goals is too large".formatted(goals.size()));
        }
        var bits = new int[selected.isEmpty() ? 0 : selected.last() + 1];
        for (int goal = 0; goal < goals.size(); goal++) {
            int bit = 1 << goal;
            var rows = index.rows(
                    Dimension.DERIVED_ELEMENT, goals.elements().get(goal).id());
            RoaringBitmap.and(selected, rows).forEach((int row) -> bits[row] |= bit);
        }
        return bits;
    }
}
