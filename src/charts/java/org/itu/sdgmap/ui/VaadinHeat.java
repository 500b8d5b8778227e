package org.itu.sdgmap.ui;

import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.ColorAxis;
import com.vaadin.flow.component.charts.model.HeatSeries;
import com.vaadin.flow.component.charts.model.PlotOptionsHeatmap;
import com.vaadin.flow.component.charts.model.style.SolidColor;
import java.util.HashMap;

/** Values by row and column; no data is no cell. */
final class VaadinHeat {

    private static final int ROW_HEIGHT = 30;
    private static final int MARGIN = 70;

    private VaadinHeat() {}

    static Chart draw(HeatChart heat) {
        var chart = VaadinLook.chart(ChartType.HEATMAP, MARGIN + heat.rows().size() * ROW_HEIGHT);
        var configuration = chart.getConfiguration();
        VaadinLook.categories(
                configuration.getxAxis(),
                heat.columns().stream()
                        .map(c -> c.code().isEmpty() ? c.label() : c.code())
                        .toArray(String[]::new));
        configuration.getxAxis().setOpposite(true);
        configuration.getxAxis().setReversed(VaadinLook.rightToLeft());
        var rows = configuration.getyAxis();
        rows.setCategories(heat.rows().stream().map(HeatChart.Heading::fullName).toArray(String[]::new));
        rows.setTitle("");
        rows.setReversed(true);
        rows.setOpposite(VaadinLook.rightToLeft());
        rows.getLabels().setStyle(VaadinLook.style(VaadinLook.INK));
        var colours = new ColorAxis();
        colours.setMin(0);
        colours.setMinColor(new SolidColor("#f0f2f4"));
        colours.setMaxColor(new SolidColor("#2f89ab"));
        configuration.addColorAxis(colours);
        var series = new HeatSeries(heat.unit());
        var places = new HashMap<String, Integer>();
        for (int row = 0; row < heat.rows().size(); row++) {
            places.put("row " + heat.rows().get(row).id(), row);
        }
        for (int column = 0; column < heat.columns().size(); column++) {
            places.put("column " + heat.columns().get(column).id(), column);
        }
        var shown = heat.cells().stream().filter(c -> c.value() != null).toList();
        for (var cell : shown) {
            series.addHeatPoint(
                    places.getOrDefault("column " + cell.column(), 0),
                    places.getOrDefault("row " + cell.row(), 0),
                    cell.value());
        }
        var options = new PlotOptionsHeatmap();
        options.setAnimation(false);
        options.setBorderColor(VaadinLook.GROUND);
        options.setBorderWidth(2);
        options.setDataLabels(VaadinLook.labels(VaadinLook.INK, "{point.value}"));
        series.setPlotOptions(options);
        configuration.addSeries(series);
        VaadinLook.follow(chart, index -> shown.get(index).href());
        return chart;
    }
}
