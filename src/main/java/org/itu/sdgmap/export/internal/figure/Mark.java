package org.itu.sdgmap.export.internal.figure;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is drawn, in units of the sheet: 1/96 inch on A4. The y axis points down. */
sealed interface Mark {

    /** Moved by a distance. */
    Mark moved(double dx, double dy);

    /** As in a mirror that stands upright at x; writing stays readable. */
    Mark mirrored(double x);

    /** A filled or stroked shape. */
    record Form(Shape shape, @Nullable Fill fill, @Nullable Pen pen) implements Mark {

        @Override
        public Form moved(double dx, double dy) {
            return new Form(transformed(shape, AffineTransform.getTranslateInstance(dx, dy), dx, dy, false), fill, pen);
        }

        @Override
        public Form mirrored(double x) {
            var mirror = new AffineTransform(-1, 0, 0, 1, 2 * x, 0);
            return new Form(transformed(shape, mirror, 2 * x, 0, true), fill, pen);
        }
    }

    /**
     * One line of text.
     *
     * @param y of the base line
     * @param side of x on which the text lies, whatever its direction
     * @param rightToLeft whether the line as a whole is read from right to left
     * @param halo colour around the letters, null for none
     */
    record Words(
            double x,
            double y,
            String text,
            double size,
            boolean bold,
            String colour,
            Side side,
            boolean rightToLeft,
            @Nullable String halo)
            implements Mark {

        @Override
        public Words moved(double dx, double dy) {
            return new Words(x + dx, y + dy, text, size, bold, colour, side, rightToLeft, halo);
        }

        @Override
        public Words mirrored(double at) {
            return new Words(2 * at - x, y, text, size, bold, colour, side.opposite(), rightToLeft, halo);
        }

        Words withHalo(String around) {
            return new Words(x, y, text, size, bold, colour, side, rightToLeft, around);
        }
    }

    /** Where a text lies, seen from its x. */
    enum Side {
        RIGHT_OF,
        AROUND,
        LEFT_OF;

        Side opposite() {
            return values()[2 - ordinal()];
        }
    }

    /**
     * Marks of which only what lies within a frame is seen. A mirror moves the frame and leaves its content as it is:
     * the world has no mirror image.
     *
     * @param marks in the coordinates of the sheet
     */
    record Window(Rectangle2D frame, List<Mark> marks) implements Mark {

        public Window {
            marks = List.copyOf(marks);
        }

        @Override
        public Window moved(double dx, double dy) {
            return new Window(
                    new Rectangle2D.Double(frame.getX() + dx, frame.getY() + dy, frame.getWidth(), frame.getHeight()),
                    marks.stream().map(m -> m.moved(dx, dy)).toList());
        }

        @Override
        public Window mirrored(double x) {
            return moved(2 * x - frame.getX() - frame.getMaxX(), 0);
        }
    }

    /**
     * @param colour such as #1b2733
     * @param opacity 0 to 1
     * @param hatch over the colour, null for none
     */
    record Fill(String colour, double opacity, @Nullable Hatch hatch) {

        static Fill of(String colour) {
            return new Fill(colour, 1, null);
        }
    }

    /**
     * Parallel lines through the whole sheet, or dots where the width is that of the spacing or less and {@code dots}
     * is set.
     *
     * @param angle of the lines against the level, degrees clockwise
     * @param spacing between lines, and between dots in both directions
     */
    record Hatch(String colour, double opacity, double spacing, double width, List<Integer> angles, boolean dots) {

        static final Hatch NO_DATA = new Hatch("#8c949c", 1, 3.6, 0.8, List.of(-45), false);
        static final Hatch WORLDWIDE = new Hatch("#16212c", 0.5, 5.6, 0.7, List.of(45), false);
    }

    /** @param dash lengths of strokes and gaps, empty for a solid line; with round ends where asked for */
    record Pen(String colour, double width, List<Double> dash, boolean round) {

        static Pen of(String colour, double width) {
            return new Pen(colour, width, List.of(), false);
        }
    }

    static Form fill(Shape shape, String colour) {
        return new Form(shape, Fill.of(colour), null);
    }

    static Form rect(double x, double y, double width, double height, String colour) {
        return fill(new Rectangle2D.Double(x, y, width, height), colour);
    }

    static Form stroke(Shape shape, String colour, double width) {
        return new Form(shape, null, Pen.of(colour, width));
    }

    private static Shape transformed(Shape shape, AffineTransform by, double dx, double dy, boolean mirror) {
        return switch (shape) {
            case Ellipse2D e -> new Ellipse2D.Double(placed(e, dx, mirror), e.getY() + dy, e.getWidth(), e.getHeight());
            case RoundRectangle2D r ->
                new RoundRectangle2D.Double(
                        placed(r, dx, mirror),
                        r.getY() + dy,
                        r.getWidth(),
                        r.getHeight(),
                        r.getArcWidth(),
                        r.getArcHeight());
            case Rectangle2D r ->
                new Rectangle2D.Double(placed(r, dx, mirror), r.getY() + dy, r.getWidth(), r.getHeight());
            default -> by.createTransformedShape(shape);
        };
    }

    private static double placed(java.awt.geom.RectangularShape box, double dx, boolean mirror) {
        return mirror ? dx - box.getX() - box.getWidth() : box.getX() + dx;
    }
}
