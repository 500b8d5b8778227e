package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Html;
import org.itu.sdgmap.ui.Texts;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Facts as pairs of name and value; those that are not known are left out. */
final class FrameworkFactList {

    private final Element list = Markup.root("dl", "framework-facts");

    /** @param key of the name, below frameworks.fact */
    FrameworkFactList add(String key, @Nullable Object value) {
        if (value != null && !String.valueOf(value).isEmpty()) {
            name(key);
            Markup.add(list, "dd").text(String.valueOf(value));
        }
        return this;
    }

    /** A value that is recorded in English alone. */
    FrameworkFactList addEnglish(String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            name(key);
            FrameworkWords.english(Markup.add(list, "dd"), "span", value);
        }
        return this;
    }

    FrameworkFactList addLink(String key, String address, String text) {
        name(key);
        Markup.add(Markup.add(list, "dd"), "a").attr("href", address).text(text);
        return this;
    }

    void appendTo(Element parent) {
        parent.appendChild(list);
    }

    Html html() {
        return Markup.html(list);
    }

    private void name(String key) {
        Markup.add(list, "dt").text(Texts.text("frameworks.fact." + key));
    }
}
