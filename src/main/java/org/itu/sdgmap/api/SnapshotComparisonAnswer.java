package org.itu.sdgmap.api;

import java.util.Comparator;
import java.util.List;
import org.itu.sdgmap.analysis.Matrix;
import org.itu.sdgmap.framework.Involvement;
import org.itu.sdgmap.snapshot.SnapshotComparison;
import org.itu.sdgmap.snapshot.SnapshotComparison.ActivityPart;
import org.itu.sdgmap.snapshot.SnapshotComparison.Change;
import org.itu.sdgmap.snapshot.SnapshotComparison.CountryChange;
import org.itu.sdgmap.snapshot.SnapshotComparison.Counts;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two states: added is what B has and A has not.
 *
 * @param activities numbers of all; of which {@code activityChanges} lists the first 25,000 by title
 * @param countries whose number of activities of scope SITE or COUNTRY differs
 * @param tiers Goals whose computed involvement differs
 * @param cells of the matrix whose assertion, activities or entries differ
 */
record SnapshotComparisonAnswer(
        StateAnswer a,
        StateAnswer b,
        Counts activities,
        Counts links,
        Counts entries,
        List<ActivityAnswer> activityChanges,
        List<CountryChange> countries,
        List<TierAnswer> tiers,
        List<CellAnswer> cells) {

    /**
     * @param snapshot number of it; null for the present
     * @param sha256 of the content; null for the present
     * @param countries that activities of scope SITE or COUNTRY reach
     */
    record StateAnswer(@Nullable Long snapshot, @Nullable String sha256, long countries) {

        private static StateAnswer of(SnapshotComparison.Side side) {
            var snapshot = side.snapshot();
            return new StateAnswer(
                    snapshot == null ? null : Long.valueOf(snapshot.id()),
                    snapshot == null ? null : snapshot.sha256(),
                    side.countries());
        }
    }

    /** @param parts what of it differs; empty unless changed */
    record ActivityAnswer(
            long id,
            String slug,
            Change change,
            @Nullable String titleA,
            @Nullable String titleB,
            List<ActivityPart> parts) {}

    /**
     * @param shareA of all link weight, 0 to 1
     */
    record TierAnswer(String sdg, Involvement a, Involvement b, double shareA, double shareB) {}

    record CellAnswer(String line, String sdg, Change change, CellState a, CellState b) {}

    record CellState(Matrix.State state, long activities, long entries) {

        private static CellState of(Matrix.Cell cell) {
            return new CellState(cell.state(), cell.activities(), cell.entries());
        }
    }

    static SnapshotComparisonAnswer of(SnapshotComparison comparison) {
        return new SnapshotComparisonAnswer(
                StateAnswer.of(comparison.a()),
                StateAnswer.of(comparison.b()),
                comparison.activities(),
                comparison.links(),
                comparison.entries(),
                comparison.activityChanges().stream()
                        .map(c -> new ActivityAnswer(
                                c.id(),
                                c.slug(),
                                c.change(),
                                c.titleA(),
                                c.titleB(),
                                c.parts().stream()
                                        .sorted(Comparator.naturalOrder())
                                        .toList()))
                        .toList(),
                comparison.countries(),
                comparison.tiers().stream()
                        .map(t -> new TierAnswer(
                                t.goal().element().displayCode(),
                                Involvement.values()[t.ringA()],
                                Involvement.values()[t.ringB()],
                                t.shareA(),
                                t.shareB()))
                        .toList(),
                comparison.cells().stream()
                        .map(c -> new CellAnswer(
                                c.line().displayCode(),
                                c.sdg().displayCode(),
                                c.change(),
                                CellState.of(c.a()),
                                CellState.of(c.b())))
                        .toList());
    }
}
