package org.itu.sdgmap.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is being entered: of a new activity, or as a change of one that exists. An activity has at most one draft, which
 * all contributors of its Sector share.
 *
 * @param revision grows with every save
 * @param slug of the activity that is changed; null for a new one
 * @param status of that activity's newest version; DRAFT for a new one
 * @param basedOn newest version of the activity that whoever saved last has seen; 0 for a new one
 * @param startedBy username
 * @param savedBy username
 * @param savedByName name as shown
 */
public record Draft(
        long id,
        int revision,
        @Nullable String slug,
        ActivityStatus status,
        int basedOn,
        DraftContent content,
        String startedBy,
        String savedBy,
        String savedByName,
        Instant savedAt) {}
