package org.itu.sdgmap.snapshot;

import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.common.Language;
import org.jspecify.annotations.Nullable;

/** Sets two states against each other. */
public interface SnapshotComparisons {

    /**
     * All that differs under a filter.
     *
     * @param a number of a snapshot
     * @param b number of another, null for the present
     * @param filter for both; its own day and snapshot are passed over
     * @throws org.itu.sdgmap.common.NotFoundException if there is no such snapshot
     * @throws org.itu.sdgmap.common.InvalidValueException if both are the same
     * @throws org.itu.sdgmap.analysis.StateInPreparationException if a state is not at hand yet; it will be soon
     */
    SnapshotComparison compare(long a, @Nullable Long b, ActivityFilter filter, Language language);
}
