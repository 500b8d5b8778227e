package org.itu.sdgmap.export.internal.figure;

import java.util.List;
import org.itu.sdgmap.export.ExportNotes;

/**
 * A figure before it is put on a sheet.
 *
 * @param answer what it shows, in one or two sentences
 * @param alternative what it shows, in words, for those who cannot see it
 */
record Figure(ExportNotes notes, String answer, String alternative, Drawing drawing) {

    /** Draws into a space of the sheet, laid out from left to right. */
    @FunctionalInterface
    interface Drawing {

        /** @return marks within a space whose upper left corner is 0, 0 */
        List<Mark> draw(double width, double height);
    }
}
