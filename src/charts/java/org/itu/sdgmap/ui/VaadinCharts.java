package org.itu.sdgmap.ui;

import com.vaadin.flow.component.Component;
import org.springframework.context.annotation.Primary;

/**
 * Charts drawn by Vaadin Charts, for those who hold a licence of it: only the Maven profile vaadin-charts compiles this
 * folder. Each has the same title, sentence and table as those of the default build.
 *
 * @see "docs/decisions/0011-charts.md"
 */
@Primary
@org.springframework.stereotype.Component
class VaadinCharts implements Charts {

    @Override
    public Component trend(TrendChart chart) {
        return new VaadinFigure(chart, VaadinTrend.draw(chart), VaadinTables.trend(chart));
    }

    @Override
    public Component bars(BarChart chart) {
        return new VaadinFigure(chart, VaadinBars.draw(chart), VaadinTables.bars(chart));
    }

    @Override
    public Component flow(FlowChart chart) {
        return new VaadinFigure(chart, VaadinFlow.draw(chart), VaadinTables.flow(chart));
    }

    @Override
    public Component heat(HeatChart chart) {
        return new VaadinFigure(chart, VaadinHeat.draw(chart), VaadinTables.heat(chart));
    }

    @Override
    public Component rings(SdgRings.Data rings) {
        return new VaadinFigure(rings.title(), "", VaadinRings.draw(rings), VaadinTables.rings(rings));
    }
}
