package org.itu.sdgmap.analysis.ui;

import java.util.Locale;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementCodes;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.Framework;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.ui.Paths;

/**
 * Addresses of frameworks and elements, such as /frameworks/SDG/9.c; several spellings are read, one is written. They keep
 * the day whose state the page shows.
 */
final class FrameworkAddress {

    private FrameworkAddress() {}

    static String of(String framework) {
        return PastDay.onTheDay("/" + Paths.FRAMEWORKS + "/" + framework);
    }

    static String of(ElementKey element) {
        return PastDay.onTheDay(
                "/" + Paths.FRAMEWORKS + "/" + element.framework() + "/" + ElementCodes.display(element));
    }

    /** @throws NotFoundException if there is no such framework */
    static Framework framework(FrameworkCatalog frameworks, String code) {
        return frameworks.getFramework(code.toUpperCase(Locale.ROOT));
    }

    /** @throws NotFoundException if there is no such framework, or no such element in it */
    static Element element(FrameworkCatalog frameworks, String framework, String code) {
        var known = framework(frameworks, framework).code();
        return ElementCodes.parse(known, code)
                .flatMap(frameworks::findElement)
                .orElseThrow(() -> new NotFoundException("element", known + " " + code));
    }
}
