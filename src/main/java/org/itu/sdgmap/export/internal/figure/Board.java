package org.itu.sdgmap.export.internal.figure;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.itu.sdgmap.export.internal.figure.Mark.Fill;
import org.itu.sdgmap.export.internal.figure.Mark.Form;
import org.itu.sdgmap.export.internal.figure.Mark.Side;
import org.itu.sdgmap.export.internal.figure.Mark.Words;
import org.itu.sdgmap.ui.Texts;

/**
 * Marks as they are laid out from left to right; a sheet that is read from right to left mirrors them all in the end.
 */
final class Board {

    static final double LEADING = 1.35;

    private final List<Mark> marks = new ArrayList<>();
    private final boolean rightToLeft = Texts.language().rightToLeft();
    private final Locale language = Texts.language().locale();

    Board add(Mark mark) {
        marks.add(mark);
        return this;
    }

    Board addAll(List<? extends Mark> others) {
        marks.addAll(others);
        return this;
    }

    void addMoved(List<? extends Mark> others, double dx, double dy) {
        others.forEach(m -> marks.add(m.moved(dx, dy)));
    }

    void rect(double x, double y, double width, double height, String colour) {
        add(Mark.rect(x, y, width, height, colour));
    }

    void rule(double fromX, double toX, double y, String colour, double width) {
        add(Mark.stroke(new Line2D.Double(fromX, y, toX, y), colour, width));
    }

    void circle(double x, double y, double radius, Fill fill) {
        add(new Form(circle(x, y, radius), fill, null));
    }

    void text(double x, double y, String text, double size, String colour) {
        add(words(x, y, text, size, false, colour, Side.RIGHT_OF));
    }

    void bold(double x, double y, String text, double size, String colour) {
        add(words(x, y, text, size, true, colour, Side.RIGHT_OF));
    }

    /** A text as the page is read, laid out as if that were from left to right. */
    Words words(double x, double y, String text, double size, boolean bold, String colour, Side side) {
        return new Words(x, y, text, size, bold, colour, side, rightToLeft, null);
    }

    /**
     * Lines below each other.
     *
     * @param y upper edge of the first
     * @return upper edge of what comes next
     */
    double paragraph(double x, double y, double width, String text, double size, boolean bold, String colour) {
        return lines(x, y, Paragraphs.lines(text, width, size, bold, language), size, bold, colour);
    }

    double lines(double x, double y, List<String> lines, double size, boolean bold, String colour) {
        double next = y;
        for (var line : lines) {
            add(words(x, next + size, line, size, bold, colour, Side.RIGHT_OF));
            next += size * LEADING;
        }
        return next;
    }

    /** What a paragraph of the width takes. */
    double height(double width, String text, double size) {
        return Paragraphs.lines(text, width, size, false, language).size() * size * LEADING;
    }

    Locale language() {
        return language;
    }

    boolean isRightToLeft() {
        return rightToLeft;
    }

    List<Mark> marks() {
        return List.copyOf(marks);
    }

    static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** @param at x and y in turn */
    static Path2D path(boolean closed, double... at) {
        var path = new Path2D.Double();
        path.moveTo(at[0], at[1]);
        for (int i = 2; i < at.length; i += 2) {
            path.lineTo(at[i], at[i + 1]);
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }
}
