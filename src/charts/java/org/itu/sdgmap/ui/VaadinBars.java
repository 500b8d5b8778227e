package org.itu.sdgmap.ui;

import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.PlotOptionsBar;

/** Horizontal bars. */
final class VaadinBars {

    private static final int ROW_HEIGHT = 36;
    private static final int MARGIN = 40;

    private VaadinBars() {}

    static Chart draw(BarChart bars) {
        var chart = VaadinLook.chart(ChartType.BAR, MARGIN + bars.bars().size() * ROW_HEIGHT);
        var configuration = chart.getConfiguration();
        VaadinLook.categories(
                configuration.getxAxis(),
                bars.bars().stream()
                        .map(b -> (b.shortName() + " " + b.label()).strip())
                        .toArray(String[]::new));
        configuration.getxAxis().setOpposite(VaadinLook.rightToLeft());
        VaadinLook.values(configuration.getyAxis());
        configuration.getyAxis().setReversed(VaadinLook.rightToLeft());
        configuration.getyAxis().setVisible(false);
        var series = new DataSeries(bars.unit());
        for (var bar : bars.bars()) {
            var item = new DataSeriesItem((bar.shortName() + " " + bar.label()).strip(), bar.value());
            item.setColor(VaadinLook.colour(bar.colour()));
            series.add(item);
        }
        var options = new PlotOptionsBar();
        options.setAnimation(false);
        options.setBorderWidth(0);
        options.setPointWidth(ROW_HEIGHT / 2);
        options.setDataLabels(VaadinLook.labels(VaadinLook.INK, "{y}"));
        series.setPlotOptions(options);
        configuration.addSeries(series);
        VaadinLook.follow(chart, index -> bars.bars().get(index).href());
        return chart;
    }
}
