package org.itu.sdgmap.activity.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryLocator;
import org.springframework.stereotype.Component;

/** In which country places lie, kept for a while: the rules ask for the same ones with every word that is typed. */
@Component
class KnownPlaces {

    private static final int MOST = 20_000;
    private static final Duration KEPT = Duration.ofMinutes(10);

    private record Place(double longitude, double latitude) {}

    private final CountryLocator locator;
    private final Cache<Place, Optional<String>> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    KnownPlaces(CountryLocator locator) {
        this.locator = locator;
    }

    /** Alpha-3 code of the country; empty at sea. */
    Optional<String> findCountryAt(double longitude, double latitude) {
        return known.get(new Place(longitude, latitude), p -> locator.findCountryAt(p.longitude(), p.latitude())
                .map(Country::iso3));
    }
}
