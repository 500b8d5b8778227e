package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.itu.sdgmap.activity.DataQuality.DayCount;
import org.itu.sdgmap.activity.DataQuality.Lack;
import org.itu.sdgmap.activity.DataQuality.SectorCount;
import org.itu.sdgmap.ui.Texts;

/** How many activities have each lack, now and in the last year. */
class QualityKinds extends DeskTable {

    private static final int DAYS_OF_MONTH = 30;

    /** @param trend figures of the last year, of all Sectors shown */
    QualityKinds(QualityParameters shown, List<SectorCount> counts, List<DayCount> trend, LocalDate today) {
        super(
                "workspace.quality.kinds",
                List.of(
                        "workspace.quality.lack",
                        "workspace.quality.now",
                        "workspace.quality.monthAgo",
                        "workspace.quality.yearAgo",
                        "workspace.quality.trend"));
        addClassName("quality-kinds");
        for (var lack : Lack.values()) {
            var days = days(trend, lack);
            addRow(
                    link(shown, lack),
                    text(Texts.number(count(counts, lack))),
                    past(days, today.minusDays(DAYS_OF_MONTH)),
                    past(days, today.minusYears(1)),
                    line(days));
        }
    }

    static long count(List<SectorCount> counts, Lack lack) {
        return counts.stream()
                .filter(c -> c.lack() == lack)
                .mapToLong(SectorCount::count)
                .sum();
    }

    private static Anchor link(QualityParameters shown, Lack lack) {
        var link = new Anchor(shown.withLack(lack).address(), Texts.text("workspace.lack", lack));
        if (lack == shown.lack()) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private static SortedMap<LocalDate, Integer> days(List<DayCount> trend, Lack lack) {
        var days = new TreeMap<LocalDate, Integer>();
        trend.stream().filter(c -> c.lack() == lack).forEach(c -> days.merge(c.day(), c.count(), Integer::sum));
        return days;
    }

    /** The figure of a day, or that none was taken then. */
    private static Span past(SortedMap<LocalDate, Integer> days, LocalDate day) {
        var figure = days.get(day);
        return figure == null ? noFigure("workspace.quality.noFigure") : text(Texts.number(figure.longValue()));
    }

    private static Component line(SortedMap<LocalDate, Integer> days) {
        return days.size() < 2 ? noFigure("workspace.quality.trend.begins") : QualityLine.of(days);
    }

    private static Span noFigure(String key) {
        var none = text(Texts.text(key));
        none.addClassName("no-value");
        return none;
    }
}
