package org.itu.sdgmap.analysis;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.itu.sdgmap.common.InvalidValueException;

/** Order of a list of activities; each breaks ties by id, so that it is the same on every page. */
public enum ActivityOrder {
    /** Best match of the searched words first; as {@link #CHANGED} without words. */
    RELEVANCE,
    /** Last published change first. */
    CHANGED,
    /** Latest start first, undated ones last. */
    START,
    /** By title, accents and case left aside. */
    TITLE;

    /** @throws InvalidValueException if there is no such order */
    public static ActivityOrder getByName(String name) {
        return Arrays.stream(values())
                .filter(o -> o.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        "sort",
                        name,
                        Arrays.stream(values())
                                .map(o -> o.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }
}
