package org.itu.sdgmap.geography.internal;

import java.util.Optional;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryLocator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
class JdbcCountryLocator implements CountryLocator {

    private static final String COUNTRY_AT = SqlFile.read("geography/country_at.sql");

    private final JdbcClient jdbc;
    private final CountryCatalog countries;

    JdbcCountryLocator(JdbcClient jdbc, CountryCatalog countries) {
        this.jdbc = jdbc;
        this.countries = countries;
    }

    @Override
    public Optional<Country> findCountryAt(double longitude, double latitude) {
        return jdbc.sql(COUNTRY_AT)
                .param("longitude", longitude)
                .param("latitude", latitude)
                .query(String.class)
                .optional()
                .flatMap(countries::findCountry);
    }
}
