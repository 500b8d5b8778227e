package org.itu.sdgmap.api.ogc;

import java.util.regex.Pattern;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.geography.GeoBox;
import org.itu.sdgmap.geography.ReferenceSystem;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters bbox and bbox-crs. The axes are in the order of the reference system; of six numbers the heights
 * are passed over, since nothing here has a height.
 *
 * @see <a href="https://docs.ogc.org/is/17-069r4/17-069r4.html#_parameter_bbox">OGC 17-069r4, 7.15.3</a>
 */
final class BoxParameter {

    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");
    /** What some programs make of a pole in Web Mercator. */
    private static final Pattern INFINITE = Pattern.compile("([+-]?)(∞|Infinity)");

    private BoxParameter() {}

    static @Nullable GeoBox parse(@Nullable String bbox, @Nullable String bboxCrs) {
        var system = bboxCrs == null ? ReferenceSystem.CRS84 : CrsParameter.parse("bbox-crs", bboxCrs);
        if (bbox == null) {
            return null;
        }
        var texts = bbox.split(",", -1);
        if (texts.length != 4 && (texts.length != 6 || bboxCrs != null)) {
            throw new InvalidValueException(
                    "bbox",
                    bbox,
                    bboxCrs == null ? "four or six numbers" : "four numbers, since bbox-crs has two axes");
        }
        var numbers = new double[texts.length];
        for (int i = 0; i < texts.length; i++) {
            numbers[i] = number(texts[i].strip(), system, bbox);
        }
        if (numbers.length == 6 && numbers[2] > numbers[5]) {
            throw new InvalidValueException("bbox", bbox, "heights with the lower one first");
        }
        int upper = numbers.length / 2;
        try {
            return box(system, numbers[0], numbers[1], numbers[upper], numbers[upper + 1]);
        } catch (InvalidValueException e) {
            throw new InvalidValueException("bbox", bbox, e.expected());
        }
    }

    /** Of the lower left and the upper right corner. */
    private static GeoBox box(ReferenceSystem system, double lower1, double lower2, double upper1, double upper2) {
        return switch (system) {
            case CRS84 -> GeoBox.ofDegrees(lower1, lower2, upper1, upper2);
            case WGS84 -> GeoBox.ofDegrees(lower2, lower1, upper2, upper1);
            case WEB_MERCATOR -> GeoBox.ofWebMercator(lower1, lower2, upper1, upper2);
            case EQUAL_EARTH -> GeoBox.ofEqualEarth(lower1, lower2, upper1, upper2);
        };
    }

    private static double number(String text, ReferenceSystem system, String bbox) {
        if (NUMBER.matcher(text).matches()) {
            return Double.parseDouble(text);
        }
        var infinite = INFINITE.matcher(text);
        boolean inMeters = system == ReferenceSystem.WEB_MERCATOR || system == ReferenceSystem.EQUAL_EARTH;
        if (inMeters && infinite.matches()) {
            return infinite.group(1).equals("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        throw new InvalidValueException("bbox", bbox, "numbers separated by commas");
    }
}
