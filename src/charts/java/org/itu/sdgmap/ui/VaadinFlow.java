package org.itu.sdgmap.ui;

import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.DataLabels;
import com.vaadin.flow.component.charts.model.HorizontalAlign;
import com.vaadin.flow.component.charts.model.Node;
import com.vaadin.flow.component.charts.model.NodeSeries;
import com.vaadin.flow.component.charts.model.NodeSeriesItem;
import com.vaadin.flow.component.charts.model.PlotOptionsSankey;
import java.util.HashMap;

/** Columns of nodes with links between them. */
final class VaadinFlow {

    private static final int NODE_HEIGHT = 34;
    private static final int LEAST_HEIGHT = 400;
    private static final int NODE_WIDTH = 14;
    private static final int NODE_GAP = 15;
    private static final int LABELS_OF_LAST_COLUMN = 260;

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
        options.setNodeWidth(NODE_WIDTH);
        options.setLinkOpacity(0.25);
        options.setNodePadding(NODE_GAP);
        options.setDataLabels(labels(chart));
        series.setPlotOptions(options);
        chart.getConfiguration().addSeries(series);
        VaadinLook.follow(
                chart,
                index -> index < flow.links().size() ? flow.links().get(index).href() : null);
        return chart;
    }

    /** Behind the nodes in the direction of reading, as in the default build. */
    private static DataLabels labels(Chart chart) {
        var labels = VaadinLook.labels(VaadinLook.INK, null);
        labels.setAllowOverlap(true);
        labels.setCrop(false);
        labels.setOverflow("allow");
        if (VaadinLook.rightToLeft()) {
            labels.setAlign(HorizontalAlign.RIGHT);
            labels.setX(-NODE_WIDTH);
            chart.getConfiguration().getChart().setMarginLeft(LABELS_OF_LAST_COLUMN);
        } else {
            labels.setAlign(HorizontalAlign.LEFT);
            labels.setX(NODE_WIDTH);
            chart.getConfiguration().getChart().setMarginRight(LABELS_OF_LAST_COLUMN);
        }
        return labels;
    }
}
