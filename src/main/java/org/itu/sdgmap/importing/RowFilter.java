package org.itu.sdgmap.importing;

import org.itu.sdgmap.common.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of an import are meant.
 *
 * @param words that stand together in the cells; empty for all
 */
public record RowFilter(@Nullable Outcome outcome, String words) {

    public static final RowFilter ALL = new RowFilter(null, "");

    private static final int LONGEST = 200;

    public RowFilter {
        if (words.length() > LONGEST) {
            throw new InvalidValueException("q", words, "at most %d characters".formatted(LONGEST));
        }
    }
}
