package org.itu.sdgmap.geography.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryLocator;
import org.itu.sdgmap.geography.GeodataVersion;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Holds the boundaries of the current edition in memory, a few megabytes, as long as somebody asks. */
@Service
class JdbcCountryLocator implements CountryLocator {

    private static final String BOUNDARIES = SqlFile.read("geography/detailed_boundaries.sql");

    private final JdbcClient jdbc;
    private final CountryCatalog countries;
    private final GeodataVersion version;
    private final Cache<String, NearestArea> areas = Caffeine.newBuilder()
            .maximumSize(1)
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();

    JdbcCountryLocator(JdbcClient jdbc, CountryCatalog countries, GeodataVersion version) {
        this.jdbc = jdbc;
        this.countries = countries;
        this.version = version;
    }

    @Override
    public Optional<Country> findCountryAt(double longitude, double latitude) {
        return areas.get(version.current(), this::load)
                .find(longitude, latitude)
                .flatMap(countries::findCountry);
    }

    private NearestArea load(String edition) {
        return new NearestArea(jdbc.sql(BOUNDARIES)
                .param("version", edition)
                .query((row, number) -> new NearestArea.Area(row.getString("iso3"), shapeOf(row.getBytes("shape"))))
                .list());
    }

    private static org.locationtech.jts.geom.Geometry shapeOf(byte[] wkb) {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("The database gave a boundary that is no WKB", e);
        }
    }
}
