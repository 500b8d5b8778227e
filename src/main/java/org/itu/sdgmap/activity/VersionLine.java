package org.itu.sdgmap.activity;

import java.time.Instant;

/**
 * Who recorded a version, when and why.
 *
 * @param authorName name as shown
 */
public record VersionLine(
        int version, ActivityStatus status, Instant recordedAt, String author, String authorName, String reason) {}
