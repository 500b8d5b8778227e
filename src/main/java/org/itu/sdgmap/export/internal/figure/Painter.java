package org.itu.sdgmap.export.internal.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.itu.sdgmap.export.internal.figure.Mark.Form;
import org.itu.sdgmap.export.internal.figure.Mark.Hatch;
import org.itu.sdgmap.export.internal.figure.Mark.Pen;
import org.itu.sdgmap.export.internal.figure.Mark.Side;
import org.itu.sdgmap.export.internal.figure.Mark.Window;
import org.itu.sdgmap.export.internal.figure.Mark.Words;

/** Paints marks with Java2D; those beyond the clip are passed over. */
final class Painter {

    private final Graphics2D graphics;

    Painter(Graphics2D graphics) {
        this.graphics = graphics;
    }

    void paint(List<Mark> marks, Rectangle2D seen) {
        for (var mark : marks) {
            switch (mark) {
                case Form form -> paint(form, seen);
                case Words words -> paint(words, seen);
                case Window window -> {
                    if (window.frame().intersects(seen)) {
                        var clip = graphics.getClip();
                        graphics.clip(window.frame());
                        paint(window.marks(), seen.createIntersection(window.frame()));
                        graphics.setClip(clip);
                    }
                }
            }
        }
    }

    private void paint(Form form, Rectangle2D seen) {
        double reach = form.pen() == null ? 0 : form.pen().width();
        var bounds = form.shape().getBounds2D();
        // A level or upright line has bounds without area.
        bounds.setRect(
                bounds.getX() - reach,
                bounds.getY() - reach,
                bounds.getWidth() + 2 * reach + 1e-3,
                bounds.getHeight() + 2 * reach + 1e-3);
        if (!bounds.intersects(seen)) {
            return;
        }
        var fill = form.fill();
        if (fill != null) {
            graphics.setColor(colour(fill.colour(), fill.opacity()));
            graphics.fill(form.shape());
            if (fill.hatch() != null) {
                hatch(form.shape(), fill.hatch(), bounds.createIntersection(seen));
            }
        }
        if (form.pen() != null) {
            graphics.setColor(colour(form.pen().colour(), 1));
            graphics.setStroke(stroke(form.pen()));
            graphics.draw(form.shape());
        }
    }

    private void hatch(Shape shape, Hatch hatch, Rectangle2D box) {
        var clip = graphics.getClip();
        graphics.clip(shape);
        graphics.setColor(colour(hatch.colour(), hatch.opacity()));
        if (hatch.dots()) {
            dots(hatch, box).forEach(graphics::fill);
        } else {
            graphics.setStroke(new BasicStroke((float) hatch.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            lines(hatch, box).forEach(graphics::draw);
        }
        graphics.setClip(clip);
    }

    /** Lines of a hatch through a box, at places that do not depend on the box. */
    static List<Line2D> lines(Hatch hatch, Rectangle2D box) {
        var lines = new ArrayList<Line2D>();
        for (int angle : hatch.angles()) {
            var turn = AffineTransform.getRotateInstance(Math.toRadians(angle));
            var back = AffineTransform.getRotateInstance(Math.toRadians(-angle));
            var turned = back.createTransformedShape(box).getBounds2D();
            double first = Math.floor(turned.getMinY() / hatch.spacing());
            for (double i = first; (i + 0.5) * hatch.spacing() <= turned.getMaxY() + hatch.spacing(); i++) {
                double y = (i + 0.5) * hatch.spacing();
                var ends = new double[] {turned.getMinX(), y, turned.getMaxX(), y};
                turn.transform(ends, 0, ends, 0, 2);
                lines.add(new Line2D.Double(ends[0], ends[1], ends[2], ends[3]));
            }
        }
        return lines;
    }

    /** Dots of a hatch in a box, at places that do not depend on the box. */
    static List<Shape> dots(Hatch hatch, Rectangle2D box) {
        var dots = new ArrayList<Shape>();
        double step = hatch.spacing();
        for (double i = Math.floor(box.getMinY() / step); i * step <= box.getMaxY(); i++) {
            for (double j = Math.floor(box.getMinX() / step); j * step <= box.getMaxX(); j++) {
                dots.add(new Ellipse2D.Double(
                        (j + 0.5) * step - hatch.width() / 2,
                        (i + 0.5) * step - hatch.width() / 2,
                        hatch.width(),
                        hatch.width()));
            }
        }
        return dots;
    }

    private void paint(Words words, Rectangle2D seen) {
        if (words.text().isEmpty()
                || words.y() + words.size() < seen.getMinY()
                || words.y() - 1.5 * words.size() > seen.getMaxY()) {
            return;
        }
        var layout = Lettering.layout(words);
        float x = (float) left(words, layout.getAdvance());
        if (words.halo() != null) {
            graphics.setColor(colour(words.halo(), 1));
            graphics.setStroke(
                    new BasicStroke((float) words.size() / 4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(layout.getOutline(AffineTransform.getTranslateInstance(x, words.y())));
        }
        graphics.setColor(colour(words.colour(), 1));
        graphics.fill(layout.getOutline(AffineTransform.getTranslateInstance(x, words.y())));
    }

    /** Where a text of a width begins on the left. */
    static double left(Words words, double width) {
        return words.side() == Side.RIGHT_OF
                ? words.x()
                : words.side() == Side.LEFT_OF ? words.x() - width : words.x() - width / 2;
    }

    static BasicStroke stroke(Pen pen) {
        int cap = pen.round() ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
        float width = (float) pen.width();
        if (pen.dash().isEmpty()) {
            return new BasicStroke(width, cap, BasicStroke.JOIN_ROUND);
        }
        var dash = new float[pen.dash().size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = pen.dash().get(i).floatValue();
        }
        return new BasicStroke(width, cap, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    private static Color colour(String hex, double opacity) {
        return new Color(Colours.red(hex), Colours.green(hex), Colours.blue(hex), (int) Math.round(opacity * 255));
    }
}
