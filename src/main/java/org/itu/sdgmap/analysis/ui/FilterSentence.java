package org.itu.sdgmap.analysis.ui;

import com.ibm.icu.text.ListFormatter;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.FilterDescription;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;

/** A filter in words, such as "ITU-D or ITU-T; SDG 4 Quality education; 2018 to 2026". */
@SpringComponent
class FilterSentence implements FilterDescription {

    private final FilterWords words;
    private final Translations translations;

    FilterSentence(FilterWords words, Translations translations) {
        this.words = words;
        this.translations = translations;
    }

    @Override
    public String describe(ActivityFilter filter, Language language) {
        return Texts.inLanguage(language, translations, () -> of(filter));
    }

    String of(ActivityFilter filter) {
        if (filter.selectsAll()) {
            return Texts.text("rule.filter.all");
        }
        var byFacet = new LinkedHashMap<String, List<String>>();
        for (var choice : FilterChoice.of(filter, words)) {
            byFacet.computeIfAbsent(choice.facet(), f -> new ArrayList<>()).add(choice.label());
        }
        var alternatives =
                ListFormatter.getInstance(Texts.language().locale(), ListFormatter.Type.OR, ListFormatter.Width.WIDE);
        return byFacet.values().stream()
                .map(alternatives::format)
                .collect(Collectors.joining(Texts.text("rule.filter.separator")));
    }
}
