package org.itu.sdgmap.analysis;

import org.itu.sdgmap.common.Language;

/** Sets coverage under one filter against coverage under another. */
public interface CoverageComparisons {

    /** @throws org.itu.sdgmap.common.InvalidValueException for years since the last activity, which are no amount */
    CoverageComparison compare(ActivityFilter a, ActivityFilter b, CoverageMeasure measure, Language language);
}
