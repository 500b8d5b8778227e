package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Html;
import java.util.List;
import java.util.Set;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Coverage.Totals;
import org.itu.sdgmap.analysis.RingsService.ElementCount;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The few numbers of the overview, each with a link to the rows behind it where a page shows them. */
final class KeyFigures {

    private static final int TARGETS = 169;

    private KeyFigures() {}

    static Html of(
            ActivityFilter filter, Totals totals, CoverageSentences coverage, int targets, List<ElementCount> lines) {
        var list = Markup.root("dl", "key-figures");
        add(list, totals.activities(), null, "activities", FilterAddress.of(Paths.ACTIVITIES, filter));
        add(list, coverage.membersReached(), coverage.members(), "countries", table(filter));
        add(list, targets, (long) TARGETS, "targets", null);
        add(list, lines.stream().filter(l -> l.activities() > 0).count(), (long) lines.size(), "lines", null);
        add(list, totals.regional(), null, "regional", ofScope(filter, Scope.REGION));
        add(list, totals.global(), null, "worldwide", ofScope(filter, Scope.GLOBAL));
        return Markup.html(list);
    }

    private static String table(ActivityFilter filter) {
        var map = FilterAddress.of(Paths.MAP, filter);
        return map + (map.contains("?") ? "&" : "?") + "as=table";
    }

    private static @Nullable String ofScope(ActivityFilter filter, Scope scope) {
        return filter.scopes().isEmpty() || filter.scopes().contains(scope)
                ? FilterAddress.of(Paths.ACTIVITIES, filter.withScopes(Set.of(scope)))
                : null;
    }

    private static void add(Element list, long value, @Nullable Long of, String key, @Nullable String address) {
        var figure = Markup.add(list, "div");
        Markup.add(figure, "dt").text(Texts.text("overview.figure." + key, value));
        var number = Markup.add(figure, "dd");
        var text = Texts.number(value);
        if (address == null) {
            number.text(text);
        } else {
            Markup.add(number, "a").attr("href", address).text(text);
        }
        if (of != null) {
            Markup.add(number, "span").text(" " + Texts.text("overview.figure.of", of));
        }
    }
}
