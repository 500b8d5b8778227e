package org.itu.sdgmap.analysis;

import org.itu.sdgmap.common.Language;

/** Counts activities by country. */
public interface CoverageService {

    /** The number of activities in each country. */
    default Coverage getCoverage(ActivityFilter filter, Language language) {
        return getCoverage(filter, CoverageMeasure.ACTIVITIES, language);
    }

    /** @param language of the reader, for the words of the filter */
    Coverage getCoverage(ActivityFilter filter, CoverageMeasure measure, Language language);

    /** Number of the published state; it grows with every change, so that answers can be kept until it does. */
    long currentRevision();
}
