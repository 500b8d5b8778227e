package org.itu.sdgmap.api.ogc;

import org.itu.sdgmap.common.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Writes HTML of which every text is escaped. */
final class Html {

    private final StringBuilder out = new StringBuilder(4096);

    /** @param markup of this program, never a text from outside */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    Html text(@Nullable Object text) {
        out.append(HtmlUtils.htmlEscape(String.valueOf(text), "UTF-8"));
        return this;
    }

    Html element(String name, @Nullable Object text) {
        return raw("<" + name + ">").text(text).raw("</" + name + ">");
    }

    /** @param attributes names and values in turn */
    Html open(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            text(attributes[i + 1]).raw("\"");
        }
        return raw(">");
    }

    /**
     * A text whose direction does not spread to what stands around it.
     *
     * @param language null where it is that of the page, or not known
     */
    Html isolated(String text, @Nullable Language language) {
        return (language == null
                        ? open("bdi")
                        : open("bdi", "lang", language.code(), "dir", language.rightToLeft() ? "rtl" : "ltr"))
                .text(text)
                .close("bdi");
    }

    Html close(String name) {
        return raw("</" + name + ">");
    }

    Html link(String href, String text) {
        return open("a", "href", href).text(text).close("a");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
