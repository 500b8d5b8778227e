package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Numbers of activities as a list with bars; the bar repeats the number and is silent for screen readers. */
class CountBars extends UnorderedList {

    private final long most;

    /** @param most the number that fills a bar */
    CountBars(long most) {
        this.most = Math.max(1, most);
        addClassName("count-bars");
    }

    /**
     * @param mark stands before the name, such as the tile of a Goal; null for none
     * @param barClass of the bar, null for the usual colour
     */
    void add(@Nullable Component mark, String name, long activities, @Nullable String barClass) {
        var item = new ListItem();
        if (mark != null) {
            item.add(mark);
        }
        var text = new Span(name);
        text.addClassName("count-name");
        var number = new Span(Texts.number(activities));
        number.addClassName("count-number");
        item.add(text, number);
        var bar = new Element("progress");
        bar.setAttribute("max", String.valueOf(most));
        bar.setAttribute("value", String.valueOf(activities));
        bar.setAttribute("aria-hidden", "true");
        if (barClass != null) {
            bar.setAttribute("class", barClass);
        }
        item.getElement().appendChild(bar);
        add(item);
    }
}
