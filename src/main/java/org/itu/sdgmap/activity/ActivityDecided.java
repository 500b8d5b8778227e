package org.itu.sdgmap.activity;

import org.jspecify.annotations.Nullable;

/**
 * Published as an application event within the transaction that records a version, so that a log is written with it or
 * not at all.
 *
 * @param status what the version is: SUBMITTED, RETURNED, PUBLISHED or WITHDRAWN
 * @param by username
 * @param batch import whose recording or undoing made the version; null for one that was decided by itself
 */
public record ActivityDecided(
        String slug,
        int version,
        Sector sector,
        ActivityStatus status,
        String by,
        String reason,
        @Nullable Long batch) {}
