package org.itu.sdgmap.activity;

import java.time.Instant;
import java.util.List;

/**
 * A published activity with all that is known of it.
 *
 * @param version number of the published version
 * @param publishedAt when that version was published
 * @param derivedElements ids of strategic elements that the crosswalk ties to the activity's links; nobody entered
 *     them, so they stand apart from the links
 */
public record ActivityDetail(
        long id,
        String slug,
        int version,
        Instant publishedAt,
        ActivityContent content,
        List<Integer> derivedElements) {}
