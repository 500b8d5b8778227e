package org.itu.sdgmap.export.internal.figure;

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

    private static final double GAP = 26;
    private static final double HEADING = 11;
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
        if (rings != null) {
            double top = HEADING * 1.6;
            var drawing = new RingsDrawing(
                    ofDeclaration(rings),
                    Map.of(),
                    false,
                    false,
                    false,
                    Math.min(ringsWidth, height - top) / 2,
                    Double.POSITIVE_INFINITY);
            board.bold(mapWidth + GAP, HEADING, Texts.text("brief.rings"), HEADING, Colours.INK);
            board.addMoved(drawing.marks(), mapWidth + GAP + ringsWidth / 2, top + drawing.radius() + 4);
            if (drawing.isNumbered()) {
                var legend = new RingsLegend(
                                ofDeclaration(rings), drawing, false, false, RingsLegend.Disagreement.NONE)
                        .block(ringsWidth);
                double y = top + 2 * drawing.radius() + 16;
                if (y + legend.height() <= height) {
                    board.addMoved(legend.marks(), mapWidth + GAP, y);
                }
            }
        }
        board.addMoved(bars(width - barsX, height), barsX, 0);
        return board.marks();
    }

    private void map(Board board, double width, double height) {
        var seen = seen();
        double mapHeight = Math.min(height * (words == null ? 0.8 : 0.52), width);
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
        for (var area : world.areas()) {
            if (area.iso3() != null && places.contains(area.iso3())) {
                box = box == null ? area.shape().getBounds2D() : box.createUnion(area.shape().getBounds2D());
            }
        }
        for (var place : world.places()) {
            if (places.contains(place.iso3())) {
                var point = new Rectangle2D.Double(place.x(), place.y(), 1, 1);
                box = box == null ? point : box.createUnion(point);
            }
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

    /** Widened or heightened to the proportions of the frame. */
    private static Rectangle2D fitted(Rectangle2D seen, double aspect) {
        double width = Math.max(seen.getWidth(), seen.getHeight() * aspect);
        double height = width / aspect;
        return new Rectangle2D.Double(
                seen.getCenterX() - width / 2, seen.getCenterY() - height / 2, width, height);
    }

    /** Goals with the activities here, and a mark at the median of the region. */
    private List<Mark> bars(double width, double height) {
        var board = new Board();
        board.bold(0, HEADING, Texts.text("places.goals"), HEADING, Colours.INK);
        double top = HEADING * 1.9;
        double row = Math.min(24, (height - top - (standings.isEmpty() ? 4 : 30)) / Math.max(1, goals.size()));
        double size = Math.min(TEXT, row * 0.55);
        double plate = 20;
        double names = width * 0.48;
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
                    new RoundRectangle2D.Double(0, y + 1.5, plate, row - 3, 5, 5),
                    Fill.of(goal.colourHex()),
                    null));
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
                board.rect(at - MEDIAN_WIDTH / 2, baseline - row * 0.36 - size * 0.36, MEDIAN_WIDTH, row * 0.72, Colours.INK);
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
