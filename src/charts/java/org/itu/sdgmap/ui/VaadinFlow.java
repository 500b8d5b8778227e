package org.itu.sdgmap.ui;

import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Node;
import com.vaadin.flow.component.charts.model.NodeSeries;
import com.vaadin.flow.component.charts.model.NodeSeriesItem;
import com.vaadin.flow.component.charts.model.PlotOptionsSankey;
import java.util.HashMap;

/** Columns of nodes with links between them. */
final class VaadinFlow {

    private static final int NODE_HEIGHT = 34;
    private static final int LEAST_HEIGHT = 400;

    private VaadinFlow() {}

    static Chart draw(FlowChart flow) {
        var most = 1L;
        for (int column = 0; column < flow.columns().size(); column++) {
            int place = column;
            most = Math.max(
                    most, flow.nodes().stream().filter(n -> n.column() == place).count());
        }
        var chart = VaadinLook.chart(ChartType.SANKEY, (int) Math.max(LEAST_HEIGHT, most * NODE_HEIGHT));
        var series = new NodeSeries();
        series.setName(flow.unit());
        var nodes = new HashMap<String, Node>();
        int last = flow.columns().size() - 1;
        for (var node : flow.nodes()) {
            var drawn = new Node(node.id(), node.fullName());
            // Drawn from left to right only: from right to left the links run backwards.
            drawn.setColumn(VaadinLook.rightToLeft() ? last - node.column() : node.column());
            drawn.setColor(VaadinLook.colour(node.colour()));
            nodes.put(node.id(), drawn);
            series.addNode(drawn);
        }
        for (var link : flow.links()) {
            var from = nodes.get(VaadinLook.rightToLeft() ? link.target() : link.source());
            var to = nodes.get(VaadinLook.rightToLeft() ? link.source() : link.target());
            var item = new NodeSeriesItem(from, to);
            item.setWeight(link.value());
            item.setColor(VaadinLook.GREY);
            series.add(item);
        }
        var options = new PlotOptionsSankey();
        options.setAnimation(false);
        options.setNodeWidth(14);
        options.setLinkOpacity(0.25);
        options.setDataLabels(VaadinLook.labels(VaadinLook.INK, null));
        series.setPlotOptions(options);
        chart.getConfiguration().addSeries(series);
        VaadinLook.follow(
                chart,
                index -> index < flow.links().size() ? flow.links().get(index).href() : null);
        return chart;
    }
}
