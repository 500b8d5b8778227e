package org.itu.sdgmap.export;

import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.MatrixOptions;
import org.itu.sdgmap.common.Language;

/** Writes the matrix as it is shown: the table, the suggestions, or the cells of a report. */
public interface MatrixExport {

    /**
     * @throws org.itu.sdgmap.common.InvalidValueException if the format cannot hold what the options ask for
     */
    ExportFile export(MatrixFormat format, ActivityFilter filter, MatrixOptions options, Language language);
}
