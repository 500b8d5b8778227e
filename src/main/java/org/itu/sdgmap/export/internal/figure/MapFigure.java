package org.itu.sdgmap.export.internal.figure;

import java.util.ArrayList;
import java.util.List;
import org.itu.sdgmap.geography.WorldShapes.World;

/** A world map with its legend beside or below it, whichever leaves more room to the map. */
final class MapFigure implements Figure.Drawing {

    private static final double GAP = 18;

    private final World world;
    private final MapScheme scheme;
    private final MapWords words;

    MapFigure(World world, MapScheme scheme, MapWords words) {
        this.world = world;
        this.scheme = scheme;
        this.words = words;
    }

    @Override
    public List<Mark> draw(double width, double height) {
        double beside = Math.min(width - MapLegend.COLUMN - GAP, height * WorldDrawing.ASPECT);
        double below = below(width, height);
        return below >= beside * 0.94 ? drawBelow(below, width) : drawBeside(beside, width, height);
    }

    private double below(double width, double height) {
        double mapWidth = Math.min(width, height * WorldDrawing.ASPECT);
        double legend = legendRow(mapWidth, width).height();
        return Math.min(width, (height - legend - GAP / 2) * WorldDrawing.ASPECT);
    }

    private Block legendRow(double mapWidth, double width) {
        var sizes = WorldDrawing.whole(world, 0, 0, mapWidth).circleScale(scheme);
        var legend = new MapLegend(scheme, words, sizes);
        int number = legend.blocks(MapLegend.COLUMN).size();
        double column = (width - (number - 1) * 1.6 * GAP) / number;
        return Block.row(legend.blocks(column), 1.6 * GAP);
    }

    private List<Mark> drawBelow(double mapWidth, double width) {
        var map = WorldDrawing.whole(world, (width - mapWidth) / 2, 0, mapWidth);
        var marks = new ArrayList<Mark>();
        marks.add(map.draw(scheme));
        legendRow(mapWidth, width).marks().forEach(m -> marks.add(m.moved(0, map.height() + GAP / 2)));
        return marks;
    }

    private List<Mark> drawBeside(double mapWidth, double width, double height) {
        double mapX = Math.max(0, (width - MapLegend.COLUMN - GAP - mapWidth) / 2);
        double mapHeight = WorldDrawing.whole(world, 0, 0, mapWidth).height();
        var map = WorldDrawing.whole(world, mapX, Math.max(0, (height - mapHeight) / 2), mapWidth);
        var marks = new ArrayList<Mark>();
        marks.add(map.draw(scheme));
        var legend =
                Block.column(new MapLegend(scheme, words, map.circleScale(scheme)).blocks(MapLegend.COLUMN), GAP * 0.8);
        double x = width - MapLegend.COLUMN;
        double y = Math.max(0, Math.min(height - legend.height(), map.height() / 4));
        legend.marks().forEach(m -> marks.add(m.moved(x, y)));
        return marks;
    }
}
