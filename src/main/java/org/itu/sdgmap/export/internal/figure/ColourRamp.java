package org.itu.sdgmap.export.internal.figure;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.itu.sdgmap.analysis.DrawnMap.Ramp;

/**
 * Colours of classes from few to many on white, even in lightness.
 *
 * @see "frontend/sdg-map/internal/colour-ramp.ts, which does the same in the browser; both are held to
 *     frontend/test/map/class-cases.json"
 * @see <a href="https://bottosson.github.io/posts/oklab/">OKLab</a>
 */
final class ColourRamp {

    private ColourRamp() {}

    private record Lch(double lightness, double chroma, double hueDegrees) {}

    static List<String> colours(int count, Ramp ramp) {
        var few = few(ramp);
        var many = many(ramp);
        // Fuller in the middle: a straight line between the ends would turn grey. Plain grey has to stay so.
        double bulge = ramp == Ramp.GREY ? 0 : 0.022;
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    double share = count == 1 ? 0.6 : i / (count - 1.0);
                    return hex(new Lch(
                            mix(few.lightness, many.lightness, share),
                            mix(few.chroma, many.chroma, share) + bulge * Math.sin(Math.PI * share),
                            mix(few.hueDegrees, many.hueDegrees, share)));
                })
                .toList();
    }

    private static Lch few(Ramp ramp) {
        return switch (ramp) {
            case SEA -> new Lch(0.85, 0.062, 172);
            case PLUM -> new Lch(0.868, 0.052, 328);
            case EARTH -> new Lch(0.868, 0.058, 85);
            case MOSS -> new Lch(0.868, 0.058, 120);
            case GREY -> new Lch(0.865, 0.004, 240);
        };
    }

    private static Lch many(Ramp ramp) {
        return switch (ramp) {
            case SEA -> new Lch(0.53, 0.11, 248);
            case PLUM -> new Lch(0.535, 0.1, 305);
            case EARTH -> new Lch(0.535, 0.075, 48);
            case MOSS -> new Lch(0.54, 0.065, 142);
            case GREY -> new Lch(0.53, 0.008, 240);
        };
    }

    private static String hex(Lch colour) {
        double hue = Math.toRadians(colour.hueDegrees);
        double a = colour.chroma * Math.cos(hue);
        double b = colour.chroma * Math.sin(hue);
        double l = Math.pow(colour.lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
        double m = Math.pow(colour.lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
        double s = Math.pow(colour.lightness - 0.0894841775 * a - 1.291485548 * b, 3);
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                channel(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s));
    }

    private static long channel(double linear) {
        double share = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return Math.round(255 * Math.min(1, Math.max(0, share)));
    }

    private static double mix(double from, double to, double share) {
        return from + (to - from) * share;
    }
}
