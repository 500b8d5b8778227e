package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Html;
import java.util.Map;
import java.util.function.IntPredicate;
import org.itu.sdgmap.ui.Texts;

/** How many activities ran in each of some years, as small bars; first and last year are said in words. */
final class YearBars {

    private static final int BAR_WIDTH = 8;
    private static final int BAR_HEIGHT = 56;

    private YearBars() {}

    /** @param chosen years that are marked */
    static Html of(int firstYear, int lastYear, Map<Integer, Long> counts, IntPredicate chosen) {
        long most = Math.max(
                1, counts.values().stream().mapToLong(Long::longValue).max().orElse(1));
        var root = Markup.root("figure");
        var svg = Markup.add(root, "svg")
                .attr("viewBox", "0 0 %d %d".formatted((lastYear - firstYear + 1) * BAR_WIDTH, BAR_HEIGHT))
                .attr("role", "img")
                .attr(
                        "aria-label",
                        Texts.text(
                                "filter.years.trend",
                                String.valueOf(firstYear),
                                counts.getOrDefault(firstYear, 0L),
                                String.valueOf(lastYear),
                                counts.getOrDefault(lastYear, 0L)));
        for (int year = firstYear; year <= lastYear; year++) {
            long activities = counts.getOrDefault(year, 0L);
            long height = Math.round((double) activities / most * (BAR_HEIGHT - 1));
            var bar = Markup.add(svg, "rect", chosen.test(year) ? "chosen" : "other")
                    .attr("x", String.valueOf((year - firstYear) * BAR_WIDTH))
                    .attr("y", String.valueOf(BAR_HEIGHT - height))
                    .attr("width", String.valueOf(BAR_WIDTH - 1))
                    .attr("height", String.valueOf(height));
            Markup.add(bar, "title").text(Texts.text("filter.years.bar", String.valueOf(year), activities));
        }
        var ends = Markup.add(root, "figcaption").attr("aria-hidden", "true");
        Markup.add(ends, "span").text(String.valueOf(firstYear));
        Markup.add(ends, "span").text(Texts.text("filter.years.caption"));
        Markup.add(ends, "span").text(String.valueOf(lastYear));
        return Markup.html(root);
    }
}
