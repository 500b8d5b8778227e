package org.itu.sdgmap.analysis;

import org.itu.sdgmap.analysis.GroupedCoverage.Grouping;
import org.itu.sdgmap.common.Language;

/** Counts activities, and the countries that they reach, by groups of countries. */
public interface CoverageGroups {

    GroupedCoverage getGroups(ActivityFilter filter, Grouping by, Language language);
}
