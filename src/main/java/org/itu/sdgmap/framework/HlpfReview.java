package org.itu.sdgmap.framework;

import org.jspecify.annotations.Nullable;

/**
 * A year in which the High-level Political Forum reviews a Goal in depth.
 *
 * @param theme of the year, in English; null where it is not known
 * @param confidence that the Goal is in the set of the year
 */
public record HlpfReview(int year, @Nullable String theme, boolean sdgSummit, Confidence confidence) {}
