package org.itu.sdgmap.analysis;

import org.itu.sdgmap.common.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * Years in which something went on, both included. Unlike the years of an {@link ActivityFilter} it holds what is
 * undated too, as OGC API - Features asks for.
 *
 * @param from null for no limit
 * @param to null for no limit
 */
public record YearSpan(@Nullable Integer from, @Nullable Integer to) {

    public static final YearSpan ALWAYS = new YearSpan(null, null);

    public YearSpan {
        if (from != null && to != null && to < from) {
            throw new InvalidValueException(
                    "datetime", from + "/" + to, "an interval that does not end before it begins");
        }
    }
}
