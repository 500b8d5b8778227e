package org.itu.sdgmap.export.internal.figure;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.export.internal.figure.Mark.Fill;
import org.itu.sdgmap.export.internal.figure.Mark.Form;
import org.itu.sdgmap.export.internal.figure.Mark.Pen;
import org.itu.sdgmap.export.internal.figure.Mark.Side;
import org.itu.sdgmap.ui.FlowChart;
import org.itu.sdgmap.ui.FlowChart.Link;
import org.itu.sdgmap.ui.FlowChart.Node;
import org.itu.sdgmap.ui.Texts;

/**
 * Columns of nodes with bands between them. Nodes keep the order that readers know; a node is as high as the greater
 * sum of the bands on its two sides, and all columns have one scale.
 *
 * @see "frontend/sdg-chart/internal/flow.ts, which draws the same in the browser"
 */
final class FlowFigure implements Figure.Drawing {

    private static final double NODE_WIDTH = 12;
    private static final double HEADINGS = 22;
    private static final double TEXT = 9;
    private static final double LEAST_HEIGHT = 1.2;
    private static final double LAST_LABELS = 190;
    private static final String BAND = "#7d93a6";
    private static final String BAR = "#2a5f86";

    private final FlowChart chart;
    private final Map<String, Double> sizes = new HashMap<>();
    private final List<List<Node>> columns = new ArrayList<>();

    /** Where a node stands, and how far the bands on both sides fill it. */
    private static final class Bar {
        private final double x;
        private final double y;
        private final double height;
        private double filledBefore;
        private double filledAfter;

        private Bar(double x, double y, double height) {
            this.x = x;
            this.y = y;
            this.height = height;
        }
    }

    FlowFigure(FlowChart chart) {
        this.chart = chart;
        var in = new HashMap<String, Double>();
        var out = new HashMap<String, Double>();
        var linked = new HashSet<String>();
        for (var link : chart.links()) {
            out.merge(link.source(), link.value(), Double::sum);
            in.merge(link.target(), link.value(), Double::sum);
            linked.add(link.source());
            linked.add(link.target());
        }
        for (int i = 0; i < chart.columns().size(); i++) {
            int column = i;
            columns.add(chart.nodes().stream()
                    .filter(n -> n.column() == column && linked.contains(n.id()))
                    .toList());
        }
        linked.forEach(id -> sizes.put(id, Math.max(in.getOrDefault(id, 0.0), out.getOrDefault(id, 0.0))));
    }

    @Override
    public List<Mark> draw(double width, double height) {
        var board = new Board();
        if (chart.links().isEmpty()) {
            board.paragraph(0, 20, width, Texts.text("flow.answerNone"), 12, false, Colours.INK);
            return board.marks();
        }
        double room = height - HEADINGS - 16;
        int most = columns.stream().mapToInt(List::size).max().orElse(1);
        double gap = Math.min(13, room * 0.42 / Math.max(1, most));
        double scale = columns.stream()
                .filter(c -> !c.isEmpty())
                .mapToDouble(c -> (room - gap * (c.size() - 1))
                        / c.stream().mapToDouble(n -> size(n.id())).sum())
                .min()
                .orElse(1);
        double step = (width - LAST_LABELS - NODE_WIDTH) / Math.max(1, columns.size() - 1);
        var bars = bars(scale, gap, step, room);
        bands(board, bars, scale);
        for (int i = 0; i < columns.size(); i++) {
            boolean last = i == columns.size() - 1;
            double labels = last ? LAST_LABELS - 8 : step * 0.66;
            board.bold(i * step, 12, chart.columns().get(i), 10.5, Colours.INK);
            for (var node : columns.get(i)) {
                node(board, node, bar(bars, node.id()), labels);
            }
        }
        board.add(board.words(
                width,
                height - 2,
                Texts.text("figure.flow.unit", chart.unit()),
                TEXT,
                false,
                Colours.MUTED,
                Side.LEFT_OF));
        return board.marks();
    }

    private Map<String, Bar> bars(double scale, double gap, double step, double room) {
        var bars = new HashMap<String, Bar>();
        for (int i = 0; i < columns.size(); i++) {
            var nodes = columns.get(i);
            double used = nodes.stream().mapToDouble(n -> size(n.id()) * scale).sum();
            // What a column has to spare goes between its nodes.
            double between = nodes.size() < 2 ? 0 : Math.min(3 * gap, (room - used) / (nodes.size() - 1));
            double y = HEADINGS + Math.max(0, (room - used - between * (nodes.size() - 1)) / 2);
            for (var node : nodes) {
                double height = size(node.id()) * scale;
                bars.put(node.id(), new Bar(i * step, y, height));
                y += height + between;
            }
        }
        return bars;
    }

    private void bands(Board board, Map<String, Bar> bars, double scale) {
        var order = new HashMap<String, Integer>();
        chart.nodes().forEach(n -> order.put(n.id(), order.size()));
        var links = chart.links().stream()
                .sorted(java.util.Comparator.comparingInt((Link l) -> order.getOrDefault(l.source(), 0))
                        .thenComparingInt(l -> order.getOrDefault(l.target(), 0)))
                .toList();
        for (var link : links) {
            var from = bar(bars, link.source());
            var to = bar(bars, link.target());
            double width = link.value() * scale;
            double y1 = from.y + from.filledAfter;
            double y2 = to.y + to.filledBefore;
            from.filledAfter += width;
            to.filledBefore += width;
            double x1 = from.x + NODE_WIDTH;
            double middle = (x1 + to.x) / 2;
            var band = new Path2D.Double();
            band.moveTo(x1, y1);
            band.curveTo(middle, y1, middle, y2, to.x, y2);
            band.lineTo(to.x, y2 + width);
            band.curveTo(middle, y2 + width, middle, y1 + width, x1, y1 + width);
            band.closePath();
            board.add(new Form(band, new Fill(BAND, 0.28, null), null));
        }
    }

    private static void node(Board board, Node node, Bar bar, double labels) {
        var colour = node.colour();
        double height = Math.max(LEAST_HEIGHT, bar.height);
        board.add(new Form(
                new java.awt.geom.Rectangle2D.Double(bar.x, bar.y, NODE_WIDTH, height),
                Fill.of(colour == null ? BAR : colour),
                colour == null ? null : Pen.of(Colours.edge(colour), 0.6)));
        var count = node.count() == null ? "" : "  " + Texts.number(node.count());
        double countWidth = Lettering.width(count, TEXT, true);
        var name = Paragraphs.cut(node.fullName(), labels - countWidth, TEXT, false);
        double x = bar.x + NODE_WIDTH + 5;
        double y = bar.y + height / 2 + TEXT * 0.36;
        board.add(
                board.words(x, y, name, TEXT, false, Colours.INK, Side.RIGHT_OF).withHalo(Colours.WHITE));
        board.add(board.words(
                        x + Lettering.width(name, TEXT, false) + Lettering.width("  ", TEXT, true),
                        y,
                        count.strip(),
                        TEXT,
                        true,
                        Colours.INK,
                        Side.RIGHT_OF)
                .withHalo(Colours.WHITE));
    }

    private double size(String id) {
        return sizes.getOrDefault(id, 0.0);
    }

    private static Bar bar(Map<String, Bar> bars, String id) {
        return java.util.Objects.requireNonNull(bars.get(id), id);
    }
}
