package org.itu.sdgmap.export.internal.figure;

import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.itu.sdgmap.export.internal.figure.Mark.Fill;
import org.itu.sdgmap.export.internal.figure.Mark.Form;
import org.itu.sdgmap.export.internal.figure.Mark.Pen;
import org.itu.sdgmap.export.internal.figure.Mark.Side;
import org.itu.sdgmap.export.internal.figure.Mark.Words;
import org.itu.sdgmap.export.internal.figure.RingLayout.Size;
import org.itu.sdgmap.ui.SdgRings.Item;
import org.jspecify.annotations.Nullable;

/**
 * The tile of a Goal or line around 0, 0: its number and count inside if they fit, beside it if not.
 *
 * @param size of the tile with its texts
 * @param mark where a sign of disagreement stands; null where there is none
 * @see "frontend/sdg-rings/internal/tile.ts, which does the same in the browser"
 */
record RingTile(Size size, List<Mark> marks, @Nullable MarkPlace mark) {

    private static final double MARK_RADIUS = 7;
    private static final double SMALL_MARK_RADIUS = 5.5;
    /** Least side of a tile without a count to show. */
    private static final double HOLLOW_SIDE = 14;

    private static final List<Fonts> INSIDE =
            List.of(new Fonts(54, 26, 14), new Fonts(38, 18, 12), new Fonts(32, 14, 11.5), new Fonts(26, 12, 10));
    private static final Fonts BESIDE = new Fonts(0, 13, 11);

    record MarkPlace(double x, double y, double radius) {}

    /** @param least side for which the sizes are meant */
    private record Fonts(double least, double number, double count) {

        double height() {
            return (number + count) * Lettering.CAPITAL_HEIGHT + 2 + count * 0.25;
        }
    }

    /**
     * @param classes of the strength of colours; null if the size shows the count
     * @param disc whether it is a disc, else a square
     */
    record Style(@Nullable CountClasses classes, boolean disc) {}

    /** @param disagrees whether it carries a sign that the other figure has it elsewhere */
    static RingTile of(Item item, String count, boolean disagrees, double side, Style style) {
        double drawn = item.activities() > 0 ? side : Math.max(HOLLOW_SIDE, side);
        return INSIDE.stream()
                .filter(f -> drawn >= f.least)
                .filter(f -> Math.max(width(item.shortText(), f.number, true), width(count, f.count, false))
                        <= (style.disc() ? drawn * 0.8 - 4 : drawn - 6))
                .findFirst()
                .map(f -> inside(item, count, disagrees, drawn, f, style))
                .orElseGet(() -> beside(item, count, disagrees, drawn, style));
    }

    private static RingTile inside(Item item, String count, boolean disagrees, double side, Fonts fonts, Style style) {
        var marks = new ArrayList<Mark>();
        var ink = face(marks, item, -side / 2, side, style);
        texts(marks, item.shortText(), count, 0, Side.AROUND, fonts, ink);
        return new RingTile(new Size(side, side), marks, disagrees ? corner(side) : null);
    }

    private static RingTile beside(Item item, String count, boolean disagrees, double side, Style style) {
        double text = Math.max(width(item.shortText(), BESIDE.number, true), width(count, BESIDE.count, false));
        double forMark = disagrees ? SMALL_MARK_RADIUS + 1 : 0;
        double width = forMark + side + 4 + text;
        double left = -width / 2 + forMark;
        var marks = new ArrayList<Mark>();
        face(marks, item, left, side, style);
        texts(marks, item.shortText(), count, left + side + 4, Side.RIGHT_OF, BESIDE, Colours.INK);
        return new RingTile(
                new Size(width, Math.max(side, BESIDE.height())),
                marks,
                disagrees ? new MarkPlace(left - 1, -side / 2 - 1, SMALL_MARK_RADIUS) : null);
    }

    /** Gives the colour of letters on it. */
    private static String face(List<Mark> marks, Item item, double x, double side, Style style) {
        var full = item.colour() == null ? Colours.NEUTRAL : item.colour();
        var edge = Colours.edge(full);
        if (item.activities() == 0) {
            marks.add(new Form(
                    box(x + 0.75, -side / 2 + 0.75, side - 1.5, style.disc()),
                    Fill.of(Colours.WHITE),
                    Pen.of(edge, 1.5)));
            return Colours.INK;
        }
        var classes = style.classes();
        var fill = classes == null ? full : Colours.mix(Colours.WHITE, full, classes.strength(item.activities()));
        boolean outlined = classes != null || !edge.equalsIgnoreCase(full);
        double inset = outlined ? 0.5 : 0;
        marks.add(new Form(
                box(x + inset, -side / 2 + inset, side - 2 * inset, style.disc()),
                Fill.of(fill),
                outlined ? Pen.of(edge, 1) : null));
        return Colours.inkOn(fill);
    }

    static java.awt.Shape box(double x, double y, double side, boolean disc) {
        double corner = 2 * Math.min(4, side / 4);
        return disc
                ? new Ellipse2D.Double(x, y, side, side)
                : new RoundRectangle2D.Double(x, y, side, side, corner, corner);
    }

    private static void texts(
            List<Mark> marks, String number, String count, double x, Side side, Fonts fonts, String ink) {
        double top = -fonts.height() / 2;
        marks.add(words(x, top + fonts.number * Lettering.CAPITAL_HEIGHT, number, fonts.number, true, ink, side));
        marks.add(words(x, -top, count, fonts.count, false, ink, side));
    }

    private static Words words(double x, double y, String text, double size, boolean bold, String ink, Side side) {
        return new Words(x, y, text, size, bold, ink, side, false, null);
    }

    private static double width(String text, double size, boolean bold) {
        return Lettering.width(text, size, bold);
    }

    /** Further out and smaller on small tiles, so that it never covers the number. */
    private static MarkPlace corner(double side) {
        return side < 44
                ? new MarkPlace(side / 2 + 1, -side / 2 - 1, SMALL_MARK_RADIUS)
                : new MarkPlace(side / 2 - 2, -side / 2 + 2, MARK_RADIUS);
    }

    /** An arrow in a small disc: the other figure has the tile further in this direction. */
    static List<Mark> towards(MarkPlace at, double directionX, double directionY) {
        double length = Math.hypot(directionX, directionY) == 0 ? 1 : Math.hypot(directionX, directionY);
        double ux = directionX / length;
        double uy = directionY / length;
        double unit = at.radius() / MARK_RADIUS;
        double pen = at.radius() < MARK_RADIUS ? 1 : 1.25;
        return List.of(
                new Form(Board.circle(at.x(), at.y(), at.radius()), Fill.of(Colours.WHITE), Pen.of(Colours.INK, pen)),
                Mark.stroke(
                        Board.path(
                                false,
                                at.x() - 4 * ux * unit,
                                at.y() - 4 * uy * unit,
                                at.x() + 3 * ux * unit,
                                at.y() + 3 * uy * unit),
                        Colours.INK,
                        pen),
                Mark.fill(
                        Board.path(
                                true,
                                at.x() + 4.6 * ux * unit,
                                at.y() + 4.6 * uy * unit,
                                at.x() + (0.6 * ux - 3 * uy) * unit,
                                at.y() + (0.6 * uy + 3 * ux) * unit,
                                at.x() + (0.6 * ux + 3 * uy) * unit,
                                at.y() + (0.6 * uy - 3 * ux) * unit),
                        Colours.INK));
    }
}
