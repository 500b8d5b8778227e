package org.itu.sdgmap.importing;

/** What a column can hold; its name for people stands under {@code importing.field.NAME}. */
public enum ImportField {
    NUMBER,
    TITLE,
    DESCRIPTION,
    LANGUAGE,
    SECTOR,
    KIND,
    START,
    END,
    /** Both years in one cell. */
    PERIOD,
    SCOPE,
    COUNTRIES,
    LATITUDE,
    LONGITUDE,
    /** Latitude and longitude in one cell. */
    COORDINATES,
    PARTNERS,
    ACTION_LINES,
    SDG,
    STRATEGIC,
    /** Weights of the SDG column, in its order. */
    WEIGHTS,
    /** Weights of the action lines, in their order. */
    LINE_WEIGHTS,
    URL,
    /** Personal data: neither read nor kept with the activity. */
    CONTACT,
    IGNORED;

    public String key() {
        return "importing.field." + name();
    }

    /** Whether its cells are read at all. */
    public boolean isRead() {
        return this != IGNORED && this != CONTACT && this != NUMBER;
    }
}
