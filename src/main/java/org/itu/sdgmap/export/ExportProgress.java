package org.itu.sdgmap.export;

/** How far a file is. */
@FunctionalInterface
public interface ExportProgress {

    /** For files that are made at once. */
    ExportProgress NONE = (done, total) -> {};

    /**
     * Says how far it is.
     *
     * @param done of {@code total} steps or rows
     * @throws ExportStoppedException if nobody wants the file any more
     */
    void report(long done, long total);
}
