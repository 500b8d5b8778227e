package org.itu.sdgmap.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * Work of freezing, which goes on whether or not somebody looks.
 *
 * @param records number in all; null until it is known
 * @param snapshot what it has made
 * @param failure id under which the log of the server says what went wrong
 */
public record FreezeJob(
        long id,
        String label,
        State state,
        long recordsDone,
        @Nullable Long records,
        @Nullable Long snapshot,
        @Nullable String failure) {

    public enum State {
        WAITING,
        FREEZING,
        FROZEN,
        FAILED,
        CANCELLED;

        public boolean isOpen() {
            return this == WAITING || this == FREEZING;
        }
    }

    /** Part that is done, 0 to 1; null until it is known. */
    public @Nullable Double share() {
        return records == null || records == 0 ? null : Math.min(1.0, (double) recordsDone / records);
    }
}
