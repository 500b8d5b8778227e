package org.itu.sdgmap.framework;

import org.jspecify.annotations.Nullable;

/**
 * A tie of the WSIS-SDG Matrix between an action line and a Goal or target, seen from one of them.
 *
 * @param statedDirectly false where a Goal is named only through its targets
 * @param rationale in English; Goals may have none
 */
public record MatrixLink(
        Element other,
        boolean statedDirectly,
        @Nullable String rationale,
        @Nullable String note,
        String source,
        Confidence confidence) {}
