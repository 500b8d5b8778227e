package org.itu.sdgmap.activity;

import java.time.Instant;

/**
 * One version of an activity, as those who work on it see it.
 *
 * @param author username, or what made it, such as sample data
 * @param authorName name as shown
 */
public record RecordedVersion(
        String slug,
        int version,
        ActivityStatus status,
        Instant recordedAt,
        String author,
        String authorName,
        String reason,
        ActivityContent content) {}
