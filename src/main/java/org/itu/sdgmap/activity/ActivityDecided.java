package org.itu.sdgmap.activity;

/**
 * Published as an application event within the transaction that records a version, so that a log is written with it or
 * not at all.
 *
 * @param status what the version is: SUBMITTED, RETURNED, PUBLISHED or WITHDRAWN
 * @param by username
 */
public record ActivityDecided(
        String slug, int version, Sector sector, ActivityStatus status, String by, String reason) {}
