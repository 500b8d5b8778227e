package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Html;
import java.util.Optional;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.PlaceFigures;
import org.itu.sdgmap.analysis.PlaceFilters;
import org.itu.sdgmap.analysis.PlaceStates;
import org.itu.sdgmap.analysis.PlaceWords;
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

    static Html of(PlaceFigures figures, PlaceFilters filters, PlaceStates states) {
        var shown = new PlaceKeyFigures();
        var reach = figures.reach();
        shown.add("HERE", states.here(), reach.here(), null, address(filters.here()));
        shown.add("REGIONAL", states.regional(), reach.regional(), null, address(filters.regional()));
        shown.add("WORLDWIDE", states.worldwide(), reach.worldwide(), null, address(filters.worldwide()));
        shown.add("GOALS", states.here(), figures.countGoals(), (long) GOALS, null);
        shown.add("TARGETS", states.here(), figures.countTargets(), (long) TARGETS, null);
        shown.add(
                "LINES",
                states.here(),
                figures.countLines(),
                (long) figures.lines().size(),
                null);
        shown.add("SITES", states.here(), figures.sites(), null, null);
        shown.add("ENTRIES", states.entries(), figures.entries(), null, null);
        return Markup.html(shown.list);
    }

    private static @Nullable String address(Optional<ActivityFilter> filter) {
        return filter.map(f -> FilterAddress.of(Paths.ACTIVITIES, f)).orElse(null);
    }

    private void add(String key, State state, long value, @Nullable Long of, @Nullable String address) {
        var figure = Markup.add(list, "div");
        Markup.add(figure, "dt").text(Texts.text("places.figure." + key));
        var number = Markup.add(figure, "dd");
        if (state != State.VALUE && state != State.ZERO) {
            number.addClass("no-number").text(PlaceWords.number(state, value));
            return;
        }
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
