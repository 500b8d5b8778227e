package org.itu.sdgmap.export.internal.figure;

import java.util.Locale;

/**
 * Colours as #rrggbb.
 *
 * @see "frontend/sdg-rings/internal/colour.ts, which does the same in the browser"
 * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-relative-luminance">Relative luminance</a>
 */
final class Colours {

    static final String WHITE = "#ffffff";
    static final String INK = "#1b2733";
    static final String MUTED = "#566472";
    static final String HAIRLINE = "#d5dce3";
    /** What is no Goal. */
    static final String NEUTRAL = "#5f6e7c";

    private static final String NEAR_BLACK = "#0b0f14";
    private static final String BLACK = "#000000";

    private Colours() {}

    static int red(String hex) {
        return part(hex, 1);
    }

    static int green(String hex) {
        return part(hex, 3);
    }

    static int blue(String hex) {
        return part(hex, 5);
    }

    /** @param share 0 gives {@code from}, 1 gives {@code to} */
    static String mix(String from, String to, double share) {
        var text = new StringBuilder("#");
        for (int at = 1; at < 7; at += 2) {
            double mixed = part(from, at) + (part(to, at) - part(from, at)) * share;
            text.append(String.format(Locale.ROOT, "%02x", Math.round(mixed)));
        }
        return text.toString();
    }

    /** Text of at least 4.5:1 on any ground; white where white is enough. */
    static String inkOn(String ground) {
        if (contrast(WHITE, ground) >= 4.5) {
            return WHITE;
        }
        if (contrast(NEAR_BLACK, ground) >= 4.5) {
            return NEAR_BLACK;
        }
        return contrast(WHITE, ground) > contrast(BLACK, ground) ? WHITE : BLACK;
    }

    /** The colour itself, or darkened until a line in it can be seen on white (3:1). */
    static String edge(String colour) {
        for (double share = 0; share < 1; share += 0.05) {
            var edge = mix(colour, BLACK, share);
            if (contrast(edge, WHITE) >= 3) {
                return edge;
            }
        }
        return BLACK;
    }

    /** 1 to 21. */
    static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * channel(red(hex)) + 0.7152 * channel(green(hex)) + 0.0722 * channel(blue(hex));
    }

    private static double channel(int of255) {
        double value = of255 / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int part(String hex, int at) {
        return Integer.parseInt(hex, at, at + 2, 16);
    }
}
