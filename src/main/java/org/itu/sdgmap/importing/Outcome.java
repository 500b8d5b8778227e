package org.itu.sdgmap.importing;

/** What becomes of a row. */
public enum Outcome {
    /** Clean after normalisation. */
    IMPORT,
    /** Taken, with changes that the report lists. */
    IMPORT_WARN,
    /** Waits until a person answers. */
    REVIEW,
    /** Refused, with row, column and reason. */
    REJECT,
    /** No activity, or a copy of one. */
    SKIP;

    public String key() {
        return "importing.outcome." + name();
    }
}
