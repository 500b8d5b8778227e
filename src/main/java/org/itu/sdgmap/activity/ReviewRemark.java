package org.itu.sdgmap.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer said when sending a version back.
 *
 * @param version the version that was sent back
 * @param field path as in {@link ActivityProblem#field()}; null for the whole
 */
public record ReviewRemark(int version, @Nullable String field, String text, String authorName, Instant at) {}
