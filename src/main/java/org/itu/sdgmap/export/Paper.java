package org.itu.sdgmap.export;

/** What a drawing is laid out for: always wider than high. */
public enum Paper {
    A4(297, 210),
    A3(420, 297),
    /** A slide of 16 to 9, 13.33 inches wide. */
    SLIDE(338.67, 190.5);

    private final double width;
    private final double height;

    Paper(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** In millimetres. */
    public double width() {
        return width;
    }

    /** In millimetres. */
    public double height() {
        return height;
    }
}
