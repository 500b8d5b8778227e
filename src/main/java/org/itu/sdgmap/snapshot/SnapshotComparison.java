package org.itu.sdgmap.snapshot;

import java.util.List;
import java.util.Set;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Matrix;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.SdgGoal;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two states, A and B: B is set against A, so that added is what B has and A has not. Either is a
 * snapshot or the present, under the same filter.
 *
 * @param activities by id; changed where a version or the elements that it counts for differ
 * @param links of activities to elements
 * @param entries of WSIS Stocktaking
 * @param activityChanges in the order of their titles, {@link #MOST_LISTED} at most; the numbers are of all
 * @param countries whose number of activities differs, the largest difference first
 * @param tiers Goals whose computed involvement differs, in the order of the Goals
 * @param cells of the matrix whose evidence or assertion differs, line by line
 */
public record SnapshotComparison(
        Side a,
        Side b,
        Counts activities,
        Counts links,
        Counts entries,
        List<ActivityChange> activityChanges,
        List<CountryChange> countries,
        List<TierChange> tiers,
        List<CellChange> cells) {

    /** Activities that are listed. */
    public static final int MOST_LISTED = 25_000;

    /**
     * @param snapshot null for the present
     * @param filter by which the state was read, with the snapshot's number
     * @param revision of the state; that of the present grows with each change
     * @param countries that activities of scope SITE or COUNTRY reach
     */
    public record Side(@Nullable Snapshot snapshot, ActivityFilter filter, long revision, long countries) {}

    /**
     * @param a how many A has
     * @param b how many B has
     * @param changed of those in both
     */
    public record Counts(long a, long b, long added, long removed, long changed) {

        public boolean differ() {
            return added > 0 || removed > 0 || changed > 0;
        }
    }

    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** What of an activity can differ. */
    public enum ActivityPart {
        TEXTS,
        KIND,
        YEARS,
        PLACES,
        PARTNERS,
        SOURCES,
        LINKS,
        /** Elements it counts for, as by another crosswalk, also where its links are the same. */
        COUNTED_ELEMENTS
    }

    /**
     * @param titleA null where A has it not
     * @param titleB null where B has it not
     * @param parts that differ; empty unless changed, and where a version was published anew without a difference
     */
    public record ActivityChange(
            long id,
            String slug,
            Change change,
            @Nullable String titleA,
            @Nullable String titleB,
            Set<ActivityPart> parts) {

        /** The later of the titles. */
        public String title() {
            return titleB != null ? titleB : String.valueOf(titleA);
        }
    }

    /** Distinct activities of scope SITE or COUNTRY. */
    public record CountryChange(String iso3, long a, long b) {}

    /**
     * @param ringA 0 for the innermost to 3
     * @param shareA of all link weight, 0 to 1
     */
    public record TierChange(SdgGoal goal, int ringA, int ringB, double shareA, double shareB) {}

    /**
     * A cell whose state, activities or entries differ.
     *
     * @param a the cell in A; of state NONE where A has nothing there
     */
    public record CellChange(Element line, Element sdg, Matrix.Cell a, Matrix.Cell b) {

        public Change change() {
            if (a.state() == Matrix.State.NONE) {
                return Change.ADDED;
            }
            return b.state() == Matrix.State.NONE ? Change.REMOVED : Change.CHANGED;
        }
    }

    /** Whether nothing differs. */
    public boolean isSame() {
        return !activities.differ()
                && !links.differ()
                && !entries.differ()
                && countries.isEmpty()
                && tiers.isEmpty()
                && cells.isEmpty();
    }
}
