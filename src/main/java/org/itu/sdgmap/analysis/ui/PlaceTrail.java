package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Html;
import java.util.Optional;
import java.util.function.Consumer;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.geography.CountryGroup;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;
import org.jsoup.nodes.Element;

/** The way down to a country or region, each step a link that keeps the filter and the day. */
final class PlaceTrail {

    private PlaceTrail() {}

    static Html toCountry(Optional<CountryGroup> region, ActivityFilter filter) {
        return trail(list -> {
            addStep(list, FilterAddress.of(Paths.COUNTRIES, filter), Texts.text("places.countries"));
            region.ifPresent(r -> addStep(
                    list, PlaceAddress.ofRegion(r.code(), filter), r.name().in(Texts.language())));
        });
    }

    static Html toRegion(ActivityFilter filter) {
        return trail(list -> {
            addStep(list, FilterAddress.of(Paths.COUNTRIES, filter), Texts.text("places.countries"));
            addStep(list, FilterAddress.of(Paths.REGIONS, filter), Texts.text("places.regions"));
        });
    }

    static Html toRegions(ActivityFilter filter) {
        return trail(list -> addStep(list, FilterAddress.of(Paths.COUNTRIES, filter), Texts.text("places.countries")));
    }

    private static Html trail(Consumer<Element> steps) {
        var nav = Markup.root("nav", "element-path").attr("aria-label", Texts.text("places.path"));
        steps.accept(Markup.add(nav, "ol"));
        return Markup.html(nav);
    }

    private static void addStep(Element list, String address, String text) {
        Markup.add(Markup.add(list, "li"), "a").attr("href", address).text(text);
    }
}
