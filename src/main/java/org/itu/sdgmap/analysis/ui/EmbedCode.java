package org.itu.sdgmap.analysis.ui;

import java.util.Locale;
import org.itu.sdgmap.common.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * What is pasted into a page of another site. Every value is escaped for HTML.
 *
 * @param server address of the tool, without slash at its end
 * @param title of the figure in its language
 * @param widthPixels null for all the width there is
 */
record EmbedCode(
        String server,
        EmbedTarget target,
        String title,
        Language language,
        Theme theme,
        @Nullable Integer widthPixels,
        int heightPixels) {

    /** As the reader's system is set, or always the same. */
    enum Theme {
        AUTO,
        LIGHT,
        DARK;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Path and query of the page for a frame. */
    String path() {
        return "/embed/" + target.path() + "?" + query();
    }

    /** A frame. */
    String frame() {
        return """
                <iframe src="%s"
                  title="%s"
                  width="%s" height="%d"
                  loading="lazy" allow="fullscreen" style="border: 0"></iframe>""".formatted(
                escaped(server + path()), escaped(title), widthPixels == null ? "100%" : widthPixels, heightPixels);
    }

    /** An element and the script that defines it; a link stands in it for where the script does not run. */
    String script() {
        var attributes = new StringBuilder();
        var selection = FilterAddress.query(target.filter());
        if (!selection.isEmpty()) {
            attribute(attributes, "filter", selection);
        }
        target.parameters().forEach((name, value) -> attribute(attributes, name, value));
        attribute(attributes, "lang", language.code());
        if (theme != Theme.AUTO) {
            attribute(attributes, "theme", theme.code());
        }
        if (target.fillsHeight()) {
            attribute(attributes, "height", String.valueOf(heightPixels));
        }
        if (widthPixels != null) {
            attribute(attributes, "style", "max-width: %dpx".formatted(widthPixels));
        }
        return """
                <script type="module" src="%1$s/embed/sdgmap.js"></script>
                <%2$s%3$s>
                  <a href="%4$s">%5$s</a>
                </%2$s>""".formatted(
                        escaped(server),
                        target.element(),
                        attributes,
                        escaped(server + "/" + target.path() + "?" + pageQuery()),
                        escaped(title));
    }

    private String query() {
        return pageQuery() + (theme == Theme.AUTO ? "" : "&theme=" + theme.code());
    }

    private String pageQuery() {
        var query = EmbedAddress.query(
                target.filter(), target.parameters(), target.parameters().keySet());
        return query + (query.isEmpty() ? "" : "&") + "lang=" + language.code();
    }

    private static void attribute(StringBuilder attributes, String name, String value) {
        attributes.append(" ").append(name).append("=\"").append(escaped(value)).append('"');
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
