package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityOrder;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.Coverage;
import org.itu.sdgmap.analysis.Coverage.CountryCoverage;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.MeasureWords;
import org.itu.sdgmap.analysis.Rings;
import org.itu.sdgmap.analysis.RingsService;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryGroup;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.SdgRings;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;

/** Makes what the panel of the map says of one country. */
@SpringComponent
class CountryPanel {

    private static final int MOST_LISTED = 10;

    private final RingsService rings;
    private final ActivitySearch search;
    private final CountryCatalog countries;
    private final Translations translations;
    private final MeasureWords words;
    private final CountryPanelProfile profile;

    CountryPanel(
            RingsService rings,
            ActivitySearch search,
            CountryCatalog countries,
            Translations translations,
            MeasureWords words,
            CountryPanelProfile profile) {
        this.rings = rings;
        this.search = search;
        this.countries = countries;
        this.translations = translations;
        this.words = words;
        this.profile = profile;
    }

    /** @param measure what the values of the coverage are */
    Div of(Country country, Coverage coverage, CoverageMeasure measure, ActivityFilter filter) {
        var name = country.name().in(Texts.language());
        var values = coverage.countries().stream()
                .filter(c -> c.iso3().equals(country.iso3()))
                .findFirst()
                .orElseThrow();
        var panel = new Div();
        var groups = new Paragraph(groups(country));
        groups.addClassName("panel-groups");
        var toProfile =
                new Anchor(PlaceAddress.ofCountry(country.iso3(), filter), Texts.text("places.openProfile", name));
        toProfile.addClassName("open-profile");
        panel.add(groups);
        if (measure.kind() != CoverageMeasure.Kind.ACTIVITIES) {
            panel.add(measured(values, measure));
        }
        panel.add(new Paragraph(sentence(name, values, filter)), toProfile);
        if (values.state() == State.VALUE) {
            CountryFilters.in(country.iso3(), filter).ifPresent(f -> addActivities(panel, name, values, f));
        }
        if (values.state() != State.NOT_APPLICABLE || isLeftOut(filter)) {
            var totals = coverage.totals();
            var beyond = new Paragraph(Texts.text("map.panel.beyond", totals.global(), totals.regional()));
            beyond.addClassName("panel-note");
            panel.add(beyond);
            panel.add(profile.of(country, filter));
        }
        return panel;
    }

    /** Whether activities are counted, but none that names a country. */
    private static boolean isLeftOut(ActivityFilter filter) {
        return filter.source().includesActivities() && !filter.canSelectInCountries();
    }

    private void addActivities(Div panel, String name, CountryCoverage values, ActivityFilter filter) {
        var language = Texts.language();
        var ofGoals = rings.getRings(filter, language);
        var goals = ofGoals.rings().stream()
                .flatMap(r -> r.goals().stream())
                .filter(g -> g.activities() > 0)
                .sorted(Comparator.comparingLong(Rings.GoalCount::activities)
                        .reversed()
                        .thenComparing(g -> g.goal().number()))
                .toList();
        if (!goals.isEmpty()) {
            var figure = new SdgRings(translations);
            figure.setCompact(true);
            figure.setData(RingsData.of(ofGoals));
            figure.addSelectListener(e -> goals.stream()
                    .filter(g -> g.goal().element().key().code().equals(e.code()))
                    .flatMap(g -> CellFilters.ofElement(g.goal().element().key(), filter).stream())
                    .findFirst()
                    .ifPresent(
                            f -> UI.getCurrentOrThrow().getPage().setLocation(FilterAddress.of(Paths.ACTIVITIES, f))));
            panel.add(new H3(Texts.text("map.panel.goals")), figure, CountBars.ofGoals(goals));
        }
        var page = search.list(filter, language, ActivityOrder.CHANGED, null, MOST_LISTED);
        panel.add(
                new H3(Texts.text("map.panel.activities")),
                ActivityLines.of(page.items()),
                new Anchor(
                        FilterAddress.of(Paths.ACTIVITIES, filter),
                        Texts.text("map.panel.all", values.activities(), name)));
    }

    private Paragraph measured(CountryCoverage values, CoverageMeasure measure) {
        var value = values.value();
        var state = values.valueState();
        var paragraph = new Paragraph(
                state == State.VALUE && value != null
                        ? words.value(measure, value)
                        : Texts.text(
                                "measure.elements",
                                words.title(measure),
                                state == State.ZERO ? words.zero(measure) : Texts.text("map.state", state)));
        paragraph.addClassName("panel-measure");
        paragraph.setTitle(words.rule(measure));
        return paragraph;
    }

    private static String sentence(String name, CountryCoverage values, ActivityFilter filter) {
        if (!filter.source().includesActivities()) {
            return Texts.text("map.panel.notCounted", name);
        }
        if (isLeftOut(filter)) {
            return Texts.text("modes.leftOut");
        }
        if (values.state() != State.VALUE) {
            return Texts.text("map.panel.none." + values.state(), name);
        }
        var year = values.latestYear();
        return Texts.text(
                "map.panel.values", values.activities(), values.sites(), year == null ? "none" : String.valueOf(year));
    }

    /** Its ITU region and the special groups it is in, as far as it is in any. */
    private String groups(Country country) {
        return Stream.of(CountryGroup.Kind.ITU_REGION, CountryGroup.Kind.SPECIAL)
                .flatMap(kind -> countries.listGroups().stream()
                        .filter(g -> g.kind() == kind && country.groups().contains(g.code())))
                .map(g -> g.name().in(Texts.language()))
                .collect(Collectors.joining(" · "));
    }
}
