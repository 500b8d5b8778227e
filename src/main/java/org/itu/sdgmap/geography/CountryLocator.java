package org.itu.sdgmap.geography;

import java.util.Optional;

/** Tells in which country or area a place lies. */
public interface CountryLocator {

    /**
     * The country of a place by the most detailed boundaries, or the nearest one within 0.1 degree, since small islands
     * are drawn coarsely; empty farther out at sea and in areas without a value.
     *
     * @param longitude degrees east, -180 to 180
     * @param latitude degrees north, -90 to 90
     */
    Optional<Country> findCountryAt(double longitude, double latitude);
}
