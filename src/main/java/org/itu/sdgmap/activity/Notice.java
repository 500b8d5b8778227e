package org.itu.sdgmap.activity;

import java.time.Instant;

/**
 * What an account is told of its activities.
 *
 * @param slug of the activity
 * @param text remark or reason; may be empty
 * @param byName name of who decided
 * @param others how many activities of the account it is about beside this one
 */
public record Notice(
        long id,
        Kind kind,
        String slug,
        String title,
        String text,
        String byName,
        Instant at,
        boolean read,
        int others) {

    public enum Kind {
        PUBLISHED,
        RETURNED,
        WITHDRAWN,
        CHANGED_BY_OTHER,
        /** An import changed it; one notice for all activities of the account that it changed. */
        CHANGED_BY_IMPORT,
        /** An import that made or changed it was taken back. */
        IMPORT_UNDONE
    }
}
