package org.itu.sdgmap.framework;

import org.jspecify.annotations.Nullable;

/**
 * A tie of the WSIS-SDG Matrix between an action line and a Goal or target.
 *
 * @param lineId id of the element of the line
 * @param sdgId id of the element of the Goal or target
 * @param statedDirectly false where a Goal is named only through its targets
 * @param rationale in English; Goals may have none
 */
public record MatrixTie(
        int lineId,
        int sdgId,
        boolean statedDirectly,
        @Nullable String rationale) {}
