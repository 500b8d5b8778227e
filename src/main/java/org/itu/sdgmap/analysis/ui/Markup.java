package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Html;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.ui.Texts;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Pieces of a page that only show. A list of twenty activities is one component on the server, not four hundred, which
 * keeps a visitor's session small. Texts are escaped by jsoup.
 */
final class Markup {

    private Markup() {}

    /** A new element to fill; {@link #html} makes the component of it. */
    static Element root(String tag, String... classNames) {
        var document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        return withClasses(document.body().appendElement(tag), classNames);
    }

    static Element add(Element parent, String tag, String... classNames) {
        return withClasses(parent.appendElement(tag), classNames);
    }

    static Html html(Element root) {
        return new Html(root.outerHtml());
    }

    /** A text in a language that may not be the reader's, marked as such for eyes and ears. */
    static Element foreignText(Element parent, String tag, String text, Language language) {
        return markLanguage(parent.appendElement(tag).text(text), language);
    }

    /** Marks an element whose language may not be the reader's. */
    static Element markLanguage(Element element, Language language) {
        if (language != Texts.language()) {
            element.attr("lang", language.code()).attr("dir", language.rightToLeft() ? "rtl" : "ltr");
        }
        return element;
    }

    /** A text that is heard but not seen. */
    static void heard(Element parent, String text) {
        parent.appendElement("span").addClass("visually-hidden").text(text);
    }

    /** The number of a Goal on its official colour, with its name for those who do not know it by heart. */
    static Element goalTile(Element parent, int number, String name) {
        var spoken = Texts.text("sdg.tile", number, name);
        return parent.appendElement("span")
                .addClass("sdg-tile")
                .addClass("sdg-" + number)
                .attr("role", "img")
                .attr("aria-label", spoken)
                .attr("title", spoken)
                .text(String.valueOf(number));
    }

    private static Element withClasses(Element element, String... classNames) {
        for (var name : classNames) {
            element.addClass(name);
        }
        return element;
    }
}
