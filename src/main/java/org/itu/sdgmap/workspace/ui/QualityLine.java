package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.Html;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import org.itu.sdgmap.ui.Texts;
import org.jsoup.nodes.Document;

/**
 * A small line of how a figure went from day to day, from zero to its most; the same in words for those who do not see
 * it. The latest day stands where the reader's lines end.
 */
final class QualityLine {

    private static final int WIDTH = 120;
    private static final int HEIGHT = 28;
    private static final int MARGIN = 3;

    private QualityLine() {}

    /** @param figures by day, of two days at least */
    static Html of(SortedMap<LocalDate, Integer> figures) {
        var document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        var picture = document.body()
                .appendElement("svg")
                .addClass("quality-line")
                .attr("viewBox", "0 0 %d %d".formatted(WIDTH, HEIGHT))
                .attr("width", String.valueOf(WIDTH))
                .attr("height", String.valueOf(HEIGHT))
                .attr("role", "img")
                .attr("aria-label", sentence(figures));
        picture.appendElement("title").text(sentence(figures));
        picture.appendElement("path").attr("d", path(figures, Texts.language().rightToLeft()));
        return new Html(picture.outerHtml());
    }

    /** Moves and lines of the SVG path, in units of the view box. */
    static String path(SortedMap<LocalDate, Integer> figures, boolean rightToLeft) {
        var first = figures.firstKey();
        double days = ChronoUnit.DAYS.between(first, figures.lastKey());
        double most = Math.max(1, Collections.max(figures.values()));
        var path = new StringBuilder();
        figures.forEach((day, figure) -> {
            double across = MARGIN + (WIDTH - 2 * MARGIN) * ChronoUnit.DAYS.between(first, day) / days;
            double down = HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * figure / most;
            path.append(String.format(
                    Locale.ROOT,
                    "%s%.1f %.1f",
                    path.isEmpty() ? "M" : "L",
                    rightToLeft ? WIDTH - across : across,
                    down));
        });
        return path.toString();
    }

    private static String sentence(SortedMap<LocalDate, Integer> figures) {
        return Texts.text(
                "workspace.quality.trend.line",
                figures.firstEntry().getValue(),
                FieldWords.day(figures.firstKey()),
                figures.lastEntry().getValue(),
                FieldWords.day(figures.lastKey()),
                Collections.min(figures.values()),
                Collections.max(figures.values()));
    }
}
