package org.itu.sdgmap.analysis.ui;

import java.util.Locale;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryGroup;
import org.itu.sdgmap.ui.Paths;

/** Addresses of countries and groups, such as /countries/NER and /regions/AFRICA; several spellings are read. */
final class PlaceAddress {

    private PlaceAddress() {}

    static String ofCountry(String iso3) {
        return "/" + Paths.COUNTRIES + "/" + iso3;
    }

    static String ofRegion(String code) {
        return "/" + Paths.REGIONS + "/" + code;
    }

    /** The profile of a country under what a filter says beside places. */
    static String ofCountry(String iso3, ActivityFilter filter) {
        return FilterAddress.of(Paths.COUNTRIES + "/" + iso3, PlacesFilter.withoutPlaces(filter));
    }

    static String ofRegion(String code, ActivityFilter filter) {
        return FilterAddress.of(Paths.REGIONS + "/" + code, PlacesFilter.withoutPlaces(filter));
    }

    /** @throws UnknownPlaceException if no country or area has the code */
    static Country country(CountryCatalog countries, String code) {
        return countries.findCountry(code.toUpperCase(Locale.ROOT)).orElseThrow(() -> new UnknownPlaceException(code));
    }

    /** @throws UnknownPlaceException if no group has the code */
    static CountryGroup region(CountryCatalog countries, String code) {
        return countries
                .findGroup(code.toUpperCase(Locale.ROOT).replace('-', '_'))
                .orElseThrow(() -> new UnknownPlaceException(code));
    }
}
