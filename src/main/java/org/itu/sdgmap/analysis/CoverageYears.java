package org.itu.sdgmap.analysis;

import org.itu.sdgmap.common.Language;

/** Coverage year by year, for a map that plays. */
public interface CoverageYears {

    /** Most years of one answer; of a longer time the latest are given. */
    int MOST_YEARS = 30;

    /** @throws org.itu.sdgmap.common.InvalidValueException for years since the last activity, which are no amount */
    YearlyCoverage getYears(ActivityFilter filter, CoverageMeasure measure, Language language);
}
