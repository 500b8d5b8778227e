package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.Coverage;
import org.itu.sdgmap.analysis.Coverage.CountryCoverage;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.PlaceFilters;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;

/**
 * What a choice of countries or groups leaves out of the figures although it reaches them: work for regions that overlap
 * the choice, and worldwide work. Says by which rule, and leads to each.
 */
class BeyondChoice extends Div {

    private final ActivitySearch search;
    private final Paragraph rule = new Paragraph(Texts.text("map.choice.rule"));

    BeyondChoice(ActivitySearch search) {
        this.search = search;
        addClassName("map-beyond");
    }

    /** @param coverage under the filter, whose rows tell which countries it chooses */
    void show(ActivityFilter filter, Coverage coverage) {
        removeAll();
        setVisible(false);
        if (!filter.canSelectInCountries()
                || filter.countries().isEmpty() && filter.groups().isEmpty()) {
            return;
        }
        var countries = coverage.countries().stream()
                .filter(c -> c.state() != State.NOT_APPLICABLE)
                .map(CountryCoverage::iso3)
                .collect(Collectors.toSet());
        var filters = PlaceFilters.ofChosen(countries, filter);
        if (filters.regional().isPresent() || filters.worldwide().isPresent()) {
            setVisible(true);
            add(rule);
            addLink("map.choice.regional", filters.regional());
            addLink("map.choice.worldwide", filters.worldwide());
        }
    }

    private void addLink(String key, Optional<ActivityFilter> filter) {
        filter.ifPresent(f -> {
            long count = search.count(f, Texts.language());
            if (count > 0) {
                add(new Anchor(FilterAddress.of(Paths.ACTIVITIES, f), Texts.text(key, count)));
            } else {
                add(new Paragraph(Texts.text(key, count)));
            }
        });
    }
}
