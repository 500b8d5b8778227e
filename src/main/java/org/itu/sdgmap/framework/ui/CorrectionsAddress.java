package org.itu.sdgmap.framework.ui;

import java.util.Locale;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementCodes;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.ui.Paths;

/** Addresses of the pages of coordinators, and of the public pages they belong to. */
final class CorrectionsAddress {

    static final String UNCONFIRMED = Paths.CORRECTIONS + "/unconfirmed";
    static final String ELEMENTS = Paths.CORRECTIONS + "/elements";
    static final String EDITIONS = Paths.CORRECTIONS + "/editions";
    static final String HISTORY = Paths.CORRECTIONS + "/history";
    static final String ADD = Paths.CORRECTIONS + "/add";

    private CorrectionsAddress() {}

    static String ofElement(ElementKey element) {
        return "/" + ELEMENTS + "/" + path(element);
    }

    static String ofEdition(String framework) {
        return "/" + EDITIONS + "/" + framework;
    }

    static String ofHistory(ElementKey element) {
        return "/" + HISTORY + "/" + path(element);
    }

    static String ofHistory(String framework) {
        return "/" + HISTORY + "/" + framework;
    }

    static String ofUnconfirmed(String framework) {
        return "/" + UNCONFIRMED + "?framework=" + framework;
    }

    static String ofPublicPage(ElementKey element) {
        return "/" + Paths.FRAMEWORKS + "/" + path(element);
    }

    static String ofPublicPage(String framework) {
        return "/" + Paths.FRAMEWORKS + "/" + framework;
    }

    private static String path(ElementKey element) {
        return element.framework() + "/" + ElementCodes.display(element);
    }

    /** @throws NotFoundException if there is no such element, in any of its spellings */
    static Element element(FrameworkCatalog frameworks, String framework, String code) {
        var known = frameworks.getFramework(framework.toUpperCase(Locale.ROOT)).code();
        return ElementCodes.parse(known, code)
                .flatMap(frameworks::findElement)
                .orElseThrow(() -> new NotFoundException("element", known + " " + code));
    }
}
