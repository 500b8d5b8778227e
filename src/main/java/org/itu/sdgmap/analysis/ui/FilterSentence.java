package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.ui.Texts;

/** A filter in words, such as "Sector: ITU-D; SDG: 9 Industry, innovation and infrastructure; Years: 2018 to 2026". */
@SpringComponent
class FilterSentence {

    private final FilterWords words;

    FilterSentence(FilterWords words) {
        this.words = words;
    }

    String of(ActivityFilter filter) {
        if (filter.selectsAll()) {
            return Texts.text("rule.filter.all");
        }
        var byFacet = new LinkedHashMap<String, List<String>>();
        for (var choice : FilterChoice.of(filter, words)) {
            byFacet.computeIfAbsent(choice.facet(), f -> new ArrayList<>()).add(choice.label());
        }
        return byFacet.entrySet().stream()
                .map(e -> Texts.text("rule.filter.part", e.getKey(), Wording.list(e.getValue())))
                .collect(Collectors.joining(Texts.text("rule.filter.separator")));
    }
}
