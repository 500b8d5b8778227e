package org.itu.sdgmap.geography;

import static org.assertj.core.api.Assertions.assertThat;

import org.itu.sdgmap._support.PostgisTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PostgisTest
class CountryLocatorTest {

    private final CountryLocator locator;

    CountryLocatorTest(CountryLocator locator) {
        this.locator = locator;
    }

    @ParameterizedTest(name = "{0} lies in {3}")
    @CsvSource({
        "Simferopol, 34.1024, 44.9521, UKR",
        "Hargeisa, 44.0650, 9.5600, SOM",
        "Laayoune, -13.1992, 27.1418, ESH",
        "Nicosia north, 33.3650, 35.1950, CYP",
        "Tarawa, 172.9790, 1.3290, KIR",
        "Funafuti, 179.1942, -8.5243, TUV",
        "Suva, 178.4415, -18.1416, FJI",
        "Anadyr, 177.5103, 64.7337, RUS"
    })
    void thePointsThatTheDesignNamesLieInTheirCountry(String place, double longitude, double latitude, String iso3) {
        assertThat(locator.findCountryAt(longitude, latitude))
                .get()
                .extracting(Country::iso3)
                .isEqualTo(iso3);
    }

    @ParameterizedTest(name = "{0} lies in {3}")
    @CsvSource({
        "Geneva, 6.1423, 46.2044, CHE",
        "Annemasse across the border, 6.2342, 46.1958, FRA",
        "Maseru in the enclave, 27.4869, -29.3167, LSO",
        "Sevastopol, 33.5224, 44.6167, UKR",
        "Kerch, 36.4706, 45.3531, UKR",
        "Famagusta, 33.9500, 35.1200, CYP",
        "Quneitra in the Golan, 35.8240, 33.1250, SYR",
        "Cayenne, -52.3260, 4.9220, GUF",
        "Saint-Denis, 55.4504, -20.8823, REU",
        "Longyearbyen, 15.6356, 78.2232, SJM",
        "Wrangel Island west of 180, 179.5, 71.2, RUS",
        "Wrangel Island east of 180, -179.5, 71.2, RUS",
        "Chukotka on 180, 180, 68.0, RUS",
        "Chukotka on -180, -180, 68.0, RUS",
        "Uelen, -169.81, 66.16, RUS",
        "Taveuni, 179.98, -16.80, FJI",
        "Rabi on the other side, -179.99, -16.80, FJI",
        "South Pole, 0, -90, ATA",
        "South Pole on 180, 180, -90, ATA",
        "South Pole on -180, -180, -90, ATA",
        "Vatican City, 12.4534, 41.9029, ITA"
    })
    void placesAtBordersEnclavesAndTheAntimeridianLieWhereTheyShould(
            String place, double longitude, double latitude, String iso3) {
        assertThat(locator.findCountryAt(longitude, latitude))
                .get()
                .extracting(Country::iso3)
                .isEqualTo(iso3);
    }

    @ParameterizedTest(name = "{0} lies in no country")
    @CsvSource({
        "the middle of the Atlantic, -30, 30",
        "the Gulf of Guinea, 0, 0",
        "the Pacific on 180, 180, 10",
        "the Pacific on -180, -180, 10",
        "the North Pole, 0, 90",
        "the North Pole on 180, 180, 90",
        "Pristina in an area without a value, 21.1655, 42.6629",
        "Taipei in an area without a value, 121.5654, 25.0330",
        "the water off an area without a value, 120.02, 23.5",
        "beyond the tolerance off Tarawa, 173.30, 1.35"
    })
    void theSeaAndAreasWithoutAValueAnswerNothing(String place, double longitude, double latitude) {
        assertThat(locator.findCountryAt(longitude, latitude)).isEmpty();
    }
}
