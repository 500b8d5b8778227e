package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
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
import org.itu.sdgmap.analysis.CountryProfile;
import org.itu.sdgmap.analysis.CountryProfile.Standing;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.analysis.PlaceFilters;
import org.itu.sdgmap.analysis.PlaceProfiles;
import org.itu.sdgmap.analysis.PlaceStates;
import org.itu.sdgmap.analysis.PlaceWords;
import org.itu.sdgmap.geography.Country;
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

/** The profile of a country or area: what reaches it, and where it stands within its region. */
@Route(Paths.COUNTRIES + "/:iso3")
@AnonymousAllowed
class CountryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MOST_SITES = 50;

    private final PlaceProfiles profiles;
    private final CountryCatalog countries;
    private final FilterParameters filterParameters;
    private final FilterBar filterBar;
    private final PlaceSections sections;
    private final PublishedState state;
    private final GeodataVersion geodata;
    private final Translations translations;
    private final Div content = new Div();
    private String title = "";

    CountryView(
            PlaceProfiles profiles,
            CountryCatalog countries,
            FilterParameters filterParameters,
            FilterBar filterBar,
            PlaceSections sections,
            PublishedState state,
            GeodataVersion geodata,
            Translations translations) {
        this.profiles = profiles;
        this.countries = countries;
        this.filterParameters = filterParameters;
        this.filterBar = filterBar;
        this.sections = sections;
        this.state = state;
        this.geodata = geodata;
        this.translations = translations;
        addClassName("place-view");
        content.addClassName("place-content");
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", title);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getLocation();
        var written = event.getRouteParameters().get("iso3").orElse("");
        var country = PlaceAddress.country(countries, written);
        if (!written.equals(country.iso3())) {
            event.forwardTo(Paths.COUNTRIES + "/" + country.iso3(), address.getQueryParameters());
            return;
        }
        show(
                country,
                PlacesFilter.parse(
                        filterParameters, address.getQueryParameters().getParameters()),
                address);
    }

    private void show(Country country, ActivityFilter filter, Location address) {
        title = country.name().in(Texts.language());
        var profile = profiles.getCountry(country.iso3(), filter, Texts.language());
        var filters = PlaceFilters.of(country, countries, filter);
        var header = new PageHeader(title, new CopyLinkButton());
        PlaceSections.downloads(Paths.COUNTRIES + "/" + country.iso3(), filter).forEach(header::addAction);
        var states = PlaceStates.of(profile.figures(), filters, profile.state());
        header.setAnswer(String.join(" ", PlaceWords.sentences(profile, states)));
        filterBar.keepTo(f -> PlaceFilters.of(country, countries, f).countedHere());
        filterBar.onChange(f -> PageAddress.goTo(Paths.COUNTRIES + "/" + country.iso3(), address, f, Map.of()));
        filterBar.show(filter);
        removeAll();
        content.removeAll();
        content.add(
                columns(profile, filters, filter),
                PlaceSections.breakdown(new PlaceTables(profile.figures(), filters), profile.figures()));
        add(
                PlaceTrail.toCountry(PlaceFilters.findItuRegion(country, countries), filter),
                header,
                filterBar,
                PlaceKeyFigures.of(profile.figures(), filters, states),
                content);
        filters.here().ifPresent(here -> {
            var links = new FilterLinks(Paths.COUNTRIES);
            links.show(here);
            add(links);
        });
        add(
                new CountingRule(
                        "places.rule.reach", "places.rule.gap", "rule.goals", "rule.targets", "places.rule.groups"),
                new SourceLine(state.changedAt()));
    }

    private Div columns(CountryProfile profile, PlaceFilters filters, ActivityFilter filter) {
        var tables = new PlaceTables(profile.figures(), filters);
        var main = new Div(
                goals(profile, tables, filter),
                sections.regional(profile.figures(), filters),
                sections.activities("places.activities", filters.here(), "places.activities.none"),
                sections.trend(filters));
        main.addClassName("element-main");
        var side = new Div(map(profile.country(), filters, profile.figures().sites()));
        filters.here().ifPresent(here -> side.add(sections.rings(here)));
        side.add(
                groups(profile.country(), filter),
                sections.entries(filters, profile.figures().entries()));
        side.addClassName("element-side");
        var columns = new Div(main, side);
        columns.addClassName("element-columns");
        return columns;
    }

    private Section goals(CountryProfile profile, PlaceTables tables, ActivityFilter filter) {
        var region = PlaceFilters.findItuRegion(profile.country(), countries);
        var sentence = new Paragraph(PlaceWords.standing(profile, region));
        return PlaceSections.section(
                "places.goals",
                sentence,
                tables.goals(profile.standings(), region.map(r -> PlaceFilters.of(r, filter))));
    }

    private Component map(Country country, PlaceFilters filters, long total) {
        var sites = filters.here()
                .map(f -> profiles.listSites(country.iso3(), f, Texts.language(), MOST_SITES))
                .orElse(List.of());
        var map = new SdgMap(translations, geodata.current(), SdgMap.Mode.MINI);
        map.highlight(
                List.of(country.iso3()),
                sites.stream()
                        .map(s -> new SdgMap.Place(s.longitude(), s.latitude(), PlaceSites.name(s)))
                        .toList());
        var frame = new Div(map);
        frame.addClassName("mini-map");
        var section = PlaceSections.section("frameworks.map", frame);
        if (!sites.isEmpty()) {
            section.add(PlaceSites.of(
                    sites, total, FilterAddress.of(Paths.ACTIVITIES, filters.here().orElseThrow())));
        }
        section.add(PlaceSections.links(new Anchor(
                FilterAddress.of(Paths.MAP, filters.here().orElse(filters.place())) + "&selected=" + country.iso3(),
                Texts.text("overview.map.more"))));
        return section;
    }

    private Section groups(Country country, ActivityFilter filter) {
        var list = Markup.root("ul", "place-groups");
        for (var group : countries.listGroups()) {
            if (country.groups().contains(group.code())) {
                var item = Markup.add(list, "li");
                Markup.add(item, "a")
                        .attr("href", PlaceAddress.ofRegion(group.code(), filter))
                        .text(group.name().in(Texts.language()));
                item.appendText(" ");
                // Africa is an ITU region, and another one of the United Nations.
                Markup.add(item, "span").text(Texts.text("places.kind", group.kind()));
            }
        }
        return PlaceSections.section("places.groups", Markup.html(list));
    }
}
