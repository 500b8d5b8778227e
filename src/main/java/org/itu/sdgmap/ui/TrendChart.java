package org.itu.sdgmap.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several series over the same years.
 *
 * @param years calendar years, ascending, without repetition
 * @param links where a year leads to, by its place in {@code years}; empty where years lead nowhere
 */
public record TrendChart(
        String title,
        String sentence,
        String unit,
        List<Integer> years,
        List<ChartSeries> series,
        List<@Nullable String> links)
        implements Chart {

    public TrendChart {
        years = List.copyOf(years);
        series = List.copyOf(series);
        links = Chart.copy(links);
        for (int i = 1; i < years.size(); i++) {
            if (years.get(i) <= years.get(i - 1)) {
                throw new IllegalArgumentException("Years %s; expected ascending years".formatted(years));
            }
        }
        for (var one : series) {
            if (one.values().size() != years.size()) {
                throw new IllegalArgumentException("Series '%s' has %d values; expected one for each of %d years"
                        .formatted(one.id(), one.values().size(), years.size()));
            }
        }
        if (!links.isEmpty() && links.size() != years.size()) {
            throw new IllegalArgumentException(
                    "%d links; expected none, or one for each of %d years".formatted(links.size(), years.size()));
        }
        Chart.checkDistinct("series", series.stream().map(ChartSeries::id).toList());
    }

    public TrendChart(String title, String sentence, String unit, List<Integer> years, List<ChartSeries> series) {
        this(title, sentence, unit, years, series, List.of());
    }
}
