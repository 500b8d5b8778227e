package org.itu.sdgmap.importing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of an import.
 *
 * @param reading with the original texts of the cells
 * @param correction what persons have answered
 * @param matched the activity that the row changes; null where it makes a new one
 * @param written slug of the activity that was written, null before
 * @param mayAnswer whether this account may answer the row's questions
 */
public record ImportRow(
        long batch,
        RowReading reading,
        RowCorrection correction,
        RowEffect effect,
        @Nullable Matched matched,
        @Nullable String written,
        @Nullable Instant writtenAt,
        boolean mayAnswer) {

    /**
     * An activity that is there already.
     *
     * @param fields in which the row differs from it, as paths of {@link org.itu.sdgmap.activity.ActivityProblem#field}
     */
    public record Matched(String slug, List<String> fields) {

        public Matched {
            fields = List.copyOf(fields);
        }
    }

    public int number() {
        return reading.number();
    }

    public Outcome outcome() {
        return reading.outcome();
    }

    public boolean isWritten() {
        return writtenAt != null;
    }
}
