package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import org.itu.sdgmap.analysis.ActivityPage;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Links to the pages before and after, and where this one stands. */
class ResultPager extends Nav {

    /** @param address of the page with a cursor */
    ResultPager(ActivityPage page, SerializableFunction<String, String> address) {
        addClassName("pager");
        setAriaLabel(Texts.text("activities.pages"));
        addLink("activities.previous", "prev", page.previous(), address);
        long last = page.firstPosition() + page.items().size() - 1;
        add(new Span(Texts.text("activities.position", page.firstPosition(), last, page.total())));
        addLink("activities.next", "next", page.next(), address);
    }

    private void addLink(
            String key, String relation, @Nullable String cursor, SerializableFunction<String, String> address) {
        if (cursor != null) {
            var link = new Anchor(address.apply(cursor), Texts.text(key));
            link.getElement().setAttribute("rel", relation);
            add(link);
        }
    }
}
