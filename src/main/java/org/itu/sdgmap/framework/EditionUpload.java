package org.itu.sdgmap.framework;

import java.util.List;
import java.util.Map;

/** Adds an edition of the strategic plan from files in the form of {@code db/reference}. For coordinators. */
public interface EditionUpload {

    int MOST_BYTES = 5_000_000;
    int MOST_ROWS = 20_000;

    /** Names of the files with the columns of each, in the order in which they are read. */
    Map<String, List<String>> columns();

    /** Reads the files and says what they would add and what is wrong with them; changes nothing. */
    EditionPreview check(List<EditionFile> files);

    /**
     * Adds the edition, all of it or nothing.
     *
     * @throws RefusedEditionException if anything is wrong with the files
     * @throws RefusedCorrectionException if the reason is missing
     */
    EditionPreview add(List<EditionFile> files, String reason);
}
