package org.itu.sdgmap.framework;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as its author saw it and as it should be.
 *
 * @param seen null for a record to add
 * @param wanted null for a record to remove
 */
public record Correction(
        @Nullable FrameworkRecord seen, @Nullable FrameworkRecord wanted) {

    public Correction {
        if (seen == null && wanted == null) {
            throw new IllegalArgumentException("A correction needs a record seen or a record wanted");
        }
        if (seen != null
                && wanted != null
                && !(seen.kind() == wanted.kind() && seen.key().equals(wanted.key()))) {
            throw new IllegalArgumentException(
                    "%s %s cannot become %s %s".formatted(seen.kind(), seen.key(), wanted.kind(), wanted.key()));
        }
    }

    public static Correction of(FrameworkRecord seen, Map<String, String> values) {
        return new Correction(seen, seen.with(values));
    }

    public static Correction adding(FrameworkRecord wanted) {
        return new Correction(null, wanted);
    }

    public static Correction removing(FrameworkRecord seen) {
        return new Correction(seen, null);
    }

    /** The record in one of its two states, for its kind and key. */
    public FrameworkRecord subject() {
        var known = seen != null ? seen : wanted;
        if (known == null) {
            throw new IllegalStateException("A correction needs a record seen or a record wanted");
        }
        return known;
    }
}
