package org.itu.sdgmap.export.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.itu.sdgmap.export.ReportKind;
import org.itu.sdgmap.ui.Texts;

/** The kinds of reports, each with what it is for. */
class ReportKinds extends Nav {

    ReportKinds() {
        addClassName("report-kinds");
        setAriaLabel(Texts.text("reports.kinds"));
    }

    void show(ReportKind chosen) {
        var list = new UnorderedList();
        for (var kind : ReportKind.values()) {
            var link = new Anchor(ReportAddress.ofKind(kind), Texts.text("report.kind", kind));
            if (kind == chosen) {
                link.getElement().setAttribute("aria-current", "true");
            }
            var about = new Span(Texts.text("report.about", kind));
            about.addClassName("report-kind-about");
            var item = new ListItem(link, about);
            item.setClassName("here", kind == chosen);
            list.add(item);
        }
        removeAll();
        add(list);
    }
}
