package org.itu.sdgmap.export;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being made, which goes on whether or not somebody looks.
 *
 * @param steps in all; null until it is known
 * @param before orders that wait before it; 0 once it is being written
 * @param sizeBytes of the file; null until it is done
 * @param sha256 of the file, in lower-case hexadecimal digits; null until it is done
 * @param failure why there is none; null where it has not failed
 * @param failureText what was wrong with the order, or the id under which the log of the server says what went wrong
 * @param keptUntil when it is deleted; null until it has ended
 */
public record ExportJob(
        ExportSubject subject,
        ExportFormat format,
        State state,
        long stepsDone,
        @Nullable Long steps,
        long before,
        String fileName,
        @Nullable Long sizeBytes,
        @Nullable String sha256,
        @Nullable Failure failure,
        @Nullable String failureText,
        Instant requestedAt,
        @Nullable Instant keptUntil) {

    public enum State {
        WAITING,
        WRITING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean isOpen() {
            return this == WAITING || this == WRITING;
        }
    }

    public enum Failure {
        /** Something unexpected. */
        ERROR,
        /** Larger than what is kept. */
        TOO_LARGE,
        /** Longer than what it may take. */
        TOO_LONG,
        /** What was ordered was there no more, or was never right. */
        INVALID,
        /** The nodes that made it died, one after the other. */
        TRIED_TOO_OFTEN
    }

    /** Part that is done, 0 to 1; null until it is known. */
    public @Nullable Double share() {
        return steps == null || steps == 0 ? null : Math.min(1.0, (double) stepsDone / steps);
    }
}
