package org.itu.sdgmap.geography;

/** Reads places as people write them: degrees in the usual notations, or metres in a national reference system. */
public interface Coordinates {

    /**
     * Two coordinates in degrees, latitude first unless letters say otherwise: 5.6037, -0.1870; 5°36'13"N 0°11'13"W;
     * 5 36.22 N, 0 11.22 W; lon -0.187 lat 5.6037; digits of any script.
     *
     * @throws UnreadableCoordinatesException if the text holds no such pair
     */
    LonLat parse(String text);

    /**
     * A place in a projected reference system, or in degrees in a geographic one.
     *
     * @param code with or without EPSG: before the number
     * @param easting metres or the system's own unit towards the east; longitude in a geographic system
     * @param northing metres or the system's own unit towards the north; latitude in a geographic system
     * @throws UnreadableCoordinatesException if the system is unknown or has no two axes, or does not reach the place
     */
    LonLat fromEpsg(String code, double easting, double northing);

    /**
     * A place.
     *
     * @param longitude degrees east, -180 to 180, WGS 84
     * @param latitude degrees north, -90 to 90, WGS 84
     */
    record LonLat(double longitude, double latitude) {}
}
