package org.itu.sdgmap.export;

import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.common.Language;

/** Writes coverage as the table of the map shows it. */
public interface CoverageExport {

    /** One row for each country or area, with the measure and how it is counted in columns of their own. */
    ExportFile exportCsv(ActivityFilter filter, CoverageMeasure measure, Language language);
}
