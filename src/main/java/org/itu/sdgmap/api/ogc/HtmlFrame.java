package org.itu.sdgmap.api.ogc;

import java.util.List;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.ui.Translations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every page has around its content: the way back, the other forms and languages, the disclaimer. */
@Component
class HtmlFrame {

    private final Translations translations;

    HtmlFrame(Translations translations) {
        this.translations = translations;
    }

    /** A step of the way to the page. */
    record Step(String href, String text) {}

    /** @param links of the resource, all of which are to be on the page */
    String page(OgcRequest asked, String title, List<Step> way, Html content, List<Link> links) {
        return page(asked, title, null, way, content, links);
    }

    /** @param titleLanguage null where the title is in the language of the page */
    String page(
            OgcRequest asked,
            String title,
            @Nullable Language titleLanguage,
            List<Step> way,
            Html content,
            List<Link> links) {
        var language = asked.language();
        var html = new Html()
                .raw("<!DOCTYPE html>\n")
                .open(
                        "html",
                        "lang",
                        language.code(),
                        "dir",
                        language.rightToLeft() ? "rtl" : "ltr",
                        "data-colours",
                        asked.colours())
                .raw("<head><meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">")
                .element("title", title + " · " + text(asked, "app.name"))
                .open("link", "rel", "icon", "type", "image/svg+xml", "href", asked.tool() + "/favicon.svg")
                .open("link", "rel", "stylesheet", "href", asked.tool() + "/styles.css")
                .raw("</head><body class=\"plain-page\">");
        html.open("a", "class", "skip-link", "href", "#main")
                .text(text(asked, "shell.skip"))
                .close("a");
        html.raw("<header class=\"plain-head\">")
                .open("a", "class", "plain-home", "href", asked.tool() + "/")
                .text(text(asked, "app.name"))
                .close("a");
        addWay(html, asked, way, title, titleLanguage);
        html.raw("</header>");
        html.raw("<main id=\"main\" tabindex=\"-1\"><h1>")
                .isolated(title, titleLanguage)
                .raw("</h1>")
                .raw(content.toString());
        addLinks(html, asked, links);
        html.raw("</main><footer class=\"foot\">");
        addLanguages(html, asked);
        html.open("p", "class", "foot-disclaimer")
                .text(text(asked, "map.disclaimer"))
                .close("p");
        return html.raw("</footer></body></html>\n").toString();
    }

    private void addWay(Html html, OgcRequest asked, List<Step> way, String title, @Nullable Language titleLanguage) {
        html.open("nav", "class", "plain-way", "aria-label", text(asked, "ogc.way"))
                .raw("<ol>");
        for (var step : way) {
            html.raw("<li>").link(step.href(), step.text()).raw("</li>");
        }
        html.open("li", "aria-current", "page").isolated(title, titleLanguage).raw("</li></ol></nav>");
    }

    private void addLinks(Html html, OgcRequest asked, List<Link> links) {
        html.element("h2", text(asked, "ogc.links")).raw("<ul class=\"plain-links\">");
        for (var link : links) {
            html.raw("<li>")
                    .open("a", "href", link.href(), "rel", link.rel(), "type", link.type())
                    .text(text(asked, "ogc.rel." + link.rel()))
                    .close("a")
                    .raw(" ")
                    .open("bdi", "class", "plain-type")
                    .text(link.type())
                    .raw("</bdi></li>");
        }
        html.raw("</ul>");
    }

    private void addLanguages(Html html, OgcRequest asked) {
        html.open("nav", "class", "plain-languages", "aria-label", text(asked, "ogc.languages"))
                .raw("<ul>");
        for (var language : Language.values()) {
            html.raw("<li>")
                    .open(
                            "a",
                            "href",
                            asked.self()
                                    .with("lang", language.code())
                                    .with("f", "html")
                                    .toString(),
                            "lang",
                            language.code(),
                            "hreflang",
                            language.code(),
                            "aria-current",
                            String.valueOf(language == asked.language()))
                    .text(language.ownName())
                    .raw("</a></li>");
        }
        html.raw("</ul></nav>");
    }

    String text(OgcRequest asked, String key, Object... arguments) {
        return translations.text(asked.language(), key, arguments);
    }
}
