package org.itu.sdgmap.analysis.internal;

import org.itu.sdgmap.analysis.internal.index.PublishedIndex;
import org.roaringbitmap.RoaringBitmap;

/**
 * The rows of an index that a filter selects.
 *
 * @param entries of WSIS Stocktaking
 */
record Selected(PublishedIndex index, RoaringBitmap activities, RoaringBitmap entries) {

    long countActivities() {
        return activities.getLongCardinality();
    }

    long countEntries() {
        return entries.getLongCardinality();
    }

    /** Distinct selected activities of an element: linked to it or to one below it, or tied to it by the crosswalk. */
    long countActivities(int elementId) {
        return index.activities().countWithElement(activities, elementId);
    }

    long countEntries(int elementId) {
        return index.entries().countWithElement(entries, elementId);
    }
}
