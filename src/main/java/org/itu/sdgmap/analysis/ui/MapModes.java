package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.LinkedHashMap;
import java.util.Map;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;

/** The ways of looking at the map, which keep the filter. */
class MapModes extends Nav {

    /** A way of looking. */
    enum Mode {
        COVERAGE(Paths.MAP),
        GAPS(Paths.GAPS),
        COMPARE(Paths.COMPARE),
        YEARS(Paths.YEARS),
        GROUPS(Paths.GROUPS);

        private final String path;

        Mode(String path) {
            this.path = path;
        }
    }

    private final Map<Mode, Anchor> links = new LinkedHashMap<>();

    MapModes(Mode here) {
        addClassName("map-modes");
        setAriaLabel(Texts.text("modes.title"));
        for (var mode : Mode.values()) {
            var link = new Anchor("/" + mode.path, Texts.text("modes.mode", mode));
            if (mode == here) {
                link.getElement().setAttribute("aria-current", "page");
            }
            links.put(mode, link);
            add(link);
        }
    }

    void show(ActivityFilter filter) {
        links.forEach((mode, link) -> link.setHref(FilterAddress.of(mode.path, filter)));
    }
}
