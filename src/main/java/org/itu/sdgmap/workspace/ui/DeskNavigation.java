package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.LinkedHashMap;
import org.itu.sdgmap.ui.Texts;

/** The ways between the pages of the workspace. */
class DeskNavigation extends Nav {

    /** @param here address of the page that is shown */
    DeskNavigation(String here) {
        addClassName("desk-navigation");
        setAriaLabel(Texts.text("workspace.navigation"));
        var pages = new LinkedHashMap<String, String>();
        pages.put(DeskAddress.DESK, "workspace.desk");
        pages.put(DeskAddress.REVIEW, "workspace.review");
        pages.put(DeskAddress.QUALITY, "workspace.quality");
        pages.put(DeskAddress.IMPORTS, "workspace.imports");
        var list = new UnorderedList();
        pages.forEach((path, key) -> {
            if (RouteConfiguration.forApplicationScope().isPathAvailable(path)) {
                var link = new Anchor("/" + path, Texts.text(key));
                if (path.equals(here)) {
                    link.getElement().setAttribute("aria-current", "page");
                }
                list.add(new ListItem(link));
            }
        });
        add(list);
    }
}
