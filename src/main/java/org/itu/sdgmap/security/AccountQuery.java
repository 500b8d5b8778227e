package org.itu.sdgmap.security;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts to list.
 *
 * @param words part of a name or an e-mail address; empty for any
 * @param sector code of a Sector in which a role is held
 * @param page from 0
 */
public record AccountQuery(
        String words,
        @Nullable Role role,
        @Nullable String sector,
        @Nullable AccountState state,
        Sort sort,
        boolean descending,
        int page) {

    public static final int PAGE_SIZE = 25;

    /** What the list is ordered by. */
    public enum Sort {
        NAME,
        USERNAME,
        LAST_SIGN_IN
    }

    public AccountQuery {
        words = words.strip();
        if (page < 0) {
            throw new IllegalArgumentException("page " + page);
        }
    }

    public static AccountQuery all() {
        return new AccountQuery("", null, null, null, Sort.NAME, false, 0);
    }
}
