package org.itu.sdgmap.benchmark;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.itu.sdgmap._support.Browser;
import org.itu.sdgmap._support.Browser.Visitor;

/** What a first and a second visit of a page with a map cost in Chromium: medians of some visits. */
final class PageLoads {

    private static final int VISITS = 5;

    /**
     * One visit.
     *
     * @param kilobytes over the wire, compressed
     * @param firstPaintMillis until something is seen
     * @param interactiveMillis until the map is drawn with its values and takes the reader's moves
     */
    record Visit(double requests, double kilobytes, double firstPaintMillis, double interactiveMillis) {}

    /** @param empty with an empty cache; @param warm the same reader's second visit */
    record Visits(Visit empty, Visit warm) {}

    private PageLoads() {}

    static Visits measure(String address, String path) {
        var empty = new ArrayList<Visit>();
        var warm = new ArrayList<Visit>();
        for (int i = 0; i <= VISITS; i++) {
            boolean counts = i > 0;
            Browser.visit(address, Visitor.atDesk(), visit -> {
                var first = load(visit.page(), path);
                var second = load(visit.page(), path);
                // The first of all warms the server up.
                if (counts) {
                    empty.add(first);
                    warm.add(second);
                }
            });
        }
        return new Visits(median(empty), median(warm));
    }

    private static Visit load(Page page, String path) {
        page.navigate("about:blank");
        page.navigate(path);
        page.waitForFunction("() => document.querySelector('sdg-map')?.hasAttribute('data-ready')");
        var seen = (List<?>) page.evaluate("""
                () => {
                  const now = performance.now();
                  const entries = [...performance.getEntriesByType('navigation'),
                    ...performance.getEntriesByType('resource')];
                  const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
                  return [entries.filter((e) => e.transferSize > 0).length,
                    entries.reduce((sum, e) => sum + e.transferSize, 0) / 1000, paint, now];
                }""");
        var numbers = seen.stream().map(n -> ((Number) n).doubleValue()).toList();
        return new Visit(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
    }

    private static Visit median(List<Visit> visits) {
        return new Visit(
                median(visits, Visit::requests),
                median(visits, Visit::kilobytes),
                median(visits, Visit::firstPaintMillis),
                median(visits, Visit::interactiveMillis));
    }

    private static double median(List<Visit> visits, ToDoubleFunction<Visit> value) {
        return visits.stream()
                .mapToDouble(value)
                .sorted()
                .skip(visits.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
