package org.itu.sdgmap.importing.internal.batch;

import java.util.List;
import org.itu.sdgmap.importing.ReadActivity;
import org.itu.sdgmap.importing.RowCorrection;
import org.itu.sdgmap.importing.RowEffect;
import org.itu.sdgmap.importing.RowReading;
import org.itu.sdgmap.importing.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * A row with all that was found out about it.
 *
 * @param copyOf first row of the same sheet that this one copies
 * @param matched slug of the activity with the same title and Sector
 * @param fields in which the row differs from that activity
 */
record StagedRow(
        SourceRow source,
        RowCorrection correction,
        RowReading reading,
        RowEffect effect,
        byte[] fingerprint,
        @Nullable String matched,
        int versionSeen,
        List<String> fields) {

    int number() {
        return source.number();
    }

    String titleKey() {
        var activity = reading.activity();
        return activity == null ? "" : activity.normalisedTitle();
    }

    @Nullable String sector() {
        var activity = reading.activity();
        return activity == null || activity.sector() == null
                ? null
                : activity.sector().code();
    }

    /** What a row keeps of its reading beside its columns. */
    record Stored(@Nullable ReadActivity activity, List<String> fields) {}
}
