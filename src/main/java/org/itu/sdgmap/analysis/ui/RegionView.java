package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.PlaceFilters;
import org.itu.sdgmap.analysis.PlaceProfiles;
import org.itu.sdgmap.analysis.PlaceStates;
import org.itu.sdgmap.analysis.PlaceWords;
import org.itu.sdgmap.analysis.RegionProfile;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.SdgMap;
import org.itu.sdgmap.ui.Texts;

/** The profile of a region or another group of countries, with its countries side by side. */
@Route(Paths.REGIONS + "/:code")
@AnonymousAllowed
class RegionView extends PlaceView {

    private final PlaceProfiles profiles;
    private final CountryCatalog countries;
    private final FilterWords words;

    RegionView(PlaceProfiles profiles, CountryCatalog countries, FilterWords words, Parts parts) {
        super(
                parts,
                Paths.REGIONS,
                "rule.distinct",
                "places.rule.reach",
                "places.rule.gap",
                "rule.mapStates",
                "places.rule.groups");
        this.profiles = profiles;
        this.countries = countries;
        this.words = words;
    }

    @Override
    String code(String written) {
        return PlaceAddress.region(countries, written).code();
    }

    @Override
    PlaceFilters filters(String code, ActivityFilter filter) {
        return PlaceFilters.of(countries.getGroup(code), filter);
    }

    @Override
    Shown count(String code, ActivityFilter filter, Location address) {
        var profile = profile(code, filter);
        var filters = filters(code, filter);
        var states = PlaceStates.of(profile.figures(), filters, State.VALUE);
        return new Shown(
                code,
                profile.group().name().in(Texts.language()),
                filter,
                filters,
                profile.figures(),
                states,
                PlaceWords.sentences(profile, states),
                address);
    }

    private RegionProfile profile(String code, ActivityFilter filter) {
        return profiles.getRegion(code, filter, Texts.language());
    }

    @Override
    Html trail(Shown shown) {
        return PlaceTrail.toRegion(shown.filter());
    }

    @Override
    List<Component> main(Shown shown, PlaceTables tables) {
        var profile = profile(shown.code(), shown.filter());
        return List.of(
                countries(profile, shown.filter()),
                sections().regional(shown.figures(), shown.filters(), parts(profile, shown.filter())),
                sections().activities("places.activities", shown.filters().here(), "places.activities.none"),
                sections().trend(shown.filters()),
                PlaceSections.section("places.goals", tables.goals(List.of(), Optional.empty())));
    }

    @Override
    List<Component> side(Shown shown) {
        return List.of();
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

    @Override
    Section map(Shown shown) {
        var mapped = shown.filters().here().orElse(shown.filters().place());
        var map = newMap(SdgMap.Mode.OVERVIEW);
        map.showFilter(FilterAddress.query(mapped));
        map.setExtentOf(countries.listCountries().stream()
                .filter(c -> c.groups().contains(shown.code()))
                .map(Country::iso3)
                .toList());
        map.addCountryListener(
                e -> PageAddress.goTo(Paths.COUNTRIES + "/" + e.iso3(), shown.address(), shown.filter(), Map.of()));
        return PlaceSections.section(
                "frameworks.map", map, PlaceSections.links(toMap(FilterAddress.of(Paths.MAP, mapped))));
    }
}
