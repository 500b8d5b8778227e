package org.itu.sdgmap.geography;

import java.util.Optional;

/** Tells in which country or area a place lies. */
public interface CountryLocator {

    /**
     * The country of a place by the most detailed boundaries; empty at sea and in areas without a value.
     *
     * @param longitude degrees east
     * @param latitude degrees north
     */
    Optional<Country> findCountryAt(double longitude, double latitude);
}
