package org.itu.sdgmap.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.snapshot.Snapshot;
import org.itu.sdgmap.snapshot.SnapshotManifest;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot without its content.
 *
 * @param filter parameters of the filter; empty for everything
 * @param content address of the JSON as frozen
 * @param sha256 of the bytes at that address
 */
record SnapshotAnswer(
        long id,
        String label,
        String purpose,
        @Nullable String meeting,
        Instant instant,
        Map<String, List<String>> filter,
        String language,
        Instant frozenAt,
        String programVersion,
        String content,
        String sha256,
        long sizeBytes,
        Figures figures,
        SnapshotManifest manifest) {

    /** Distinct activities, their links, the countries they reach by name or place; entries are a series of their own. */
    record Figures(long activities, long links, long countries, long stocktakingEntries) {}

    static SnapshotAnswer of(Snapshot snapshot) {
        return new SnapshotAnswer(
                snapshot.id(),
                snapshot.label(),
                snapshot.purpose(),
                snapshot.meeting(),
                snapshot.instant(),
                snapshot.filter(),
                snapshot.language().code(),
                snapshot.frozenAt(),
                snapshot.programVersion(),
                "/api/v1/snapshots/%d.json".formatted(snapshot.id()),
                snapshot.sha256(),
                snapshot.sizeBytes(),
                new Figures(snapshot.activities(), snapshot.links(), snapshot.countries(), snapshot.entries()),
                snapshot.manifest());
    }
}
