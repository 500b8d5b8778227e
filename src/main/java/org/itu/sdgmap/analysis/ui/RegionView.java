package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.analysis.PlaceFilters;
import org.itu.sdgmap.analysis.PlaceProfiles;
import org.itu.sdgmap.analysis.PlaceStates;
import org.itu.sdgmap.analysis.PlaceWords;
import org.itu.sdgmap.analysis.RegionProfile;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryGroup;
import org.itu.sdgmap.geography.GeodataVersion;
import org.itu.sdgmap.ui.CopyLinkButton;
import org.itu.sdgmap.ui.CountingRule;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.PublishedState;
import org.itu.sdgmap.ui.SdgMap;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;

/** The profile of a group of countries: what reaches it, and each of its countries. */
@Route(Paths.REGIONS + "/:code")
@AnonymousAllowed
class RegionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PlaceProfiles profiles;
    private final CountryCatalog countries;
    private final FilterParameters filterParameters;
    private final FilterBar filterBar;
    private final FilterWords words;
    private final PlaceSections sections;
    private final PublishedState state;
    private final GeodataVersion geodata;
    private final Translations translations;
    private String title = "";

    RegionView(
            PlaceProfiles profiles,
            CountryCatalog countries,
            FilterParameters filterParameters,
            FilterBar filterBar,
            FilterWords words,
            PlaceSections sections,
            PublishedState state,
            GeodataVersion geodata,
            Translations translations) {
        this.profiles = profiles;
        this.countries = countries;
        this.filterParameters = filterParameters;
        this.filterBar = filterBar;
        this.words = words;
        this.sections = sections;
        this.state = state;
        this.geodata = geodata;
        this.translations = translations;
        addClassName("place-view");
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", title);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getLocation();
        var written = event.getRouteParameters().get("code").orElse("");
        var group = PlaceAddress.region(countries, written);
        if (!written.equals(group.code())) {
            event.forwardTo(Paths.REGIONS + "/" + group.code(), address.getQueryParameters());
            return;
        }
        show(
                group,
                PlacesFilter.parse(
                        filterParameters, address.getQueryParameters().getParameters()),
                address);
    }

    private void show(CountryGroup group, ActivityFilter filter, Location address) {
        title = group.name().in(Texts.language());
        var profile = profiles.getRegion(group.code(), filter, Texts.language());
        var filters = PlaceFilters.of(group, filter);
        var header = new PageHeader(title, new CopyLinkButton());
        PlaceSections.downloads(Paths.REGIONS + "/" + group.code(), filter).forEach(header::addAction);
        var states = PlaceStates.of(profile.figures(), filters, State.VALUE);
        header.setAnswer(String.join(" ", PlaceWords.sentences(profile, states)));
        filterBar.keepTo(f -> PlaceFilters.of(group, f).countedHere());
        filterBar.onChange(f -> PageAddress.goTo(Paths.REGIONS + "/" + group.code(), address, f, Map.of()));
        filterBar.show(filter);
        removeAll();
        add(
                PlaceTrail.toRegion(filter),
                header,
                filterBar,
                PlaceKeyFigures.of(profile.figures(), filters, states),
                columns(profile, filters, filter, address),
                PlaceSections.breakdown(new PlaceTables(profile.figures(), filters), profile.figures()));
        filters.here().ifPresent(here -> {
            var links = new FilterLinks(Paths.REGIONS);
            links.show(here);
            add(links);
        });
        add(
                new CountingRule(
                        "rule.distinct",
                        "places.rule.reach",
                        "places.rule.gap",
                        "rule.mapStates",
                        "places.rule.groups"),
                new SourceLine(state.changedAt()));
    }

    private Div columns(RegionProfile profile, PlaceFilters filters, ActivityFilter filter, Location address) {
        var tables = new PlaceTables(profile.figures(), filters);
        var main = new Div(
                countries(profile, filter),
                sections.regional(profile.figures(), filters, parts(profile, filter)),
                sections.activities("places.activities", filters.here(), "places.activities.none"),
                sections.trend(filters),
                PlaceSections.section("places.goals", tables.goals(List.of(), Optional.empty())));
        main.addClassName("element-main");
        var side = new Div(map(profile.countries().stream().map(RegionProfile.CountryLine::iso3).toList(), filters, filter, address));
        filters.here().ifPresent(here -> side.add(sections.rings(here)));
        side.add(sections.entries(filters, profile.figures().entries()));
        side.addClassName("element-side");
        var columns = new Div(main, side);
        columns.addClassName("element-columns");
        return columns;
    }

    private Section countries(RegionProfile profile, ActivityFilter filter) {
        var table = new RegionCountries();
        table.show(profile.countries(), words, filter);
        return PlaceSections.section("places.regionCountries", table);
    }

    /** Where regional work is recorded, for a group that is no ITU region. */
    private Component[] parts(RegionProfile profile, ActivityFilter filter) {
        if (profile.parts().isEmpty()) {
            return new Component[0];
        }
        var root = Markup.root("div");
        Markup.add(root, "p").text(Texts.text("places.parts"));
        var list = Markup.add(root, "ul", "place-groups");
        for (var part : profile.parts()) {
            var item = Markup.add(list, "li");
            Markup.add(item, "a")
                    .attr("href", PlaceAddress.ofRegion(part.region(), filter))
                    .text(words.group(part.region()));
            item.appendText(" " + Texts.text("places.part", part.countries(), part.regional()));
        }
        return new Component[] {Markup.html(root)};
    }

    private Component map(List<String> members, PlaceFilters filters, ActivityFilter filter, Location address) {
        var shown = filters.here().orElse(filters.place());
        var map = new SdgMap(translations, geodata.current(), SdgMap.Mode.OVERVIEW);
        map.showFilter(FilterAddress.query(shown));
        map.setExtentOf(members);
        map.addCountryListener(
                e -> PageAddress.goTo(Paths.COUNTRIES + "/" + e.iso3(), address, filter, Map.of()));
        return PlaceSections.section(
                "frameworks.map",
                map,
                PlaceSections.links(new Anchor(FilterAddress.of(Paths.MAP, shown), Texts.text("overview.map.more"))));
    }
}
