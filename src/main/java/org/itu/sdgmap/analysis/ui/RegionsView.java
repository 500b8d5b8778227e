package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.analysis.PlaceFilters;
import org.itu.sdgmap.analysis.PlaceProfiles;
import org.itu.sdgmap.analysis.PlaceProfiles.RegionLine;
import org.itu.sdgmap.geography.CountryGroup.Kind;
import org.itu.sdgmap.ui.CopyLinkButton;
import org.itu.sdgmap.ui.CountingRule;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.PublishedState;
import org.itu.sdgmap.ui.Texts;

/** All groups of countries, with how many of their countries activities reach. */
@Route(Paths.REGIONS)
@AnonymousAllowed
class RegionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PlaceProfiles profiles;
    private final FilterParameters filterParameters;
    private final FilterBar filterBar;
    private final PageHeader header;
    private final Div trail = new Div();
    private final Anchor countries = new Anchor("", Texts.text("places.countries"));
    private final Div groups = new Div();
    private final SourceLine source;
    private Location address = new Location(Paths.REGIONS);

    RegionsView(PlaceProfiles profiles, FilterParameters filterParameters, FilterBar filterBar, PublishedState state) {
        this.profiles = profiles;
        this.filterParameters = filterParameters;
        this.filterBar = filterBar;
        addClassName("places-view");
        groups.addClassName("region-groups");
        header = new PageHeader(Texts.text("places.regions"), new CopyLinkButton(), countries);
        filterBar.keepTo(f -> f);
        filterBar.onChange(f -> PageAddress.goTo(Paths.REGIONS, address, f, Map.of()));
        source = new SourceLine(state.changedAt());
        add(
                trail,
                header,
                filterBar,
                groups,
                new CountingRule("rule.distinct", "places.rule.reach", "places.rule.groups"),
                source);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("places.regions"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = event.getLocation();
        var filter = PlacesFilter.parse(
                filterParameters, address.getQueryParameters().getParameters());
        trail.removeAll();
        trail.add(PlaceTrail.toRegions(filter));
        countries.setHref(FilterAddress.of(Paths.COUNTRIES, filter));
        filterBar.show(filter);
        source.show(filter);
        var lines = profiles.listRegions(filter, Texts.language());
        header.setAnswer(Texts.text("places.regions.answer", lines.size()));
        groups.removeAll();
        lines.stream()
                .collect(Collectors.groupingBy(l -> l.group().kind(), TreeMap::new, Collectors.toList()))
                .forEach((kind, ofKind) -> show(kind, ofKind, filter));
    }

    private void show(Kind kind, List<RegionLine> lines, ActivityFilter filter) {
        var table = new ReachTable(Texts.text("places.kind", kind), Texts.text("places.column.GROUP"))
                .column(Texts.text("places.column.COUNTRIES"))
                .column(Texts.text("places.figure.HERE"));
        boolean regions = kind == Kind.ITU_REGION;
        if (regions) {
            table.column(ReachTable.regional());
        }
        lines.stream()
                .sorted(Comparator.comparing(
                        (RegionLine l) -> l.group().name().in(Texts.language()), Wording.alphabet()))
                .forEach(line -> {
                    var row = table.row();
                    Markup.add(ReachTable.heading(row), "a")
                            .attr("href", PlaceAddress.ofRegion(line.group().code(), filter))
                            .text(line.group().name().in(Texts.language()));
                    ReachTable.addText(
                            row,
                            Texts.text("places.column.COUNTRIES"),
                            Texts.text(
                                    "places.reached",
                                    line.countriesReached(),
                                    line.group().memberCount()),
                            "number");
                    var filters = PlaceFilters.of(line.group(), filter);
                    ReachTable.addNumber(row, Texts.text("places.figure.HERE"), line.activities(), filters.here());
                    if (regions) {
                        ReachTable.addNumber(row, ReachTable.regional(), line.regional(), filters.regional());
                    }
                });
        groups.add(PlaceSections.section("places.kind." + kind.name(), table.html()));
    }
}
