package org.itu.sdgmap.export.internal.figure;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/**
 * A path as the attribute {@code d} of SVG, in steps of a hundredth and as short as can be: a world map has some 50,000
 * corners.
 */
final class PathText {

    private final StringBuilder text = new StringBuilder();
    private long x;
    private long y;
    private long startX;
    private long startY;

    String of(Shape shape) {
        var at = new double[6];
        for (var path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> {
                    x = round(at[0]);
                    y = round(at[1]);
                    startX = x;
                    startY = y;
                    text.append('M').append(hundredths(x)).append(' ').append(hundredths(y));
                }
                case PathIterator.SEG_LINETO -> {
                    long toX = round(at[0]);
                    long toY = round(at[1]);
                    if (toX != x || toY != y) {
                        text.append('l');
                        step(toX - x, toY - y);
                        x = toX;
                        y = toY;
                    }
                }
                case PathIterator.SEG_QUADTO -> curve('Q', at, 4);
                case PathIterator.SEG_CUBICTO -> curve('C', at, 6);
                default -> {
                    text.append('Z');
                    x = startX;
                    y = startY;
                }
            }
        }
        return text.toString();
    }

    private void curve(char command, double[] at, int numbers) {
        text.append(command);
        for (int i = 0; i < numbers; i++) {
            text.append(i == 0 ? "" : " ").append(hundredths(round(at[i])));
        }
        x = round(at[numbers - 2]);
        y = round(at[numbers - 1]);
    }

    private void step(long dx, long dy) {
        text.append(hundredths(dx)).append(dy < 0 ? "" : " ").append(hundredths(dy));
    }

    private static long round(double value) {
        return Math.round(value * 100);
    }

    /** Hundredths as a decimal number without needless zeros, such as -.5 of -50. */
    static String hundredths(long value) {
        long size = Math.abs(value);
        var sign = value < 0 ? "-" : "";
        long whole = size / 100;
        long rest = size % 100;
        if (rest == 0) {
            return sign + whole;
        }
        var decimals = rest % 10 == 0 ? "." + rest / 10 : rest < 10 ? ".0" + rest : "." + rest;
        return sign + (whole == 0 ? "0" : String.valueOf(whole)) + decimals;
    }
}
