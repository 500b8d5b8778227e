package org.itu.sdgmap.export.internal;

/**
 * White or near-black on the colour of a Goal, whichever can be read better.
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-relative-luminance">Relative luminance</a>
 */
final class GoalInk {

    private static final String DARK = "#0b1116";
    private static final String LIGHT = "#ffffff";

    private GoalInk() {}

    /** @param colourHex such as #E5243B */
    static String on(String colourHex) {
        return contrast(colourHex, LIGHT) >= contrast(colourHex, DARK) ? LIGHT : DARK;
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
    }

    private static double channel(String hex, int from) {
        double value = Integer.parseInt(hex.substring(from, from + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
