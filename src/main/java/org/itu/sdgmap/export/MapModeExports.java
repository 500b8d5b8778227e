package org.itu.sdgmap.export;

import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ComparedFilters;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.GapReport.RegionalWork;
import org.itu.sdgmap.analysis.GroupedCoverage.Grouping;
import org.itu.sdgmap.common.Language;

/** Writes what the modes of the map show as CSV, one meaning a column. */
public interface MapModeExports {

    /** One row for each country or area that is asked. */
    ExportFile exportGaps(ActivityFilter filter, RegionalWork work, Language language);

    /** One row for each country or area, with both values and their difference. */
    ExportFile exportComparison(ComparedFilters filters, CoverageMeasure measure, Language language);

    /** One row for each country or area and year that has a value. */
    ExportFile exportYears(ActivityFilter filter, CoverageMeasure measure, Language language);

    /** One row for each group, and one for all countries. */
    ExportFile exportGroups(ActivityFilter filter, Grouping by, Language language);
}
