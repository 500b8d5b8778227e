package org.itu.sdgmap.snapshot.internal;

import java.time.Instant;
import org.itu.sdgmap.snapshot.SnapshotManifest;

/** What a freshly written content says of itself. */
record FrozenContent(
        Instant instant,
        String sha256,
        long sizeBytes,
        long activities,
        long links,
        long countries,
        long entries,
        SnapshotManifest manifest) {}
