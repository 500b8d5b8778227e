package org.itu.sdgmap.framework;

/**
 * A documented link between two elements, seen from one of them.
 *
 * @param other the element at the other end
 * @param direction whether the link leads from the element that was asked for, or to it
 * @param rationale in English
 * @param confidence of the code at the other end
 */
public record CrosswalkLink(
        Element other,
        Direction direction,
        Relation relation,
        String rationale,
        Basis basis,
        String source,
        Confidence confidence) {

    public enum Direction {
        TO,
        FROM
    }

    public enum Relation {
        CONTRIBUTES_TO,
        CONTINUED_BY,
        MERGED_INTO,
        SPLIT_INTO,
        RAISED_TO,
        WIDENED_TO,
        RESET_TO,
        DROPPED
    }

    /** Who says so: this tool by its own reading, ITU for the Union as a whole, or an indicator that both share. */
    public enum Basis {
        DERIVED,
        OFFICIAL_UNION_LEVEL,
        INDICATOR
    }
}
