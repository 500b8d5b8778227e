package org.itu.sdgmap.api.embed;

import java.util.List;
import java.util.Map;
import org.itu.sdgmap.analysis.EmbeddedFigure;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.ui.Translations;

/** A figure as the element of the browser takes it, see frontend/embed/internal/types.ts. */
record EmbedDescription(
        String title,
        String answer,
        String filter,
        List<String> rules,
        String source,
        String disclaimer,
        String page,
        String itemPage,
        String labelsUrl,
        Language language,
        String direction,
        Texts texts,
        Map<String, Object> properties) {

    /** Words around the figure. */
    record Texts(String rules, String open, String openItem, String newTab) {}

    static EmbedDescription of(
            EmbeddedFigure figure, Language language, EmbedLabels labels, Translations translations) {
        return new EmbedDescription(
                figure.title(),
                figure.answer(),
                figure.filter(),
                figure.rules(),
                figure.source(),
                figure.disclaimer(),
                figure.page(),
                figure.itemPage(),
                labels.address(figure.kind(), language),
                language,
                language.rightToLeft() ? "rtl" : "ltr",
                new Texts(
                        translations.text(language, "rule.title"),
                        translations.text(language, "embed.open"),
                        figure.openItem(),
                        translations.text(language, "embed.newTab")),
                figure.properties());
    }
}
