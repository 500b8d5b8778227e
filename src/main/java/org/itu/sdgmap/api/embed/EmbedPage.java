package org.itu.sdgmap.api.embed;

import java.util.UUID;
import java.util.stream.Collectors;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.ui.Translations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the page for a frame: the figure's words, which stand there until its script has run and where none runs, and
 * the figure's description, so that nothing has to be asked for it. Every text is escaped.
 */
@Component
class EmbedPage {

    private final EmbedFiles files;
    private final Translations translations;
    private final JsonMapper json;

    EmbedPage(EmbedFiles files, Translations translations, JsonMapper json) {
        this.files = files;
        this.translations = translations;
        this.json = json;
    }

    /** @param element of the browser that shows the figure */
    String of(String element, EmbedRequest asked, EmbedDescription figure) {
        var height = asked.height() == 0 ? "" : " height=\"%d\"".formatted(asked.height());
        return document(asked.language(), asked.theme(), figure.title(), """
                <main>
                <%1$s page lang="%2$s" theme="%3$s"%4$s>
                <h1>%5$s</h1>
                <p>%6$s</p>
                <p>%7$s</p>
                %8$s
                <p>%9$s</p>
                <p>%10$s</p>
                <p><a href="%11$s" target="_blank" rel="noopener">%12$s</a></p>
                <script type="application/json">%13$s</script>
                </%1$s>
                </main>""".formatted(
                        element,
                        asked.language().code(),
                        asked.theme(),
                        height,
                        escaped(figure.title()),
                        escaped(figure.answer()),
                        escaped(figure.filter()),
                        figure.rules().stream()
                                .map(rule -> "<p>" + escaped(rule) + "</p>")
                                .collect(Collectors.joining("\n")),
                        escaped(figure.disclaimer()),
                        escaped(figure.source()),
                        escaped(figure.page()),
                        escaped(figure.texts().open()),
                        inScript(figure)));
    }

    /** Says which parameter cannot be read, and what is expected. */
    String ofProblem(Language language, InvalidValueException problem) {
        return ofProblem(language, """
                <p>%s</p>
                <p lang="en" dir="ltr">%s</p>""".formatted(
                        escaped(translations.text(language, "embed.problem.text", problem.field(), problem.value())),
                        escaped(problem.getMessage())));
    }

    /** Says that others ask at the same time. */
    String ofBusy(Language language) {
        return ofProblem(language, "<p>%s</p>".formatted(escaped(translations.text(language, "embed.problem.busy"))));
    }

    /** Names the id under which the log has what went wrong. */
    String ofUnexpected(Language language, UUID id) {
        return ofProblem(
                language, "<p>%s</p>".formatted(escaped(translations.text(language, "problem.unexpected.text", id))));
    }

    private String ofProblem(Language language, String paragraphs) {
        var title = translations.text(language, "embed.problem");
        return document(language, "auto", title, """
                <main class="problem">
                <h1>%s</h1>
                %s
                <p><a href="/" target="_blank" rel="noopener">%s</a></p>
                </main>""".formatted(
                        escaped(title), paragraphs, escaped(translations.text(language, "embed.open"))));
    }

    private String document(Language language, String theme, String title, String body) {
        var styles = files.styles().isEmpty()
                ? ""
                : "<link rel=\"stylesheet\" href=\"/embed/assets/%s\">".formatted(files.styles());
        var script = files.script().isEmpty()
                ? ""
                : "<script type=\"module\" src=\"/embed/assets/%s\"></script>".formatted(files.script());
        return """
                <!DOCTYPE html>
                <html lang="%s" dir="%s" data-theme="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="icon" type="image/svg+xml" href="/favicon.svg">
                %s
                %s
                </head>
                <body>
                %s
                </body>
                </html>
                """.formatted(
                        language.code(),
                        language.rightToLeft() ? "rtl" : "ltr",
                        theme,
                        escaped(translations.text(language, "rule.pageTitle", title)),
                        styles,
                        script,
                        body);
    }

    /** JSON that cannot end the script element it stands in, nor begin a comment there. */
    private String inScript(EmbedDescription figure) {
        return json.writeValueAsString(figure).replace("<", "\\u003c");
    }

    private static String escaped(@Nullable String text) {
        return HtmlUtils.htmlEscape(String.valueOf(text), "UTF-8");
    }
}
