package org.itu.sdgmap.activity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the queue.
 *
 * @param total number of all under the filter
 */
public record QueuePage(List<Item> items, int total) {

    /**
     * A submission that waits.
     *
     * @param version the submitted version
     * @param publishedVersion version that is public now; null where none is
     * @param authorName name as shown
     * @param reason why the author entered or changed it
     */
    public record Item(
            String slug,
            int version,
            @Nullable Integer publishedVersion,
            String title,
            Sector sector,
            ActivityKind kind,
            String author,
            String authorName,
            Instant submittedAt,
            String reason) {

        public ReviewedVersion reviewed() {
            return new ReviewedVersion(slug, version);
        }
    }
}
