package org.itu.sdgmap.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.Location;

/** Links to the pages of a list before and after, and where this one stands. */
public class PageLinks extends Nav {

    public static final String PARAMETER = "page";
    private static final int MOST = 10_000;

    /**
     * @param page from 0
     * @param address of a page by its number
     */
    public PageLinks(int page, int size, long total, SerializableFunction<Integer, String> address) {
        addClassName("pager");
        setAriaLabel(Texts.text("activities.pages"));
        long first = (long) page * size + 1;
        if (page > 0) {
            add(link(address.apply(page - 1), "activities.previous", "prev"));
        }
        add(new Span(Texts.text("corrections.position", first, Math.min(total, first + size - 1), total)));
        if (first + size <= total) {
            add(link(address.apply(page + 1), "activities.next", "next"));
        }
    }

    /** The page that an address asks for, from 0; what cannot be read is the first. */
    public static int read(Location location) {
        var text = location.getQueryParameters().getSingleParameter(PARAMETER).orElse("1");
        return text.matches("[0-9]{1,5}") ? Math.clamp(Integer.parseInt(text) - 1, 0, MOST) : 0;
    }

    private static Anchor link(String address, String key, String relation) {
        var link = new Anchor(address, Texts.text(key));
        link.getElement().setAttribute("rel", relation);
        return link;
    }
}
