package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.Facet;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** Other filters that a reader may rather want, each with what it would find. */
@Component
class FilterSuggestions {

    /** Each suggestion costs a count. */
    private static final int MOST = 6;

    private static final List<Facet> NAMED_BY_CODE = List.of(Facet.SDG, Facet.ACTION_LINE, Facet.COUNTRY, Facet.GROUP);

    private record Suggestion(String text, ActivityFilter filter, long activities) {}

    private final ActivitySearch search;
    private final FilterWords words;
    private final FacetOptions options;

    FilterSuggestions(ActivitySearch search, FilterWords words, FacetOptions options) {
        this.search = search;
        this.words = words;
        this.options = options;
    }

    /** Values of facets whose code or name was searched as words, such as 9.c, C7-HEALTH or a country; may be empty. */
    Div meant(ActivityFilter filter) {
        if (filter.text() == null) {
            return new Div();
        }
        var typed = Wording.folded(filter.text()).replaceFirst("^(sdg|goal|target)\\s*", "");
        var others = filter.withText(null);
        return show(
                "activities.none.meant",
                NAMED_BY_CODE.stream()
                        .flatMap(facet -> called(facet, typed)
                                .map(option -> suggestion(
                                        words.chip(facet, option.value()),
                                        FacetValues.with(others, facet, option.value()))))
                        .limit(MOST)
                        .filter(s -> s.activities() > 0));
    }

    /** The filter without one of its choices, what finds most first; may be empty. */
    Div without(ActivityFilter filter) {
        var choices = FilterChoice.of(filter, words);
        return show(
                "activities.none.remove",
                choices.stream()
                        .limit(choices.size() < 2 ? 0 : MOST)
                        .map(c -> suggestion(Texts.text("filter.without", c.facet(), c.label()), c.without()))
                        .filter(s -> s.activities() > 0)
                        .sorted(Comparator.comparingLong(Suggestion::activities).reversed()));
    }

    private Stream<FacetOption> called(Facet facet, String typed) {
        return options.list(facet).stream()
                .flatMap(section -> section.options().stream())
                .flatMap(option -> Stream.concat(Stream.of(option), option.below().stream()))
                .filter(option -> option.isCalled(typed));
    }

    private Suggestion suggestion(String text, ActivityFilter filter) {
        return new Suggestion(text, filter, search.count(filter, Texts.language()));
    }

    private static Div show(String titleKey, Stream<Suggestion> suggestions) {
        var list = new UnorderedList();
        suggestions.forEach(suggestion -> {
            var item = new ListItem(
                    new Anchor(FilterAddress.of(Paths.ACTIVITIES, suggestion.filter()), suggestion.text()));
            item.add(" " + Texts.text("activities.none.count", suggestion.activities()));
            list.add(item);
        });
        var shown = new Div();
        shown.addClassName("suggestions");
        if (list.getChildren().findAny().isPresent()) {
            shown.add(new Paragraph(Texts.text(titleKey)), list);
        }
        return shown;
    }
}
