package org.itu.sdgmap.analysis.ui;

import org.itu.sdgmap.analysis.CoverageComparisons;
import org.itu.sdgmap.analysis.CoverageGaps;
import org.itu.sdgmap.analysis.MeasureWords;
import org.springframework.stereotype.Component;

/** What the modes of the map are counted and said with. */
@Component
record MapModeParts(
        CoverageGaps gaps,
        CoverageComparisons comparisons,
        GapsSentence sentence,
        FilterWords words,
        MeasureWords measures) {}
