package org.itu.sdgmap.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recognises files that were made from snapshots; given by the module that makes them. */
public interface SnapshotFiles {

    /**
     * What a file turned out to be.
     *
     * @param snapshot from which it says that it comes; null where it says that it is of the present
     * @param difference where it first differs from what is made from the snapshot now; null where it does not, or could
     *     not be compared
     */
    record Finding(@Nullable Long snapshot, @Nullable String difference) {}

    /** Empty for a file that is none of the tool's. */
    Optional<Finding> check(Path file) throws IOException;
}
