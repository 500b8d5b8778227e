package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Map;
import org.itu.sdgmap.analysis.ActivityFilter;

/** The choices of one facet; it exists while its menu is open. */
abstract class FacetPanel extends Div {

    /**
     * Shows what is chosen, and what a further choice would select; called again after each change.
     *
     * @param counts activities by value of the facet; a value that is missing has none
     */
    abstract void show(ActivityFilter filter, Map<String, Long> counts);
}
