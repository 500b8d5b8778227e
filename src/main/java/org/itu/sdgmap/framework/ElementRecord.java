package org.itu.sdgmap.framework;

import org.jspecify.annotations.Nullable;

/**
 * Where an element was read.
 *
 * @param note in English
 * @param codeOfficial false where the plan prints no code and this tool assigned one
 */
public record ElementRecord(@Nullable String note, String source, boolean codeOfficial) {}
