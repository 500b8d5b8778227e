package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Html;
import java.util.ArrayDeque;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The way from the list of frameworks down to an element, each step a link. */
final class FrameworkTrail {

    private FrameworkTrail() {}

    /** @param element the page's own, whose parents are named; null on the page of the framework itself */
    static Html to(FrameworkCatalog frameworks, String framework, @Nullable Element element) {
        var nav = Markup.root("nav", "element-path").attr("aria-label", Texts.text("frameworks.path"));
        var list = Markup.add(nav, "ol");
        addStep(list, PastDay.onTheDay("/" + Paths.FRAMEWORKS), Texts.text("frameworks.title"));
        if (element != null) {
            addStep(
                    list,
                    FrameworkAddress.of(framework),
                    frameworks.getFramework(framework).shortName().in(Texts.language()));
            var above = new ArrayDeque<Element>();
            for (var id = element.parentId(); id != null; id = above.getFirst().parentId()) {
                above.addFirst(frameworks.getElement(id));
            }
            above.forEach(e -> addStep(list, FrameworkAddress.of(e.key()), FrameworkWords.title(e)));
        }
        return Markup.html(nav);
    }

    private static void addStep(org.jsoup.nodes.Element list, String address, String text) {
        Markup.add(Markup.add(list, "li"), "a").attr("href", address).text(text);
    }
}
