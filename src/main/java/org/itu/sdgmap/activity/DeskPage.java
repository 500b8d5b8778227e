package org.itu.sdgmap.activity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the desk.
 *
 * @param total number of all under the filter
 */
public record DeskPage(List<Entry> entries, int total) {

    /**
     * An activity, or a new one that is only a draft yet.
     *
     * @param slug null for a new one
     * @param draft id of the draft; null where none was begun
     * @param title of the draft where there is one; may be empty
     * @param sector null where a draft has none yet
     * @param status of the newest version; DRAFT for a new one
     * @param isPublic whether a version is public
     * @param changedBy name as shown
     * @param problems number of rules that stand against submitting the draft; 0 without draft
     */
    public record Entry(
            @Nullable String slug,
            @Nullable Long draft,
            String title,
            @Nullable Sector sector,
            ActivityStatus status,
            boolean isPublic,
            String changedBy,
            Instant changedAt,
            int problems) {}
}
