package org.itu.sdgmap.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.Uses;

/**
 * Draws charts. Views ask for it, so that those who hold a licence can have them drawn by another library; whoever
 * draws gives the title, the figure, its sentence and its table.
 *
 * <p>What is drawn by default is named here, where the scanner of the frontend finds it on its way from a view.
 *
 * @see "docs/decisions/0011-charts.md"
 */
@Uses(SdgTrend.class)
@Uses(SdgBars.class)
@Uses(SdgSankey.class)
@Uses(SdgHeat.class)
@Uses(SdgRings.class)
public interface Charts {

    Component trend(TrendChart chart);

    Component bars(BarChart chart);

    Component flow(FlowChart chart);

    Component heat(HeatChart chart);

    Component rings(SdgRings.Data rings);
}
