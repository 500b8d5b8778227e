package org.itu.sdgmap.activity;

import java.time.Instant;

/**
 * What an account is told of its activities.
 *
 * @param slug of the activity
 * @param text remark or reason; may be empty
 * @param byName name of who decided
 */
public record Notice(
        long id, Kind kind, String slug, String title, String text, String byName, Instant at, boolean read) {

    public enum Kind {
        PUBLISHED,
        RETURNED,
        WITHDRAWN,
        CHANGED_BY_OTHER
    }
}
