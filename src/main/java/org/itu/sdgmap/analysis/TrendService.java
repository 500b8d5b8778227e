package org.itu.sdgmap.analysis;

import org.itu.sdgmap.common.Language;

/** Counts activities by year. */
public interface TrendService {

    /** @param language of the reader, for the words of the filter */
    Trend getTrend(ActivityFilter filter, Language language);
}
