package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;

/** Says what to do where a filter selects nothing: which choice to take back, or how to search. */
class NoResults extends Div {

    NoResults(ActivityFilter filter, FilterSuggestions suggestions) {
        addClassName("no-results");
        add(new H3(Texts.text("activities.none")));
        var without = suggestions.without(filter);
        if (without.getChildren().findAny().isPresent()) {
            add(without);
        } else {
            add(new Paragraph(Texts.text(filter.text() == null ? "activities.none.clear" : "activities.none.words")));
        }
        add(new Anchor("/" + Paths.ACTIVITIES, Texts.text("activities.all")));
    }
}
