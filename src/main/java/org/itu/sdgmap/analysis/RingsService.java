package org.itu.sdgmap.analysis;

import java.util.List;
import java.util.Map;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;

/** Counts activities by element. */
public interface RingsService {

    /** The Goals as the current edition declares ITU's involvement. */
    default Rings getRings(ActivityFilter filter, Language language) {
        return getRings(filter, InvolvementEdition.PLAN_2024_2027, language);
    }

    /**
     * The Goals as an edition declares ITU's involvement. The filter alone says which activities count: its years are
     * not those of the edition unless it says so.
     */
    Rings getRings(ActivityFilter filter, InvolvementEdition edition, Language language);

    /** The action lines by ITU's role in an edition. */
    LineRings getLineRings(ActivityFilter filter, InvolvementEdition edition, Language language);

    /** Activities for each child of an element, in the order of the framework; children without any have 0. */
    List<ElementCount> listChildCounts(ElementKey parent, ActivityFilter filter, Language language);

    /** Activities for each of the 18 lines of the matrix. */
    List<ElementCount> listLineCounts(ActivityFilter filter, Language language);

    /** Activities by id of element, for the elements of a framework that have any. */
    Map<Integer, FrameworkCount> listFrameworkCounts(String framework, ActivityFilter filter, Language language);

    /** Distinct activities by code of framework, for the frameworks that have any. */
    Map<String, FrameworkCount> listFrameworkTotals(ActivityFilter filter, Language language);

    /** How many of the 169 targets have at least one activity. */
    int countTargets(ActivityFilter filter, Language language);

    /** @param activities distinct activities linked to the element or one below it */
    record ElementCount(Element element, long activities) {}

    /**
     * Activities of an element or of a whole framework. None is in both numbers.
     *
     * @param linked distinct activities that somebody linked to it or to an element below it
     * @param derived distinct activities that only the crosswalk ties to it
     */
    record FrameworkCount(long linked, long derived) {

        public static final FrameworkCount NONE = new FrameworkCount(0, 0);
    }
}
