package org.itu.sdgmap.activity.internal;

import java.time.Instant;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.activity.Draft;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.activity.Sector;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it is stored, with what its activity is now.
 *
 * @param activity id of the activity; null for a new one
 * @param activitySector Sector of the activity; null for a new one
 * @param newest newest version of the activity; 0 for a new one
 */
record DraftRow(
        long id,
        @Nullable Long activity,
        @Nullable String slug,
        @Nullable Sector activitySector,
        ActivityStatus status,
        int newest,
        int basedOn,
        int revision,
        DraftContent content,
        String startedBy,
        String savedBy,
        String savedByName,
        Instant savedAt) {

    Draft draft() {
        return new Draft(id, revision, slug, status, basedOn, content, startedBy, savedBy, savedByName, savedAt);
    }
}
