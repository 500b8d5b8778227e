package org.itu.sdgmap.framework;

import org.jspecify.annotations.Nullable;

/** @param namesIct whether its text names information and communication technologies */
public record SdgTarget(Kind kind, @Nullable Integer deadlineYear, boolean namesIct) {

    public enum Kind {
        OUTCOME,
        MEANS_OF_IMPLEMENTATION
    }
}
