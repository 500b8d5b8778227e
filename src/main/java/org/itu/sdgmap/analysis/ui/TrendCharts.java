package org.itu.sdgmap.analysis.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Trend;
import org.itu.sdgmap.ui.ChartSeries;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.TrendChart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Activities year by year as a chart takes them, in the reader's language; each year leads to its activities. */
@Component
class TrendCharts {

    /** Years that a trend shows where the filter names no first one. */
    private static final int YEARS_SHOWN = 25;

    private final Clock clock;

    TrendCharts(Clock clock) {
        this.clock = clock;
    }

    /** @param title above the figure, empty for none */
    TrendChart of(Trend trend, ActivityFilter filter, FlowParameters.Series series, String title) {
        var shown = shownYears(trend, filter);
        var links = shown.stream()
                .<@Nullable String>map(y -> FilterAddress.of(Paths.ACTIVITIES, filter.withYears(y.year(), y.year())))
                .toList();
        return new TrendChart(
                title,
                trendSentence(trend, shown),
                Texts.text("flow.unit"),
                shown.stream().map(Trend.Year::year).toList(),
                series == FlowParameters.Series.SECTORS ? bySector(shown) : together(shown, filter),
                links);
    }

    private List<Trend.Year> shownYears(Trend trend, ActivityFilter filter) {
        int first = LocalDate.now(clock).getYear() - YEARS_SHOWN;
        return trend.years().stream()
                .filter(y -> filter.fromYear() != null || y.year() > first)
                .toList();
    }

    private static List<ChartSeries> together(List<Trend.Year> years, ActivityFilter filter) {
        var series = new ArrayList<ChartSeries>();
        series.add(series("running", ChartSeries.Form.LINE, years, Trend.Year::running));
        series.add(series("started", ChartSeries.Form.COLUMN, years, Trend.Year::started));
        if (filter.source().includesEntries() && years.stream().anyMatch(y -> y.entries() > 0)) {
            series.add(series("entries", ChartSeries.Form.COLUMN, years, Trend.Year::entries));
        }
        return series;
    }

    private static List<ChartSeries> bySector(List<Trend.Year> years) {
        return Arrays.stream(Sector.values())
                .map(sector -> new ChartSeries(
                        sector.code(),
                        Texts.text("sector", sector),
                        ChartSeries.Form.LINE,
                        values(years, y -> y.runningBySector().getOrDefault(sector, 0L))))
                .toList();
    }

    private static ChartSeries series(
            String id, ChartSeries.Form form, List<Trend.Year> years, Function<Trend.Year, Long> value) {
        return new ChartSeries(id, Texts.text("flow.series." + id), form, values(years, value));
    }

    private static List<@Nullable Long> values(List<Trend.Year> years, Function<Trend.Year, Long> value) {
        return years.stream().<@Nullable Long>map(value).toList();
    }

    private static String trendSentence(Trend trend, List<Trend.Year> shown) {
        if (shown.isEmpty()) {
            return Texts.text("flow.trendNone", trend.total());
        }
        var most = shown.stream()
                .max(Comparator.comparingLong(Trend.Year::running))
                .orElseThrow();
        var last = shown.getLast();
        return Texts.text(
                "flow.trendSentence",
                String.valueOf(most.year()),
                most.running(),
                String.valueOf(last.year()),
                last.running(),
                trend.undated());
    }
}
