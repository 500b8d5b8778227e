package org.itu.sdgmap.analysis.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    public EmbeddedFigure getMap(Map<String, List<String>> parameters, Language language) {
        return Texts.inLanguage(language, translations, () -> map.of(parameters));
    }

    @Override
    public EmbeddedFigure getRings(Map<String, List<String>> parameters, Language language) {
        return Texts.inLanguage(language, translations, () -> rings.of(parameters));
    }

    @Override
    public Map<String, String> getLabels(EmbeddedFigure.Kind kind, Language language) {
        return Texts.inLanguage(language, translations, () -> labels(kind));
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
