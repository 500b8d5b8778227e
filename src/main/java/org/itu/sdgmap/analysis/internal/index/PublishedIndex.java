package org.itu.sdgmap.analysis.internal.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.roaringbitmap.RoaringBitmap;

/**
 * All that is public, at one revision, or was public at an earlier day.
 *
 * @param revision number of the published state
 * @param entries of WSIS Stocktaking
 * @param schema where the database holds the rows: empty for what is public now
 * @param changes the latest changes, oldest first, without a gap up to the revision
 */
public record PublishedIndex(
        String schema, long revision, EvidenceIndex activities, EvidenceIndex entries, List<Change> changes) {

    private static final int MOST_CHANGES = 100;

    /** Which rows differ from the revision before. */
    public record Change(long revision, RoaringBitmap activities, RoaringBitmap entries) {}

    PublishedIndex next(EvidenceIndex newActivities, EvidenceIndex newEntries, List<Change> newChanges) {
        var all = new ArrayList<>(changes);
        all.addAll(newChanges);
        return new PublishedIndex(
                schema,
                newChanges.getLast().revision(),
                newActivities,
                newEntries,
                List.copyOf(all.subList(Math.max(0, all.size() - MOST_CHANGES), all.size())));
    }

    /** All changes after an earlier revision in one, empty where some are no longer known. */
    public Optional<Change> changesSince(long earlier) {
        if (earlier > revision || earlier + changes.size() < revision) {
            return Optional.empty();
        }
        var since = changes.stream().filter(c -> c.revision() > earlier).toList();
        return Optional.of(new Change(
                revision,
                RoaringBitmap.or(since.stream().map(Change::activities).iterator()),
                RoaringBitmap.or(since.stream().map(Change::entries).iterator())));
    }
}
