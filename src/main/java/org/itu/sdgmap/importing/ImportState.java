package org.itu.sdgmap.importing;

/** Where an import stands. */
public enum ImportState {
    /** The file is kept and waits to be read. */
    UPLOADED,
    READING,
    /** All rows have an outcome; nothing is written. */
    READY,
    COMMITTING,
    /** All that was clean is written; rows that wait for an answer may follow. */
    COMMITTED,
    /** What it wrote is taken back. */
    UNDONE,
    CANCELLED,
    /** It could not be read; {@link ImportBatch#failure} says why. */
    FAILED;

    public String key() {
        return "importing.state." + name();
    }

    /** Whether somebody works on it at this moment. */
    public boolean isAtWork() {
        return this == UPLOADED || this == READING || this == COMMITTING;
    }
}
