package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** One link for each status with the number of its entries. */
class DeskStatusTabs extends Nav {

    DeskStatusTabs(DeskParameters shown, Map<ActivityStatus, Integer> counts) {
        addClassName("desk-tabs");
        setAriaLabel(Texts.text("workspace.status"));
        var list = new UnorderedList();
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        list.add(tab(shown, null, Texts.text("workspace.all"), all));
        for (var status : ActivityStatus.values()) {
            list.add(tab(shown, status, Texts.text("workspace.status", status), counts.getOrDefault(status, 0)));
        }
        add(list);
    }

    private static ListItem tab(DeskParameters shown, @Nullable ActivityStatus status, String text, int count) {
        var number = new Span(Texts.number(count));
        number.addClassName("desk-count");
        var link = new Anchor(shown.withStatus(status).address(), "");
        link.add(new Span(text), number);
        if (status == shown.status()) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return new ListItem(link);
    }
}
