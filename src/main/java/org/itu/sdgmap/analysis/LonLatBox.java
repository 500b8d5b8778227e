package org.itu.sdgmap.analysis;

import org.itu.sdgmap.common.InvalidValueException;

/**
 * A box on the globe that does not cross 180 degrees; limits belong to it.
 *
 * @param minLon degrees east
 * @param minLat degrees north
 * @param maxLon degrees east
 * @param maxLat degrees north
 */
public record LonLatBox(double minLon, double minLat, double maxLon, double maxLat) {

    public LonLatBox {
        // Written so that no number at all is refused too.
        if (!(minLon >= -180 && maxLon <= 180 && minLon <= maxLon)) {
            throw new InvalidValueException(
                    "longitudes", minLon + " to " + maxLon, "degrees from -180 to 180, the western one first");
        }
        if (!(minLat >= -90 && maxLat <= 90 && minLat <= maxLat)) {
            throw new InvalidValueException(
                    "latitudes", minLat + " to " + maxLat, "degrees from -90 to 90, the southern one first");
        }
    }
}
