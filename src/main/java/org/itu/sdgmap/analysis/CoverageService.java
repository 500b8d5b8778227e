package org.itu.sdgmap.analysis;

import org.itu.sdgmap.common.Language;

/** Counts activities by country. */
public interface CoverageService {

    /** @param language of the reader, for the words of the filter */
    Coverage getCoverage(ActivityFilter filter, Language language);

    /** Number of the published state; it grows with every change, so that answers can be kept until it does. */
    long currentRevision();
}
