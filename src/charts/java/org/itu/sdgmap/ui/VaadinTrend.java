package org.itu.sdgmap.ui;

import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.AbstractPlotOptions;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.DashStyle;
import com.vaadin.flow.component.charts.model.ListSeries;
import com.vaadin.flow.component.charts.model.PlotOptionsColumn;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import com.vaadin.flow.component.charts.model.YAxis;
import java.util.List;

/** Lines and columns over years. */
final class VaadinTrend {

    private static final int HEIGHT = 300;
    private static final List<DashStyle> DASHES =
            List.of(DashStyle.SOLID, DashStyle.DASH, DashStyle.DOT, DashStyle.LONGDASHDOT);

    private VaadinTrend() {}

    static Chart draw(TrendChart trend) {
        var chart = VaadinLook.chart(ChartType.LINE, HEIGHT);
        var configuration = chart.getConfiguration();
        VaadinLook.categories(
                configuration.getxAxis(),
                trend.years().stream().map(String::valueOf).toArray(String[]::new));
        configuration.getxAxis().setReversed(VaadinLook.rightToLeft());
        VaadinLook.values(configuration.getyAxis());
        ((YAxis) configuration.getyAxis()).setOpposite(VaadinLook.rightToLeft());
        configuration.getLegend().setEnabled(trend.series().size() > 1);
        configuration.getTooltip().setShared(true);
        for (int place = 0; place < trend.series().size(); place++) {
            var one = trend.series().get(place);
            var series = new ListSeries(one.label());
            one.values().forEach(series::addData);
            series.setPlotOptions(options(one, place));
            configuration.addSeries(series);
        }
        VaadinLook.follow(
                chart, index -> trend.links().isEmpty() ? null : trend.links().get(index));
        return chart;
    }

    private static AbstractPlotOptions options(ChartSeries series, int place) {
        var colour = VaadinLook.SERIES.get(place % VaadinLook.SERIES.size());
        if (series.form() == ChartSeries.Form.COLUMN) {
            var options = new PlotOptionsColumn();
            options.setColor(colour);
            options.setBorderWidth(0);
            options.setAnimation(false);
            return options;
        }
        var options = new PlotOptionsLine();
        options.setColor(colour);
        options.setDashStyle(DASHES.get(place % DASHES.size()));
        options.setAnimation(false);
        return options;
    }
}
