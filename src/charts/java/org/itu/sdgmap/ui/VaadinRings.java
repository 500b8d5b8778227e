package org.itu.sdgmap.ui;

import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.PlotOptionsPie;
import com.vaadin.flow.component.charts.model.style.SolidColor;

/** The rings as concentric series, the innermost level in the middle; a slice is as long as its activities are many. */
final class VaadinRings {

    private static final int HEIGHT = 640;
    /** Share of the figure's diameter that the rings cover, in percent. */
    private static final int WHOLE = 96;

    private VaadinRings() {}

    static Chart draw(SdgRings.Data rings) {
        var chart = VaadinLook.chart(ChartType.PIE, HEIGHT);
        int levels = Math.max(1, rings.rings().size());
        for (int level = 0; level < rings.rings().size(); level++) {
            var ring = rings.rings().get(level);
            var series = new DataSeries(ring.label());
            for (var item : ring.items()) {
                var slice = new DataSeriesItem(item.shortText(), item.activities());
                slice.setColor(VaadinLook.colour(item.colour()));
                slice.setDescription(item.sentence());
                series.add(slice);
            }
            series.setPlotOptions(options(level, levels));
            chart.getConfiguration().addSeries(series);
        }
        chart.getConfiguration().getTooltip().setPointFormat("{point.description}");
        chart.getConfiguration().getTooltip().setHeaderFormat("<b>{series.name}</b><br>");
        return chart;
    }

    private static PlotOptionsPie options(int level, int levels) {
        var options = new PlotOptionsPie();
        options.setAnimation(false);
        options.setSize(WHOLE * (level + 1) / levels + "%");
        options.setInnerSize(100 * level / (level + 1) + "%");
        options.setBorderColor(VaadinLook.GROUND);
        options.setBorderWidth(2);
        var labels = VaadinLook.labels(new SolidColor("contrast"), "{point.name}");
        labels.setDistance(-32);
        options.setDataLabels(labels);
        return options;
    }
}
