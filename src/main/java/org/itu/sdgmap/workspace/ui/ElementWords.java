package org.itu.sdgmap.workspace.ui;

import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.ui.Texts;

/** Elements of frameworks in words. */
record ElementWords(FrameworkCatalog frameworks) {

    /** Such as SDGs 9.c. */
    String code(ElementKey key) {
        return framework(key.framework()) + " "
                + frameworks.findElement(key).map(Element::displayCode).orElse(key.code());
    }

    String title(ElementKey key) {
        return frameworks
                .findElement(key)
                .map(e -> e.title().in(Texts.language()))
                .orElse("");
    }

    String full(ElementKey key) {
        return (code(key) + " " + title(key)).strip();
    }

    String framework(String code) {
        return frameworks.listFrameworks().stream()
                .filter(f -> f.code().equals(code))
                .findFirst()
                .map(f -> f.shortName().in(Texts.language()))
                .orElse(code);
    }
}
