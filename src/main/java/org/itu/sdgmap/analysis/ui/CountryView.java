package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.CountryProfile;
import org.itu.sdgmap.analysis.PlaceFilters;
import org.itu.sdgmap.analysis.PlaceProfiles;
import org.itu.sdgmap.analysis.PlaceStates;
import org.itu.sdgmap.analysis.PlaceWords;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.SdgMap;
import org.itu.sdgmap.ui.Texts;

/** The profile of a country or area: what reaches it, and where it stands within its region. */
@Route(Paths.COUNTRIES + "/:code")
@AnonymousAllowed
class CountryView extends PlaceView {

    private static final int MOST_SITES = 50;

    private final PlaceProfiles profiles;
    private final CountryCatalog countries;

    CountryView(PlaceProfiles profiles, CountryCatalog countries, Parts parts) {
        super(
                parts,
                Paths.COUNTRIES,
                "places.rule.reach",
                "places.rule.gap",
                "rule.goals",
                "rule.targets",
                "places.rule.groups");
        this.profiles = profiles;
        this.countries = countries;
    }

    @Override
    String code(String written) {
        return PlaceAddress.country(countries, written).iso3();
    }

    @Override
    PlaceFilters filters(String iso3, ActivityFilter filter) {
        return PlaceFilters.of(countries.getCountry(iso3), countries, filter);
    }

    @Override
    Shown count(String iso3, ActivityFilter filter, Location address) {
        var profile = profile(iso3, filter);
        var filters = filters(iso3, filter);
        var states = PlaceStates.of(profile.figures(), filters, profile.state());
        return new Shown(
                iso3,
                profile.country().name().in(Texts.language()),
                filter,
                filters,
                profile.figures(),
                states,
                PlaceWords.sentences(profile, states),
                address);
    }

    private CountryProfile profile(String iso3, ActivityFilter filter) {
        return profiles.getCountry(iso3, filter, Texts.language());
    }

    @Override
    Html trail(Shown shown) {
        return PlaceTrail.toCountry(
                PlaceFilters.findItuRegion(countries.getCountry(shown.code()), countries), shown.filter());
    }

    @Override
    List<Component> main(Shown shown, PlaceTables tables) {
        return List.of(
                goals(profile(shown.code(), shown.filter()), tables, shown.filter()),
                sections().regional(shown.figures(), shown.filters()),
                sections().activities("places.activities", shown.filters().here(), "places.activities.none"),
                sections().trend(shown.filters()));
    }

    @Override
    List<Component> side(Shown shown) {
        return List.of(groups(shown));
    }

    private Section goals(CountryProfile profile, PlaceTables tables, ActivityFilter filter) {
        var region = PlaceFilters.findItuRegion(profile.country(), countries);
        return PlaceSections.section(
                "places.goals",
                new Paragraph(PlaceWords.standing(profile, region)),
                tables.goals(profile.standings(), region.map(r -> PlaceFilters.of(r, filter))));
    }

    @Override
    Section map(Shown shown) {
        var filters = shown.filters();
        var sites = filters.here()
                .map(f -> profiles.listSites(shown.code(), f, Texts.language(), MOST_SITES))
                .orElse(List.of());
        var map = newMap(SdgMap.Mode.MINI);
        map.highlight(
                List.of(shown.code()),
                sites.stream()
                        .map(s -> new SdgMap.Place(s.longitude(), s.latitude(), PlaceSites.name(s)))
                        .toList());
        var frame = new Div(map);
        frame.addClassName("mini-map");
        var section = PlaceSections.section("frameworks.map", frame);
        if (!sites.isEmpty()) {
            section.add(PlaceSites.of(
                    sites,
                    shown.figures().sites(),
                    FilterAddress.of(Paths.ACTIVITIES, filters.here().orElseThrow())));
        }
        section.add(PlaceSections.links(toMap(
                FilterAddress.of(Paths.MAP, filters.here().orElse(filters.place())) + "&selected=" + shown.code())));
        return section;
    }

    private Section groups(Shown shown) {
        var country = countries.getCountry(shown.code());
        var list = Markup.root("ul", "place-groups");
        for (var group : countries.listGroups()) {
            if (country.groups().contains(group.code())) {
                var item = Markup.add(list, "li");
                Markup.add(item, "a")
                        .attr("href", PlaceAddress.ofRegion(group.code(), shown.filter()))
                        .text(group.name().in(Texts.language()));
                item.appendText(" ");
                // Africa is an ITU region, and another one of the United Nations.
                Markup.add(item, "span").text(Texts.text("places.kind", group.kind()));
            }
        }
        return PlaceSections.section("places.groups", Markup.html(list));
    }
}
