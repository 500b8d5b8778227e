package org.itu.sdgmap.importing.internal;

import java.util.Optional;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryLocator;
import org.springframework.stereotype.Component;

/** In which country a place lies, or begins nearby. */
@Component
class GeographyLookup {

    /** Steps of about 11 km around a place near a border. */
    private static final double[][] AROUND = {{0.1, 0}, {-0.1, 0}, {0, 0.1}, {0, -0.1}};

    private final CountryLocator locator;

    GeographyLookup(CountryLocator locator) {
        this.locator = locator;
    }

    Optional<Country> countryAt(double longitude, double latitude) {
        return locator.findCountryAt(longitude, latitude);
    }

    /** Whether the country begins within 0.1 degrees. */
    boolean isNear(double longitude, double latitude, String iso3) {
        for (var step : AROUND) {
            double lon = Math.clamp(longitude + step[0], -180, 180);
            double lat = Math.clamp(latitude + step[1], -90, 90);
            if (countryAt(lon, lat).map(Country::iso3).filter(iso3::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
