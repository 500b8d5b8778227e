package org.itu.sdgmap.export.internal;

import java.util.List;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.MatrixTable;
import org.jspecify.annotations.Nullable;

/**
 * All that a file of the matrix holds, in the reader's language.
 *
 * @param notes names and texts: title, filter, counting rules, source, date, revision
 * @param rules of counting alone
 * @param cells what is shown, one row a cell
 * @param table the table itself, null for suggestions and reports
 * @param evidence what stands behind the cells of a report, null for the others
 */
record MatrixContent(
        String title,
        List<Note> notes,
        List<String> rules,
        ActivityFilter filter,
        ExportTable cells,
        @Nullable MatrixTable table,
        @Nullable ExportTable evidence) {

    record Note(String name, String text) {}
}
