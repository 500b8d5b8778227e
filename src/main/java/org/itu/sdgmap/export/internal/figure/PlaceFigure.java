package org.itu.sdgmap.export.internal.figure;

import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itu.sdgmap.analysis.CountryProfile.Standing;
import org.itu.sdgmap.analysis.PlaceFigures.GoalReach;
import org.itu.sdgmap.analysis.Rings;
import org.itu.sdgmap.export.internal.figure.Mark.Fill;
import org.itu.sdgmap.export.internal.figure.Mark.Form;
import org.itu.sdgmap.export.internal.figure.Mark.Pen;
import org.itu.sdgmap.export.internal.figure.Mark.Side;
import org.itu.sdgmap.geography.WorldShapes;
import org.itu.sdgmap.geography.WorldShapes.World;
import org.itu.sdgmap.ui.SdgRings;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A country or region: where it lies, the rings of its activities, and bars by Goal.
 *
 * @param places codes of the country, or of those of the region
 * @param scheme what the map shows
 * @param rings null where the filter leaves no activity that could be counted
 * @param standings of a country against its region; empty for what is not compared
 */
record PlaceFigure(
        World world,
        Set<String> places,
        MapScheme scheme,
        @Nullable MapWords words,
        @Nullable Rings rings,
        List<GoalReach> goals,
        List<Standing> standings)
        implements Figure.Drawing {

    /** Share of the width that the names of Goals take at most; longer ones are cut. */
    private static final double WIDEST_NAMES = 0.68;

    private static final double GAP = 26;
    private static final double HEADING = 10.5;
    private static final double TEXT = 9;
    /** Room around a place, as a share of its extent. */
    private static final double AROUND = 0.35;

    private static final double LEAST_EXTENT_METERS = 700_000;
    private static final double MEDIAN_WIDTH = 1.8;

    @Override
    public List<Mark> draw(double width, double height) {
        double mapWidth = width * 0.36;
        double ringsWidth = width * 0.31;
        double barsX = mapWidth + ringsWidth + 2 * GAP;
        var board = new Board();
        map(board, mapWidth, height);
        var rings = heading(mapWidth + GAP, ringsWidth, Texts.text("brief.rings"));
        var bars = heading(barsX, width - barsX, Texts.text("places.goals"));
        double top = Math.max(this.rings == null ? 0 : rings.height(), bars.height()) + 8;
        if (this.rings != null) {
            board.addAll(rings.marks());
            board.addMoved(rings(this.rings, ringsWidth, height - top).marks(), mapWidth + GAP, top);
        }
        board.addAll(bars.marks());
        board.addMoved(bars(width - barsX, height - top), barsX, top);
        return board.marks();
    }

    private static Block heading(double x, double width, String text) {
        var board = new Board();
        double height = board.paragraph(x, 0, width, text, HEADING, true, Colours.INK);
        return new Block(width, height, board.marks());
    }

    private static Block rings(Rings counted, double width, double height) {
        var declared = ofDeclaration(counted);
        var drawing = new RingsDrawing(
                declared, Map.of(), false, false, false, Math.min(width, height) / 2, Double.POSITIVE_INFINITY);
        var board = new Board();
        board.addMoved(drawing.marks(), width / 2, drawing.radius());
        if (drawing.isNumbered()) {
            var names = new RingsLegend(declared, drawing, false, false, RingsLegend.Disagreement.NONE).numbers(width);
            double y = 2 * drawing.radius() + 12;
            if (y + names.height() <= height) {
                board.addMoved(names.marks(), 0, y);
            }
        }
        return new Block(width, height, board.marks());
    }

    private void map(Board board, double width, double height) {
        var seen = seen();
        boolean whole = seen.getWidth() > 2 * WorldShapes.HALF_WIDTH_METERS;
        double mapHeight = Math.min(
                height * (words == null ? 0.8 : 0.52), whole ? width * seen.getHeight() / seen.getWidth() : width);
        var frame = new Rectangle2D.Double(0, 0, width, mapHeight);
        var drawing = WorldDrawing.part(world, fitted(seen, width / mapHeight), frame);
        board.add(drawing.draw(scheme));
        board.add(Mark.stroke(frame, MapColours.OUTLINE, 0.7));
        if (words != null) {
            var blocks = new MapLegend(scheme, words, drawing.circleScale(scheme)).blocks((width - GAP) / 2);
            var half = (blocks.size() + 1) / 2;
            var legend = Block.row(
                    List.of(
                            Block.column(blocks.subList(0, half), 8),
                            Block.column(blocks.subList(half, blocks.size()), 8)),
                    GAP);
            board.addMoved(legend.marks(), 0, mapHeight + 12);
        }
    }

    /** The part of the world in which the places lie, with some room; the whole where they lie all around it. */
    private Rectangle2D seen() {
        Rectangle2D box = null;
        boolean lone = places.size() == 1;
        for (var area : world.areas()) {
            if (area.iso3() != null && places.contains(area.iso3())) {
                box = box == null
                        ? area.shape().getBounds2D()
                        : box.createUnion(area.shape().getBounds2D());
            }
        }
        for (var place : world.places()) {
            if (places.contains(place.iso3())) {
                var point = new Rectangle2D.Double(place.x(), place.y(), 1, 1);
                box = box == null ? point : box.createUnion(point);
            }
        }
        if (lone && box != null && box.getWidth() > WorldShapes.HALF_WIDTH_METERS * 1.2) {
            box = onItsSide();
        }
        if (box == null || box.getWidth() > WorldShapes.HALF_WIDTH_METERS * 1.2) {
            return new Rectangle2D.Double(
                    -WorldShapes.HALF_WIDTH_METERS * 1.01,
                    -WorldShapes.HALF_HEIGHT_METERS * 1.01,
                    WorldShapes.HALF_WIDTH_METERS * 2.02,
                    WorldShapes.HALF_HEIGHT_METERS * 2.02);
        }
        double room = Math.max(LEAST_EXTENT_METERS, Math.max(box.getWidth(), box.getHeight()) * AROUND);
        return new Rectangle2D.Double(
                box.getX() - room, box.getY() - room, box.getWidth() + 2 * room, box.getHeight() + 2 * room);
    }

    /** Of a country on both sides of 180 degrees, the side on which its value is drawn. */
    private Rectangle2D onItsSide() {
        var iso3 = places.iterator().next();
        var middle = world.places().stream()
                .filter(p -> p.iso3().equals(iso3))
                .findFirst()
                .orElseThrow();
        var box = new Rectangle2D.Double(middle.x(), middle.y(), 1, 1);
        var at = new double[6];
        for (var area : world.areas()) {
            if (!iso3.equals(area.iso3())) {
                continue;
            }
            for (var path = area.shape().getPathIterator(null); !path.isDone(); path.next()) {
                int kind = path.currentSegment(at);
                if (kind != PathIterator.SEG_CLOSE && at[0] * middle.x() > 0) {
                    box.add(at[0], at[1]);
                }
            }
        }
        return box;
    }

    /** Widened or heightened to the proportions of the frame. */
    private static Rectangle2D fitted(Rectangle2D seen, double aspect) {
        double width = Math.max(seen.getWidth(), seen.getHeight() * aspect);
        double height = width / aspect;
        return new Rectangle2D.Double(seen.getCenterX() - width / 2, seen.getCenterY() - height / 2, width, height);
    }

    /** Goals with the activities here, and a mark at the median of the region. */
    private List<Mark> bars(double width, double height) {
        var board = new Board();
        double top = 0;
        double row = Math.min(24, (height - top - (standings.isEmpty() ? 4 : 30)) / Math.max(1, goals.size()));
        double size = Math.min(TEXT, row * 0.55);
        double plate = 20;
        double longest = goals.stream()
                .mapToDouble(g -> Lettering.width(g.goal().element().title().in(Texts.language()), size, false))
                .max()
                .orElse(0);
        double names = Math.min(width * WIDEST_NAMES, longest + 12);
        double room = width - plate - 6 - names - 34;
        double most = Math.max(
                1,
                Math.max(
                        goals.stream().mapToLong(g -> g.reach().here()).max().orElse(1),
                        standings.stream().mapToDouble(Standing::median).max().orElse(1)));
        double y = top;
        for (var reach : goals) {
            var goal = reach.goal();
            double baseline = y + row / 2 + size * 0.36;
            board.add(new Form(
                    new RoundRectangle2D.Double(0, y + 1.5, plate, row - 3, 5, 5), Fill.of(goal.colourHex()), null));
            board.add(board.words(
                    plate / 2,
                    baseline,
                    String.valueOf(goal.number()),
                    size,
                    true,
                    Colours.inkOn(goal.colourHex()),
                    Side.AROUND));
            var name = goal.element().title().in(Texts.language());
            board.text(plate + 6, baseline, Paragraphs.cut(name, names - 6, size, false), size, Colours.INK);
            double x = plate + 6 + names;
            long here = reach.reach().here();
            double length = here / most * room;
            if (here > 0) {
                board.add(new Form(
                        new Rectangle2D.Double(x, y + row * 0.26, length, row * 0.48),
                        Fill.of(goal.colourHex()),
                        Pen.of(Colours.edge(goal.colourHex()), 0.5)));
            }
            median(goal.number()).ifPresent(value -> {
                double at = x + value / most * room;
                board.rect(
                        at - MEDIAN_WIDTH / 2,
                        baseline - row * 0.36 - size * 0.36,
                        MEDIAN_WIDTH,
                        row * 0.72,
                        Colours.INK);
            });
            board.add(board.words(width, baseline, Texts.number(here), size, false, Colours.INK, Side.LEFT_OF));
            y += row;
        }
        if (!standings.isEmpty()) {
            board.paragraph(0, y + 6, width, Texts.text("brief.median"), TEXT, false, Colours.MUTED);
        }
        return board.marks();
    }

    private java.util.OptionalDouble median(int goal) {
        return standings.stream()
                .filter(s -> s.goal().number() == goal)
                .mapToDouble(Standing::median)
                .findFirst();
    }

    /** The Goals in the rings of the declaration, with the activities of the place. */
    private static List<SdgRings.Ring> ofDeclaration(Rings rings) {
        return rings.rings().stream()
                .map(ring -> new SdgRings.Ring(
                        ring.level(),
                        Texts.text("involvement." + ring.level()),
                        "",
                        ring.goals().stream()
                                .map(g -> new SdgRings.Item(
                                        g.goal().element().key().code(),
                                        String.valueOf(g.goal().number()),
                                        g.goal().element().title().in(Texts.language()),
                                        g.goal().colourHex(),
                                        g.activities(),
                                        g.share(),
                                        "",
                                        null))
                                .toList()))
                .toList();
    }
}
