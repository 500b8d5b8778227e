package org.itu.sdgmap.analysis.ui;

import java.util.ArrayList;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Facet;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;

/** Filters for the activities of one action line, which takes the place of other lines of a filter. */
final class LineFilters {

    private LineFilters() {}

    static ActivityFilter of(Element line, ActivityFilter filter) {
        var elements = new ArrayList<>(filter.elements().stream()
                .filter(e -> !e.framework().equals(ElementKey.WSIS))
                .toList());
        elements.add(line.key());
        return filter.withElements(elements);
    }

    /** Whether the filter of the line selects just what its disc counts under the filter. */
    static boolean sameAsOnDisc(Element line, ActivityFilter filter) {
        return filter.elementsOf(Facet.ACTION_LINE).stream()
                .allMatch(e -> e.equals(line.key()) || line.key().code().startsWith(e.code() + "."));
    }
}
