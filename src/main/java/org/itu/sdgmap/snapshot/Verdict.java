package org.itu.sdgmap.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file turned out to be.
 *
 * @param sha256 of its bytes; null where it was not read to its end
 * @param snapshots with this very content, with which it shares label and instant, or from which it was made
 * @param difference where a file that was made from a snapshot first differs; null for others
 */
public record Verdict(
        Kind kind,
        @Nullable String sha256,
        List<Snapshot> snapshots,
        @Nullable String difference) {

    public Verdict(Kind kind, @Nullable String sha256, List<Snapshot> snapshots) {
        this(kind, sha256, snapshots, null);
    }

    public enum Kind {
        /** Byte for byte as frozen. */
        UNCHANGED,
        /** It says that it is a snapshot that there is, but its content is another. */
        CHANGED,
        /** It has the form of a snapshot, but there is none of its label and instant here. */
        UNKNOWN,
        /** A file made from a snapshot, from which the tool makes the same now. */
        EXPORT_UNCHANGED,
        /** A file that says that it was made from a snapshot, from which the tool makes another. */
        EXPORT_CHANGED,
        /** A file of the tool that names no snapshot that there is. */
        EXPORT_UNKNOWN,
        /** Something else. */
        NO_SNAPSHOT,
        /** Nothing in it. */
        EMPTY,
        /** Larger than what is read. */
        TOO_LARGE
    }
}
