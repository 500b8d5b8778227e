package org.itu.sdgmap.geography;

import java.util.List;
import java.util.Optional;

/** All countries, areas and groups, held in memory. */
public interface CountryCatalog {

    /** The 248 countries and areas of UN M49 by ISO alpha-3 code. */
    List<Country> listCountries();

    Optional<Country> findCountry(String iso3);

    /** @throws org.itu.sdgmap.common.NotFoundException if there is no such country or area */
    Country getCountry(String iso3);

    List<CountryGroup> listGroups();

    /** @throws org.itu.sdgmap.common.NotFoundException if there is no such group */
    CountryGroup getGroup(String code);

    Optional<CountryGroup> findGroup(String code);
}
