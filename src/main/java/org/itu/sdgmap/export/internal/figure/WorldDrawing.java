package org.itu.sdgmap.export.internal.figure;

import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.export.internal.figure.Mark.Fill;
import org.itu.sdgmap.export.internal.figure.Mark.Form;
import org.itu.sdgmap.export.internal.figure.Mark.Pen;
import org.itu.sdgmap.export.internal.figure.Mark.Window;
import org.itu.sdgmap.geography.WorldShapes;
import org.itu.sdgmap.geography.WorldShapes.LineKind;
import org.itu.sdgmap.geography.WorldShapes.Place;
import org.itu.sdgmap.geography.WorldShapes.World;

/**
 * The world, or a part of it, within a frame: ocean, graticule, land, borders, symbols of small States, circles.
 *
 * @see "frontend/sdg-map/internal/styles.ts, by which the page draws"
 */
final class WorldDrawing {

    static final double ASPECT = WorldShapes.HALF_WIDTH_METERS / WorldShapes.HALF_HEIGHT_METERS;

    private static final double COAST = 0.4;
    private static final double BORDER = 0.55;
    private static final double CIRCLE_OPACITY = 0.82;
    /** Circles at 180 degrees reach beyond the outline of the world. */
    private static final double ROOM_FOR_CIRCLES = 16;

    private final World world;
    private final AffineTransform placing;
    private final Rectangle2D frame;
    private final double scale;
    private final boolean clipped;

    /**
     * @param seen part of the plane that is seen, in metres
     * @param frame into which it is drawn, of the same proportions
     */
    private WorldDrawing(World world, Rectangle2D seen, Rectangle2D frame, boolean clipped) {
        this.clipped = clipped;
        this.world = world;
        this.frame = frame;
        scale = frame.getWidth() / seen.getWidth();
        placing = new AffineTransform(
                scale, 0, 0, scale, frame.getX() - seen.getX() * scale, frame.getY() - seen.getY() * scale);
    }

    /** The whole world, one unit of room around its outline. */
    static WorldDrawing whole(World world, double x, double y, double width) {
        double margin = 1.5 / (width - 3) * 2 * WorldShapes.HALF_WIDTH_METERS;
        double halfWidth = WorldShapes.HALF_WIDTH_METERS + margin;
        double halfHeight = WorldShapes.HALF_HEIGHT_METERS + margin;
        var seen = new Rectangle2D.Double(-halfWidth, -halfHeight, 2 * halfWidth, 2 * halfHeight);
        return new WorldDrawing(
                world, seen, new Rectangle2D.Double(x, y, width, width * halfHeight / halfWidth), false);
    }

    /** A part of the world around a place. */
    static WorldDrawing part(World world, Rectangle2D seen, Rectangle2D frame) {
        return new WorldDrawing(world, seen, frame, true);
    }

    double height() {
        return frame.getHeight();
    }

    /** Width that the whole world would have. */
    double worldWidth() {
        return 2 * WorldShapes.HALF_WIDTH_METERS * scale;
    }

    CircleScale circleScale(MapScheme scheme) {
        return CircleScale.of(scheme.greatest(), Math.min(worldWidth(), frame.getWidth()));
    }

    Mark draw(MapScheme scheme) {
        var marks = new ArrayList<Mark>();
        marks.add(new Form(placed(world.outline()), Fill.of(MapColours.OCEAN), null));
        marks.add(Mark.stroke(placed(world.graticule()), MapColours.GRATICULE, 0.6));
        land(scheme, marks);
        lines(marks);
        symbols(scheme, marks);
        circles(scheme, marks);
        marks.add(Mark.stroke(placed(world.outline()), MapColours.OUTLINE, 0.7));
        double around = clipped ? 0 : ROOM_FOR_CIRCLES;
        return new Window(
                new Rectangle2D.Double(
                        frame.getX() - around,
                        frame.getY() - around,
                        frame.getWidth() + 2 * around,
                        frame.getHeight() + 2 * around),
                marks);
    }

    private void land(MapScheme scheme, List<Mark> marks) {
        var coast = Pen.of(MapColours.COAST, COAST);
        for (var area : world.areas()) {
            var iso3 = area.iso3();
            var fill = iso3 == null
                    ? MapColours.NOT_APPLICABLE
                    : scheme.fills().getOrDefault(iso3, MapColours.NOT_APPLICABLE);
            var shape = placed(area.shape());
            marks.add(new Form(shape, fill, coast));
            if (scheme.overlaid() && iso3 != null) {
                marks.add(new Form(shape, new Fill(fill.colour(), 0, Mark.Hatch.WORLDWIDE), null));
            }
        }
    }

    private void lines(List<Mark> marks) {
        for (var line : world.lines()) {
            var shape = placed(line.shape());
            if (line.kind() != LineKind.INTERNATIONAL) {
                marks.add(Mark.stroke(shape, Colours.WHITE, BORDER + 0.7));
            }
            marks.add(new Form(shape, null, pen(line.kind())));
        }
    }

    /** Dashed where a boundary is disputed, dotted where it is not determined. */
    static Pen pen(LineKind kind) {
        return switch (kind) {
            case INTERNATIONAL -> Pen.of(MapColours.BORDER, BORDER);
            case DISPUTED -> new Pen(MapColours.BORDER, 0.7, List.of(3.2, 2.2), false);
            case UNDETERMINED -> new Pen(MapColours.BORDER, 1, List.of(0.1, 2.4), true);
        };
    }

    private void symbols(MapScheme scheme, List<Mark> marks) {
        long zoom = Math.round(Math.log(worldWidth() / 512) / Math.log(2));
        for (var place : world.places()) {
            if (place.symbolMaxZoom() >= Math.max(0, zoom)
                    && !scheme.circles().containsKey(place.iso3())
                    && scheme.fills().containsKey(place.iso3())) {
                marks.addAll(symbol(
                        circle(place, SYMBOL_RADIUS + 0.9),
                        circle(place, SYMBOL_RADIUS),
                        scheme.fills().get(place.iso3())));
            }
        }
    }

    static final double SYMBOL_RADIUS = 2.6;

    static List<Mark> symbol(Ellipse2D halo, Ellipse2D disc, @org.jspecify.annotations.Nullable Fill fill) {
        return List.of(
                Mark.fill(halo, Colours.WHITE),
                new Form(disc, fill == null ? MapColours.NOT_APPLICABLE : fill, Pen.of(MapColours.BORDER, 0.7)));
    }

    private void circles(MapScheme scheme, List<Mark> marks) {
        var sizes = circleScale(scheme);
        world.places().stream()
                .filter(p -> scheme.circles().containsKey(p.iso3()))
                .sorted(Comparator.comparing((Place p) -> value(scheme.circles(), p.iso3()))
                        .reversed())
                .forEach(place -> {
                    double radius = sizes.radius(value(scheme.circles(), place.iso3()));
                    marks.add(Mark.stroke(circle(place, radius + 1), Colours.WHITE, 1));
                    marks.add(new Form(
                            circle(place, radius),
                            new Fill(scheme.circleColour(), CIRCLE_OPACITY, null),
                            Pen.of(MapColours.BORDER, 0.8)));
                });
    }

    private static double value(Map<String, Double> values, String iso3) {
        return values.getOrDefault(iso3, 0.0);
    }

    private Ellipse2D circle(Place place, double radius) {
        var at = placing.transform(new java.awt.geom.Point2D.Double(place.x(), place.y()), null);
        return Board.circle(at.getX(), at.getY(), radius);
    }

    private Path2D placed(Path2D shape) {
        return new Path2D.Double(shape, placing);
    }
}
