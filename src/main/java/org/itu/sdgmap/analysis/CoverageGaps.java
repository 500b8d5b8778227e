package org.itu.sdgmap.analysis;

import org.itu.sdgmap.analysis.GapReport.RegionalWork;
import org.itu.sdgmap.common.Language;

/** Answers "which of these countries have no such activity?". */
public interface CoverageGaps {

    /**
     * @param filter which activities, and by its countries and groups which countries are asked; all without them, none
     *     where it leaves out activities of scope SITE and COUNTRY
     */
    GapReport getGaps(ActivityFilter filter, RegionalWork work, Language language);
}
