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

    private final List<Anchor> links;
    private final List<String> paths;

    /** @param paths of the other pages, one of map, rings, matrix, activities */
    FilterLinks(String... paths) {
        this.paths = List.of(paths);
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

    static FilterLinks besideMap() {
        return new FilterLinks(Paths.ACTIVITIES, Paths.RINGS, Paths.MATRIX);
    }

    static FilterLinks besideRings() {
        return new FilterLinks(Paths.ACTIVITIES, Paths.MAP, Paths.MATRIX);
    }

    static FilterLinks besideMatrix() {
        return new FilterLinks(Paths.ACTIVITIES, Paths.MAP, Paths.RINGS);
    }
}
