package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.router.Location;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.ui.AddressCheck;
import org.itu.sdgmap.ui.Paths;
import org.springframework.stereotype.Component;

/** Checks that the country or group of an address exists, and that its filter names no other place. */
@Component
class PlacesAddressCheck implements AddressCheck {

    private final CountryCatalog countries;
    private final FilterParameters filters;

    PlacesAddressCheck(CountryCatalog countries, FilterParameters filters) {
        this.countries = countries;
        this.filters = filters;
    }

    @Override
    public void check(Location location) {
        var first = location.getFirstSegment();
        boolean ofCountries = first.equals(Paths.COUNTRIES);
        if (!ofCountries && !first.equals(Paths.REGIONS)) {
            return;
        }
        var parameters = location.getQueryParameters().getParameters();
        if (location.getSegments().size() == 2 && !location.getSegments().get(1).isEmpty()) {
            var code = location.getSegments().get(1);
            if (ofCountries) {
                PlaceAddress.country(countries, code);
            } else {
                PlaceAddress.region(countries, code);
            }
        } else if (ofCountries) {
            CountriesView.Order.parse(parameters);
        }
        PlacesFilter.parse(filters, parameters);
    }
}
