package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Html;
import java.util.Optional;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.PlaceFigures;
import org.itu.sdgmap.analysis.PlaceFilters;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The few numbers of a country or region, each leading to the activities it counts. */
final class PlaceKeyFigures {

    private static final int GOALS = 17;
    private static final int TARGETS = 169;

    private final Element list = Markup.root("dl", "key-figures", "place-figures");

    private PlaceKeyFigures() {}

    static Html of(PlaceFigures figures, PlaceFilters filters) {
        var shown = new PlaceKeyFigures();
        var reach = figures.reach();
        shown.add("HERE", reach.here(), null, address(filters.here()));
        shown.add("REGIONAL", reach.regional(), null, address(filters.regional()));
        shown.add("WORLDWIDE", reach.worldwide(), null, address(filters.worldwide()));
        shown.add("GOALS", figures.countGoals(), (long) GOALS, null);
        shown.add("TARGETS", figures.countTargets(), (long) TARGETS, null);
        shown.add("LINES", figures.countLines(), (long) figures.lines().size(), null);
        shown.add("SITES", figures.sites(), null, null);
        shown.add("ENTRIES", figures.entries(), null, null);
        return Markup.html(shown.list);
    }

    private static @Nullable String address(Optional<ActivityFilter> filter) {
        return filter.map(f -> FilterAddress.of(Paths.ACTIVITIES, f)).orElse(null);
    }

    private void add(String key, long value, @Nullable Long of, @Nullable String address) {
        var figure = Markup.add(list, "div");
        Markup.add(figure, "dt").text(Texts.text("places.figure." + key));
        var number = Markup.add(figure, "dd");
        if (address == null || value == 0) {
            number.text(Texts.number(value));
        } else {
            Markup.add(number, "a").attr("href", address).text(Texts.number(value));
        }
        if (of != null) {
            Markup.add(number, "span").text(" " + Texts.text("overview.figure.of", of));
        }
    }
}
