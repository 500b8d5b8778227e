package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Html;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.ui.PlaceNames.Place;
import org.itu.sdgmap.ui.Texts;
import org.jsoup.nodes.Element;

/** Countries and areas as lists of links with their numbers of activities. */
final class PlaceList {

    private PlaceList() {}

    /** @param sections by heading */
    static Html of(Map<String, List<CountryRow>> sections, ActivityFilter filter) {
        var root = Markup.root("div", "place-sections");
        sections.forEach((heading, rows) -> {
            var section = Markup.add(root, "section");
            Markup.add(section, "h2").text(heading);
            var list = Markup.add(section, "ul", "place-rows");
            rows.forEach(row -> addCountry(list, row, filter));
        });
        return Markup.html(root);
    }

    /** @param countries by code */
    static Html found(List<Place> places, Map<String, CountryRow> countries, ActivityFilter filter) {
        var list = Markup.root("ul", "place-rows");
        for (var place : places) {
            var row = countries.get(place.code());
            if (place.isCountry() && row != null) {
                addCountry(list, row, filter);
            } else {
                var item = Markup.add(list, "li");
                Markup.add(item, "a")
                        .attr("href", PlaceAddress.ofRegion(place.code(), filter))
                        .text(place.name());
                item.appendText(" ");
                Markup.add(item, "span").text(Texts.text("places.isGroup"));
            }
        }
        return Markup.html(list);
    }

    private static void addCountry(Element list, CountryRow row, ActivityFilter filter) {
        var item = Markup.add(list, "li", row.state() == State.VALUE ? "reached" : "unreached");
        Markup.add(item, "a")
                .attr("href", PlaceAddress.ofCountry(row.iso3(), filter))
                .text(row.name());
        item.appendText(" ");
        Markup.add(item, "span").text(CountriesView.count(row.state(), row.activities()));
    }
}
