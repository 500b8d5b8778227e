package org.itu.sdgmap.analysis.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.itu.sdgmap.analysis.EmbeddedFigure;
import org.itu.sdgmap.analysis.EmbeddedFigures;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import org.springframework.stereotype.Component;

/** Describes embedded figures with the words and data of the pages. */
@Component
class FiguresForOtherSites implements EmbeddedFigures {

    private final EmbeddedMap map;
    private final EmbeddedRings rings;
    private final Translations translations;

    FiguresForOtherSites(EmbeddedMap map, EmbeddedRings rings, Translations translations) {
        this.map = map;
        this.rings = rings;
        this.translations = translations;
    }

    @Override
    public Supplier<EmbeddedFigure> readMap(Map<String, List<String>> parameters, Language language) {
        return inLanguage(language, Texts.inLanguage(language, translations, () -> map.read(parameters)));
    }

    @Override
    public Supplier<EmbeddedFigure> readRings(Map<String, List<String>> parameters, Language language) {
        return inLanguage(language, Texts.inLanguage(language, translations, () -> rings.read(parameters)));
    }

    @Override
    public Map<String, String> getLabels(EmbeddedFigure.Kind kind, Language language) {
        return Texts.inLanguage(language, translations, () -> labels(kind));
    }

    private Supplier<EmbeddedFigure> inLanguage(Language language, Supplier<EmbeddedFigure> figure) {
        return () -> Texts.inLanguage(language, translations, figure);
    }

    private Map<String, String> labels(EmbeddedFigure.Kind kind) {
        if (kind == EmbeddedFigure.Kind.MAP) {
            var labels = new LinkedHashMap<>(Texts.labels(translations, "map.label"));
            labels.put("disclaimer", Texts.text("map.disclaimer"));
            labels.put("notes", Texts.text("map.notes"));
            return labels;
        }
        var labels = new LinkedHashMap<>(Texts.labels(translations, "rings.label"));
        if (kind == EmbeddedFigure.Kind.LINES) {
            labels.putAll(Texts.labels(translations, "rings.lineLabel"));
        }
        return labels;
    }
}
