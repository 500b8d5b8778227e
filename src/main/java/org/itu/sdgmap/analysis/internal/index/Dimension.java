package org.itu.sdgmap.analysis.internal.index;

/** What the index knows of a row, with the type of its values. */
public enum Dimension {
    /** Code of a Sector. */
    SECTOR,
    /** Name of a kind. */
    KIND,
    /** Name of a scope. */
    SCOPE,
    /** Id of an element that somebody linked, or that stands above one. */
    ELEMENT,
    /** Id of an element that only the crosswalk ties to the row; never together with {@link #ELEMENT}. */
    DERIVED_ELEMENT,
    /** ISO alpha-3 code. */
    COUNTRY,
    /** Code of a group of countries that the row names as a whole. */
    REGION,
    /** {@link SiteBit}: how many exact places the row has in a country, as a binary number. */
    SITES,
    /** First year; rows without one are undated. */
    START_YEAR,
    /** Last year of a dated row that does not go on. */
    LAST_YEAR,
    /** Last year of a row without a first. */
    UNDATED_LAST_YEAR,
    /** {@link Flag}. */
    FLAG;

    /** What is so or not. */
    public enum Flag {
        DATED,
        ONGOING
    }

    /** One binary digit of the number of places in a country; digit 0 is worth 1, digit 3 is worth 8. */
    public record SiteBit(String iso3, int digit) {}
}
