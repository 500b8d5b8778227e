package org.itu.sdgmap.geography;

import org.itu.sdgmap.common.InvalidValueException;

/**
 * A box in which shapes are looked for; its limits belong to it.
 *
 * @param equalEarth whether it is a rectangle in Equal Earth, in metres; else one of longitudes and latitudes
 * @param minX west; larger than maxX where a box of degrees crosses 180 degrees
 */
public record GeoBox(boolean equalEarth, double minX, double minY, double maxX, double maxY) {

    private static final double EARTH_RADIUS_METERS = 6_378_137;
    /** More than the width and height of the world in Equal Earth. */
    private static final double EQUAL_EARTH_EXTENT_METERS = 17_300_000;
    /** Programs round what they send. */
    private static final double EDGE_TOLERANCE_METERS = 1;
    /** A corner of the plane of Equal Earth in which there is no place. */
    private static final GeoBox NOWHERE = new GeoBox(
            true,
            EQUAL_EARTH_EXTENT_METERS,
            EQUAL_EARTH_EXTENT_METERS,
            EQUAL_EARTH_EXTENT_METERS,
            EQUAL_EARTH_EXTENT_METERS);

    /**
     * @param west degrees east, larger than east where the box crosses 180 degrees
     * @throws InvalidValueException if these are no degrees, or south lies north of north
     */
    public static GeoBox ofDegrees(double west, double south, double east, double north) {
        // Written so that no number at all is refused too.
        if (!(Math.abs(west) <= 180 && Math.abs(east) <= 180)) {
            throw new InvalidValueException("bbox", west + " to " + east, "longitudes from -180 to 180");
        }
        if (!(Math.abs(south) <= 90 && Math.abs(north) <= 90 && south <= north)) {
            throw new InvalidValueException(
                    "bbox", south + " to " + north, "latitudes from -90 to 90, the southern one first");
        }
        return new GeoBox(false, west, south, east, north);
    }

    /**
     * What lies beyond the world is cut off: a pole is infinitely far in Web Mercator. A box wholly west or east of the
     * world holds nothing.
     *
     * @throws InvalidValueException if these are no numbers, or the larger one is first
     */
    public static GeoBox ofWebMercator(double minX, double minY, double maxX, double maxY) {
        requireOrder(minX, minY, maxX, maxY);
        double edge = TileMatrixSet.WEB_MERCATOR_QUAD.extentMeters() + EDGE_TOLERANCE_METERS;
        if (minX > edge || maxX < -edge) {
            return NOWHERE;
        }
        return ofDegrees(longitude(minX), latitude(minY), longitude(maxX), latitude(maxY));
    }

    /**
     * What lies beyond the world is cut off; a box wholly beyond it holds nothing.
     *
     * @throws InvalidValueException if these are no numbers, or the larger one is first
     */
    public static GeoBox ofEqualEarth(double minX, double minY, double maxX, double maxY) {
        requireOrder(minX, minY, maxX, maxY);
        return new GeoBox(
                true, withinEqualEarth(minX), withinEqualEarth(minY), withinEqualEarth(maxX), withinEqualEarth(maxY));
    }

    private static void requireOrder(double minX, double minY, double maxX, double maxY) {
        if (!(minX <= maxX && minY <= maxY)) {
            throw new InvalidValueException(
                    "bbox",
                    "%s,%s,%s,%s".formatted(minX, minY, maxX, maxY),
                    "metres, the western and the southern limit first");
        }
    }

    private static double longitude(double x) {
        return Math.clamp(Math.toDegrees(x / EARTH_RADIUS_METERS), -180, 180);
    }

    private static double latitude(double y) {
        return Math.toDegrees(2 * Math.atan(Math.exp(y / EARTH_RADIUS_METERS)) - Math.PI / 2);
    }

    private static double withinEqualEarth(double meters) {
        return Math.clamp(meters, -EQUAL_EARTH_EXTENT_METERS, EQUAL_EARTH_EXTENT_METERS);
    }

    public boolean crossesAntimeridian() {
        return !equalEarth && minX > maxX;
    }

    /** Whether it holds the whole world. */
    public boolean isWorld() {
        double x = equalEarth ? TileMatrixSet.EQUAL_EARTH.extentMeters() : 180;
        double y = equalEarth ? TileMatrixSet.EQUAL_EARTH.extentMeters() : 90;
        return minX <= -x && maxX >= x && minY <= -y && maxY >= y;
    }
}
