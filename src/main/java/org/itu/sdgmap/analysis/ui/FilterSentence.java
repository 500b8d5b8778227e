package org.itu.sdgmap.analysis.ui;

import com.ibm.icu.text.ListFormatter;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.ui.Texts;

/** A filter in words, such as "ITU-D or ITU-T; SDG 4 Quality education; 2018 to 2026". */
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
        var alternatives =
                ListFormatter.getInstance(Texts.language().locale(), ListFormatter.Type.OR, ListFormatter.Width.WIDE);
        return byFacet.values().stream()
                .map(alternatives::format)
                .collect(Collectors.joining(Texts.text("rule.filter.separator")));
    }
}
