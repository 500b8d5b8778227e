package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import org.itu.sdgmap.analysis.ActivityFilter;

/** Choices of a filter with counts, what is chosen as chips, number of results; the same on every page. */
class FilterBar extends Div {

    FilterBar() {
        addClassName("filter-bar");
    }

    /** Shows a filter and the counts of further choices; tells nobody. */
    void show(ActivityFilter filter) {}

    /** Called with the new filter when the reader changes it. */
    void onChange(SerializableConsumer<ActivityFilter> listener) {}
}
