package org.itu.sdgmap.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import org.itu.sdgmap._support.PostgisTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the features of countries say where nothing could be counted. */
@PostgisTest
class OgcCountriesTest {

    private Ogc ogc;

    @BeforeEach
    void open(@LocalServerPort int port) {
        ogc = new Ogc(port);
    }

    @Test
    void numbersAreNullWhereNothingCouldBeCounted() {
        var unknown = 0;
        for (var feature : ogc.json("/collections/countries/items?limit=1000").path("features")) {
            var properties = feature.path("properties");
            boolean noData = properties.path("state").asString().equals("NO_DATA");
            unknown += noData ? 1 : 0;
            assertThat(properties.path("activities").isNull()).isEqualTo(noData);
            assertThat(properties.path("sites").isNull()).isEqualTo(noData);
            assertThat(properties.path("stocktakingState").asString()).isIn("VALUE", "ZERO");
            assertThat(properties.path("stocktakingEntries").isNumber()).isTrue();
        }
        assertThat(unknown).isPositive();
    }

    @Test
    void entriesAreNotApplicableUnderAChoiceThatEntriesDoNotKnow() {
        var features =
                ogc.json("/collections/countries/items?sector=ITU-D&limit=1000").path("features");
        assertThat(features.size()).isPositive();
        for (var feature : features) {
            var properties = feature.path("properties");
            assertThat(properties.path("stocktakingState").asString()).isEqualTo("NOT_APPLICABLE");
            assertThat(properties.path("stocktakingEntries").isNull()).isTrue();
        }
    }
}
