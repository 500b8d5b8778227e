package org.itu.sdgmap.importing;

/** What writing a row would do. */
public enum RowEffect {
    /** A new activity. */
    NEW,
    /** A change of an activity with the same title and Sector. */
    CHANGE,
    /** An activity that has all of it already: nothing is written. */
    SAME,
    /** Rows that are not written. */
    NONE;

    public String key() {
        return "importing.effect." + name();
    }
}
