package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.CountryProfile;
import org.itu.sdgmap.analysis.PlaceFilters;
import org.itu.sdgmap.analysis.PlaceProfiles;
import org.itu.sdgmap.analysis.PlaceWords;
import org.itu.sdgmap.analysis.Trend;
import org.itu.sdgmap.analysis.TrendService;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;

/** What the panel of the map takes from the profile of a country: years, standing in its region, regional work, entries. */
@SpringComponent
class CountryPanelProfile {

    private static final int MOST_ENTRIES = 3;
    private static final int YEARS_SHOWN = 20;

    private final PlaceProfiles profiles;
    private final TrendService trends;
    private final CountryCatalog countries;
    private final FilterWords words;

    CountryPanelProfile(PlaceProfiles profiles, TrendService trends, CountryCatalog countries, FilterWords words) {
        this.profiles = profiles;
        this.trends = trends;
        this.countries = countries;
        this.words = words;
    }

    /** @param ofMap filter of the map; what it says of places is left out, since the country is one */
    List<Component> of(Country country, ActivityFilter ofMap) {
        var filter = PlacesFilter.withoutPlaces(ofMap);
        var filters = PlaceFilters.of(country, countries, filter);
        var profile = profiles.getCountry(country.iso3(), filter, Texts.language());
        var parts = new ArrayList<Component>();
        filters.here().ifPresent(here -> addYears(parts, here));
        parts.add(new H3(Texts.text("places.column.STANDING")));
        parts.add(new Paragraph(PlaceWords.below(profile, PlaceFilters.findItuRegion(country, countries))));
        addRegional(parts, profile, filters);
        addEntries(parts, profile, filters);
        return parts;
    }

    private void addYears(List<Component> parts, ActivityFilter here) {
        var years = trends.getTrend(here, Texts.language()).years();
        if (years.isEmpty()) {
            return;
        }
        int last = years.getLast().year();
        int first = Math.max(years.getFirst().year(), last - YEARS_SHOWN + 1);
        var figure = new Div(YearBars.of(
                first,
                last,
                years.stream().collect(Collectors.toMap(Trend.Year::year, Trend.Year::running)),
                year -> true));
        figure.addClassName("trend");
        parts.add(new H3(Texts.text("flow.trend")));
        parts.add(figure);
    }

    private static void addRegional(List<Component> parts, CountryProfile profile, PlaceFilters filters) {
        var regional = profile.figures().reach().regional();
        if (filters.regional().isEmpty()) {
            return;
        }
        parts.add(new H3(Texts.text("places.regional")));
        parts.add(new Paragraph(PlaceSections.onlyRegional(profile.figures())));
        if (regional > 0) {
            parts.add(PlaceSections.links(new Anchor(
                    FilterAddress.of(Paths.ACTIVITIES, filters.regional().get()),
                    Texts.text("places.regional.all", regional))));
        }
    }

    private void addEntries(List<Component> parts, CountryProfile profile, PlaceFilters filters) {
        long total = profile.figures().entries();
        parts.add(new H3(Texts.text("places.entries")));
        if (total == 0) {
            parts.add(new Paragraph(Texts.text("places.entries.none")));
            return;
        }
        var listed = profiles.listEntries(filters.place(), Texts.language(), MOST_ENTRIES);
        parts.add(EntryLines.of(listed, words));
        if (total > listed.size()) {
            parts.add(new Paragraph(Texts.text("matrix.panel.firstOf", listed.size(), total)));
        }
    }
}
