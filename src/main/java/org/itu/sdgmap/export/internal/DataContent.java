package org.itu.sdgmap.export.internal;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.itu.sdgmap.export.ExportNotes;
import org.jspecify.annotations.Nullable;

/**
 * All that a file of data holds, in the reader's language.
 *
 * @param tables the first is what the page shows; further ones say more of it
 * @param figure a sheet that shows the same once more as the page does; null for none
 */
record DataContent(
        ExportNotes notes, List<DataTable> tables, @Nullable Figure figure) {

    /** Adds a sheet to a workbook. */
    @FunctionalInterface
    interface Figure {
        void addTo(Workbook workbook) throws IOException;
    }

    static DataContent of(ExportNotes notes, DataTable... tables) {
        return new DataContent(notes, List.of(tables), null);
    }
}
