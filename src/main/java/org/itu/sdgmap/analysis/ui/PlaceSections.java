package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityOrder;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.PlaceFigures;
import org.itu.sdgmap.analysis.PlaceFilters;
import org.itu.sdgmap.analysis.PlaceProfiles;
import org.itu.sdgmap.analysis.RingsService;
import org.itu.sdgmap.analysis.TrendService;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.ui.Charts;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.SdgRings;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;

/** Parts that the profiles of countries and of regions have in common. */
@org.springframework.stereotype.Component
class PlaceSections {

    static final int MOST_LISTED = 10;

    private final ActivitySearch search;
    private final PlaceProfiles profiles;
    private final RingsService rings;
    private final TrendService trends;
    private final TrendCharts trendCharts;
    private final Charts charts;
    private final FrameworkCatalog frameworks;
    private final FilterWords words;
    private final Translations translations;

    PlaceSections(
            ActivitySearch search,
            PlaceProfiles profiles,
            RingsService rings,
            TrendService trends,
            TrendCharts trendCharts,
            Charts charts,
            FrameworkCatalog frameworks,
            FilterWords words,
            Translations translations) {
        this.search = search;
        this.profiles = profiles;
        this.rings = rings;
        this.trends = trends;
        this.trendCharts = trendCharts;
        this.charts = charts;
        this.frameworks = frameworks;
        this.words = words;
        this.translations = translations;
    }

    static Section section(String titleKey, Component... content) {
        var section = new Section(new H2(Texts.text(titleKey)));
        section.addClassName("element-section");
        section.add(content);
        return section;
    }

    /** The Goals in the rings of the plan, with the activities here; a tile leads to its activities. */
    Section rings(ActivityFilter here) {
        var figure = new SdgRings(translations);
        figure.setCompact(true);
        figure.setData(RingsData.of(rings.getRings(here, Texts.language())));
        figure.addSelectListener(e -> frameworks.listGoals().stream()
                .filter(g -> g.element().key().code().equals(e.code()))
                .flatMap(g -> CellFilters.ofElement(g.element().key(), here).stream())
                .findFirst()
                .ifPresent(f -> UI.getCurrentOrThrow().getPage().setLocation(FilterAddress.of(Paths.ACTIVITIES, f))));
        return section(
                "places.rings",
                figure,
                new Anchor(FilterAddress.of(Paths.RINGS, here), Texts.text("overview.rings.more")));
    }

    /** The newest activities under a filter, with the way to all of them and to their map. */
    Section activities(String titleKey, Optional<ActivityFilter> filter, String noneKey) {
        var page = filter.map(f -> search.list(f, Texts.language(), ActivityOrder.CHANGED, null, MOST_LISTED));
        if (page.isEmpty() || page.get().items().isEmpty()) {
            return section(titleKey, new Paragraph(Texts.text(noneKey)));
        }
        var all = new Anchor(
                FilterAddress.of(Paths.ACTIVITIES, filter.orElseThrow()),
                Texts.text("rings.panel.all", page.get().total()));
        return section(titleKey, ActivityLines.of(page.get().items()), links(all));
    }

    /**
     * What only work for a whole region brings: its activities, and the Goals and lines that nothing here serves.
     *
     * @param words about regional work, where the page has to say more; may be none
     */
    Section regional(PlaceFigures figures, PlaceFilters filters, Component... words) {
        var section = activities("places.regional", filters.regional(), "places.regional.none");
        section.addClassName("regional");
        section.addComponentAtIndex(1, new Paragraph(onlyRegional(figures)));
        for (var word : words) {
            section.addComponentAtIndex(2, word);
        }
        var worldwide = figures.reach().worldwide();
        filters.worldwide()
                .filter(f -> worldwide > 0)
                .ifPresent(f -> section.add(links(
                        new Anchor(FilterAddress.of(Paths.ACTIVITIES, f), Texts.text("places.worldwide", worldwide)))));
        return section;
    }

    static String onlyRegional(PlaceFigures figures) {
        var goals = figures.regionalOnlyGoals().stream()
                .map(g -> String.valueOf(g.goal().number()))
                .toList();
        var lines = figures.regionalOnlyLines().stream()
                .map(l -> Wording.code(l.element().displayCode()))
                .toList();
        var sentences = Stream.of(
                        goals.isEmpty()
                                ? Texts.text("places.regional.noGoals")
                                : Texts.text("places.regional.goals", goals.size(), Wording.list(goals)),
                        lines.isEmpty()
                                ? Texts.text("places.regional.noLines")
                                : Texts.text("places.regional.lines", lines.size(), Wording.list(lines)))
                .collect(Collectors.joining(" "));
        return figures.reach().regional() == 0 ? Texts.text("places.regional.text") : sentences;
    }

    /** Activities here year by year; entries of Stocktaking in the place are a line of their own. */
    Section trend(PlaceFilters filters) {
        var language = Texts.language();
        var here = filters.here();
        if (here.isEmpty()) {
            return section("flow.trend", new Paragraph(Texts.text("places.activities.none")));
        }
        var trend = trends.getTrend(here.get(), language).withEntriesOf(trends.getTrend(filters.place(), language));
        return section(
                "flow.trend", charts.trend(trendCharts.of(trend, here.get(), FlowParameters.Series.TOGETHER, "")));
    }

    Section entries(PlaceFilters filters, long total) {
        var about = new Paragraph(Texts.text("places.entries.text"));
        if (total == 0) {
            return section("places.entries", about, new Paragraph(Texts.text("places.entries.none")));
        }
        var listed = profiles.listEntries(filters.place(), Texts.language(), MOST_LISTED);
        var section = section("places.entries", about, EntryLines.of(listed, words));
        if (total > listed.size()) {
            section.add(new Paragraph(Texts.text("matrix.panel.firstOf", listed.size(), total)));
        }
        return section;
    }

    /** By line, target, Sector and kind, side by side where there is room. */
    static Div breakdown(PlaceTables tables, PlaceFigures figures) {
        var targets = figures.targets().isEmpty() ? new Paragraph(Texts.text("places.targets.none")) : tables.targets();
        var sections = new Div(
                section("places.lines", tables.lines()),
                section("places.targets", targets),
                section("places.sectors", tables.sectors()),
                section("places.kinds", tables.kinds()));
        sections.addClassName("region-groups");
        return sections;
    }

    static Div links(Component... anchors) {
        var links = new Div(anchors);
        links.addClassName("panel-links");
        return links;
    }

    /** The profile under its filter as a page to print. */
    static Anchor printedBrief(String resource, ActivityFilter filter) {
        var query = FilterAddress.query(filter);
        var anchor = new Anchor(
                "/api/v1/" + resource + "/brief.html?" + (query.isEmpty() ? "" : query + "&") + "lang="
                        + Texts.language().code(),
                Texts.text("places.brief.html"));
        anchor.setRouterIgnore(true);
        anchor.getElement().setAttribute("download", true);
        anchor.addClassName("download");
        return anchor;
    }
}
