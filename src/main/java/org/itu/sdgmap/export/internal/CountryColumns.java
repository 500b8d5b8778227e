package org.itu.sdgmap.export.internal;

import org.itu.sdgmap.analysis.PlaceFilters;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** The columns that say which country a row is of. */
@Component
class CountryColumns {

    private final CountryCatalog countries;

    CountryColumns(CountryCatalog countries) {
        this.countries = countries;
    }

    static DataColumn iso3() {
        return DataColumn.text("iso3", Texts.text("measure.csv.iso3"));
    }

    static DataColumn name() {
        return DataColumn.text("name", Texts.text("map.column.COUNTRY"));
    }

    static DataColumn region() {
        return DataColumn.text("itu_region", Texts.text("map.column.REGION"));
    }

    String name(String iso3) {
        return countries.getCountry(iso3).name().in(Texts.language());
    }

    /** Its ITU region by name; empty where it belongs to none. */
    String region(String iso3) {
        return PlaceFilters.findItuRegion(countries.getCountry(iso3), countries)
                .map(region -> region.name().in(Texts.language()))
                .orElse("");
    }
}
