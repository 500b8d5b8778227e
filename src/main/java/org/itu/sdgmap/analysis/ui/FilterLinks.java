package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;

/** The same selection on other pages. */
class FilterLinks extends Nav {

    private static final List<String> PAGES =
            List.of(Paths.ACTIVITIES, Paths.MAP, Paths.RINGS, Paths.MATRIX, Paths.FLOW);

    private final List<Anchor> links;
    private final List<String> paths;

    /** @param page that the links are on, and do not lead to */
    FilterLinks(String page) {
        this.paths = PAGES.stream().filter(path -> !path.equals(page)).toList();
        addClassName("filter-links");
        setAriaLabel(Texts.text("rule.links"));
        add(new Span(Texts.text("rule.links")));
        links = this.paths.stream()
                .map(path -> new Anchor("/" + path, Texts.text("rule.links." + path)))
                .toList();
        links.forEach(this::add);
    }

    void show(ActivityFilter filter) {
        for (int i = 0; i < links.size(); i++) {
            links.get(i).setHref(FilterAddress.of(paths.get(i), filter));
        }
    }
}
