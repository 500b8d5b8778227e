package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
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

/** Says what to do where a filter selects nothing: which choice to take back, or what the words may have meant. */
class NoResults extends Div {

    /** Each suggestion costs a count. */
    private static final int MOST_SUGGESTIONS = 6;

    private record Suggestion(String text, ActivityFilter filter, long activities) {}

    NoResults(ActivityFilter filter, ActivitySearch search, FilterWords words, FacetOptions options) {
        addClassName("no-results");
        add(new H3(Texts.text("activities.none")));
        var meant = meant(filter, search, words, options);
        var without = without(filter, search, words);
        if (!meant.isEmpty()) {
            addSuggestions("activities.none.meant", meant);
        }
        if (!without.isEmpty()) {
            addSuggestions("activities.none.remove", without);
        } else {
            add(new Paragraph(Texts.text(filter.text() == null ? "activities.none.clear" : "activities.none.words")));
        }
        add(new Anchor("/" + Paths.ACTIVITIES, Texts.text("activities.all")));
    }

    private void addSuggestions(String title, List<Suggestion> suggestions) {
        var list = new UnorderedList();
        for (var suggestion : suggestions) {
            var link = new Anchor(FilterAddress.of(Paths.ACTIVITIES, suggestion.filter()), suggestion.text());
            var item = new ListItem(link);
            item.add(" " + Texts.text("activities.none.count", suggestion.activities()));
            list.add(item);
        }
        add(new Paragraph(Texts.text(title)), list);
    }

    /** The filter without one of its choices, where that selects something. */
    private static List<Suggestion> without(ActivityFilter filter, ActivitySearch search, FilterWords words) {
        var choices = FilterChoice.of(filter, words);
        if (choices.size() < 2) {
            return List.of();
        }
        return choices.stream()
                .limit(MOST_SUGGESTIONS)
                .map(c -> new Suggestion(
                        Texts.text("filter.without", c.facet(), c.label()),
                        c.without(),
                        search.count(c.without(), Texts.language())))
                .filter(s -> s.activities() > 0)
                .sorted(Comparator.comparingLong(Suggestion::activities).reversed())
                .toList();
    }

    /** Values of facets whose code or name is what was searched as words, such as 9.c, C7-HEALTH or a country. */
    private static List<Suggestion> meant(
            ActivityFilter filter, ActivitySearch search, FilterWords words, FacetOptions options) {
        if (filter.text() == null) {
            return List.of();
        }
        var typed = Wording.folded(filter.text()).replaceFirst("^(sdg|goal|target)\\s*", "");
        var others = filter.withText(null);
        return List.of(Facet.SDG, Facet.ACTION_LINE, Facet.COUNTRY, Facet.GROUP).stream()
                .flatMap(facet -> options.list(facet).stream()
                        .flatMap(s -> s.options().stream())
                        .flatMap(o -> Stream.concat(Stream.of(o), o.below().stream()))
                        .filter(o -> o.isCalled(typed))
                        .map(o -> FacetValues.with(others, facet, o.value()))
                        .map(f -> new Suggestion(
                                FilterChoice.of(f, words).stream()
                                        .map(FilterChoice::label)
                                        .reduce((a, b) -> a + ", " + b)
                                        .orElse(""),
                                f,
                                search.count(f, Texts.language()))))
                .filter(s -> s.activities() > 0)
                .limit(MOST_SUGGESTIONS)
                .toList();
    }
}
