package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityOrder;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;

/** The newest activities of a panel, with the way to all of them. */
final class PanelActivities {

    private static final int MOST_LISTED = 5;

    private PanelActivities() {}

    /** @param noActivity key of the text where there is none */
    static void addTo(Div panel, ActivityFilter filter, ActivitySearch search, String noActivity) {
        var page = search.list(filter, Texts.language(), ActivityOrder.CHANGED, null, MOST_LISTED);
        panel.add(new H3(Texts.text("rings.panel.newest")));
        if (page.items().isEmpty()) {
            panel.add(new Paragraph(Texts.text(noActivity)));
            return;
        }
        var links = new Div(
                new Anchor(FilterAddress.of(Paths.ACTIVITIES, filter), Texts.text("rings.panel.all", page.total())),
                new Anchor(FilterAddress.of(Paths.MAP, filter), Texts.text("rings.panel.map")));
        links.addClassName("panel-links");
        panel.add(ActivityLines.of(page.items()), links);
    }
}
