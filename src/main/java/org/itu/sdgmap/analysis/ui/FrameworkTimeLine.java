package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Html;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.itu.sdgmap.analysis.RingsService.FrameworkCount;
import org.itu.sdgmap.framework.Framework;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.ui.Texts;

/** Framework editions as a list with their years in words, and beside each the same years as a bar. */
final class FrameworkTimeLine {

    private final FrameworkCatalog frameworks;
    private final Map<String, FrameworkCount> totals;
    private final double now;
    private final int first;
    private final int last;

    /** @param now the present, in years, such as 2026.9 */
    FrameworkTimeLine(FrameworkCatalog frameworks, Map<String, FrameworkCount> totals, double now) {
        this.frameworks = frameworks;
        this.totals = totals;
        this.now = now;
        var all = frameworks.listFrameworks();
        first = all.stream()
                .map(Framework::periodStart)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .min()
                .orElse((int) now);
        last = Math.max(
                (int) now,
                all.stream()
                        .map(Framework::periodEnd)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse((int) now));
    }

    Html of(List<Framework> editions) {
        var list = Markup.root("ol", "time-line");
        list.attr("style", "--now: " + share(now));
        editions.forEach(e -> add(list, e));
        return Markup.html(list);
    }

    /** The years under the bars; the bars only repeat what the list says in words. */
    Html scale() {
        var scale = Markup.root("div", "time-scale").attr("aria-hidden", "true");
        scale.attr("style", "--now: " + share(now));
        var line = Markup.add(scale, "div");
        Markup.add(line, "span").text(String.valueOf(first));
        Markup.add(line, "span", "time-now").text(Texts.text("frameworks.today", String.valueOf((int) now)));
        Markup.add(line, "span").text(String.valueOf(last));
        return Markup.html(scale);
    }

    private void add(org.jsoup.nodes.Element list, Framework framework) {
        var item = Markup.add(list, "li").addClass(framework.status().toLowerCase(Locale.ROOT));
        var words = Markup.add(item, "div");
        Markup.add(Markup.add(words, "h3"), "a")
                .attr("href", FrameworkAddress.of(framework.code()))
                .text(FrameworkWords.name(framework));
        var facts = Markup.add(words, "p", "row-facts");
        Markup.add(facts, "span")
                .text(FrameworkWords.period(framework)
                        + Texts.text("list.separator")
                        + Texts.text("frameworks.status." + framework.status()));
        int elements = frameworks.listElements(framework.code()).size();
        Markup.add(facts, "span").text(Texts.text("frameworks.elements", elements));
        if (elements > 0) {
            var counts = totals.getOrDefault(framework.code(), FrameworkCount.NONE);
            FrameworkTree.addCounts(facts, counts);
        }
        var start = framework.periodStart();
        var end = framework.periodEnd();
        if (start != null) {
            var bar = Markup.add(item, "div", "time-bar").attr("aria-hidden", "true");
            Markup.add(bar, "span")
                    .attr(
                            "style",
                            "--from: %s; --to: %s".formatted(share(start), share(end == null ? last + 1 : end + 1)))
                    .toggleClass(end == null ? "open-end" : "closed-end");
        }
    }

    /** Place of a point in time on the line, 0 to 1. */
    private String share(double year) {
        return String.format(Locale.ROOT, "%.4f", (year - first) / (last + 1 - first));
    }
}
