package org.itu.sdgmap.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file turned out to be.
 *
 * @param sha256 of its bytes; null where it was not read to its end
 * @param snapshots with this very content, or with which it shares label and instant
 */
public record Verdict(Kind kind, @Nullable String sha256, List<Snapshot> snapshots) {

    public enum Kind {
        /** Byte for byte as frozen. */
        UNCHANGED,
        /** It says that it is a snapshot that there is, but its content is another. */
        CHANGED,
        /** It has the form of a snapshot, but there is none of its label and instant here. */
        UNKNOWN,
        /** Something else. */
        NO_SNAPSHOT,
        /** Nothing in it. */
        EMPTY,
        /** Larger than what is read. */
        TOO_LARGE
    }
}
