package org.itu.sdgmap.framework;

import org.jspecify.annotations.Nullable;

/**
 * What is on record of a framework edition beside its elements. Texts are in English, as the documents name them.
 *
 * @param agenda name under which a strategic plan is known, such as Connect 2030
 * @param successor code of the edition that follows
 * @param structure kinds of elements, in words
 * @param source where this was read
 */
public record FrameworkFacts(
        @Nullable String agenda,
        @Nullable String resolution,
        @Nullable String agendaResolution,
        @Nullable String adoptedBy,
        @Nullable Integer adoptedYear,
        @Nullable String adoptedPlace,
        @Nullable String successor,
        @Nullable String structure,
        String source,
        Confidence confidence) {}
