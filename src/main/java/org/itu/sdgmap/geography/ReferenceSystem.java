package org.itu.sdgmap.geography;

import java.util.Arrays;
import java.util.Optional;

/**
 * Coordinate reference systems in which shapes are given to other programs, the usual one first. Within the tool
 * everything is in longitude and latitude.
 *
 * @see <a href="https://docs.ogc.org/is/18-058r1/18-058r1.html">OGC API - Features, part 2</a>
 */
public enum ReferenceSystem {
    /** WGS 84, longitude first. */
    CRS84("http://www.opengis.net/def/crs/OGC/1.3/CRS84", 7),
    /** EPSG:4326, WGS 84, latitude first. */
    WGS84("http://www.opengis.net/def/crs/EPSG/0/4326", 7),
    /** EPSG:3857, metres; what lies beyond 85.06 degrees is cut off. */
    WEB_MERCATOR("http://www.opengis.net/def/crs/EPSG/0/3857", 2),
    /** EPSG:8857, metres. */
    EQUAL_EARTH("http://www.opengis.net/def/crs/EPSG/0/8857", 2);

    private final String uri;
    private final int decimals;

    ReferenceSystem(String uri, int decimals) {
        this.uri = uri;
        this.decimals = decimals;
    }

    public String uri() {
        return uri;
    }

    /** Decimals with which coordinates are given: a centimetre. */
    public int decimals() {
        return decimals;
    }

    public static Optional<ReferenceSystem> findByUri(String uri) {
        return Arrays.stream(values()).filter(s -> s.uri.equals(uri)).findFirst();
    }
}
