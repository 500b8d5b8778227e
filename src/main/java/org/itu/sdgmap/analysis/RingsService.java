package org.itu.sdgmap.analysis;

import java.util.List;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;

/** Counts activities by element. */
public interface RingsService {

    Rings getRings(ActivityFilter filter, Language language);

    /** Activities for each child of an element, in the order of the framework; children without any have 0. */
    List<ElementCount> listChildCounts(ElementKey parent, ActivityFilter filter, Language language);

    /** Activities for each of the 18 lines of the matrix. */
    List<ElementCount> listLineCounts(ActivityFilter filter, Language language);

    /** How many of the 169 targets have at least one activity. */
    int countTargets(ActivityFilter filter, Language language);

    /** @param activities distinct activities linked to the element or one below it */
    record ElementCount(Element element, long activities) {}
}
