package org.itu.sdgmap.importing.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryLocator;
import org.springframework.stereotype.Component;

/** In which country a place lies; asked once for each place, since sheets repeat seats and capitals. */
@Component
class GeographyLookup {

    /** Steps of about 11 km around a place near a border. */
    private static final double[][] AROUND = {{0.1, 0}, {-0.1, 0}, {0, 0.1}, {0, -0.1}};

    private record Point(double longitude, double latitude) {}

    private final CountryLocator locator;
    private final Cache<Point, Optional<Country>> known =
            Caffeine.newBuilder().maximumSize(50_000).build();

    GeographyLookup(CountryLocator locator) {
        this.locator = locator;
    }

    Optional<Country> countryAt(double longitude, double latitude) {
        return known.get(new Point(longitude, latitude), p -> locator.findCountryAt(p.longitude(), p.latitude()));
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
