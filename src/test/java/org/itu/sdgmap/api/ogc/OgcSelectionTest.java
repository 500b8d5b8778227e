package org.itu.sdgmap.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itu.sdgmap.api.ogc.Ogc.coordinates;
import static org.itu.sdgmap.api.ogc.Ogc.ids;

import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap._support.WebClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Requirements of class Core on what selects features: box, time and filter.
 *
 * <table>
 * <caption>Requirement and test</caption>
 * <tr><td>fc-bbox-definition, fc-time-definition</td>
 * <td>OgcEncodingsTest.parametersAreDefinedAsTheStandardSays</td></tr>
 * <tr><td>fc-bbox-response</td><td>aBoxSelects..., aBoxAcross180DegreesHasTwoParts</td></tr>
 * <tr><td>fc-time-response</td><td>aTimeSelectsWhatWentOnThenAndWhatIsNotDated</td></tr>
 * </table>
 */
@PostgisTest
class OgcSelectionTest {

    private final JdbcClient jdbc;
    private Ogc ogc;
    private WebClient web;

    OgcSelectionTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @BeforeEach
    void open(@LocalServerPort int port) {
        ogc = new Ogc(port);
        web = new WebClient(port);
    }

    @ParameterizedTest
    @CsvSource({
        "'-1.5,50,1.5,53', -1.5, 50, 1.5, 53",
        "'-80,-5,-70,5', -80, -5, -70, 5",
        "'177,-30,-177,70', 177, -30, -177, 70",
        "'100,-50,-60,50', 100, -50, -60, 50",
        "'6.1,46.2,6.2,46.3', 6.1, 46.2, 6.2, 46.3",
        "'-180,-90,180,90', -180, -90, 180, 90",
        "'-180,85,180,90', -180, 85, 180, 90",
        "'0,-40,-1e3,0,40,1e3', 0, -40, 0, 40",
        "'-10.0,-40,0,60,40,9', -10, -40, 60, 40"
    })
    void aBoxSelectsWhatHasAPointInItAndWhatHasNoGeometry(
            String bbox, double west, double south, double east, double north) {
        Predicate<double[]> inBox = place -> place[1] >= south
                && place[1] <= north
                && (west <= east ? place[0] >= west && place[0] <= east : place[0] >= west || place[0] <= east);
        for (var collection : List.of("activities", "sites")) {
            var expected = ogc.allItems(collection, "limit=1000").stream()
                    .filter(f -> f.path("geometry").isNull()
                            || coordinates(f.path("geometry")).stream().anyMatch(inBox))
                    .toList();
            var page = ogc.items(collection, "limit=1000&bbox=" + bbox);
            assertThat(ids(ogc.allItems(collection, "limit=50&bbox=" + bbox)))
                    .as(collection)
                    .containsExactlyElementsOf(ids(expected));
            assertThat(page.path("numberMatched").asInt()).isEqualTo(expected.size());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'36.7,-1.4,36.9,-1.2', KEN",
        "'36.8,-1.3,36.8,-1.3', KEN",
        "'34.0,44.8,34.2,45.0', UKR",
        "'6.9,46.9,7.0,47.0,8,9', ''"
    })
    void aBoxSelectsCountries(String bbox, String iso3) {
        var answer = ogc.get("/collections/countries/items?bbox=" + bbox);
        if (iso3.isEmpty()) {
            assertThat(answer.status()).as("south of its north").isEqualTo(400);
        } else {
            assertThat(ids(answer.json().path("features"))).containsExactly(iso3);
        }
    }

    @Test
    void aBoxAcross180DegreesHasTwoParts() {
        var across = ids(ogc.allItems("countries", "bbox=177,-20,-177,-15"));
        assertThat(across).contains("FJI").doesNotContain("KEN", "BRA", "AUS");
        assertThat(ids(ogc.allItems("countries", "bbox=177,65,-177,70")))
                .contains("RUS")
                .doesNotContain("CAN", "NOR");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-06-01T12:00:00Z, 2020, 2020",
        "1906-01-01T00:00:00Z, 1906, 1906",
        "2021-12-31T23:30:00-02:00, 2022, 2022",
        "2020-02-12, 2020, 2020",
        "2018-01-01T00:00:00Z/2019-12-31T23:59:59Z, 2018, 2019",
        "2023-06-01T00:00:00Z/.., 2023, 9999",
        "2023-06-01T00:00:00Z/, 2023, 9999",
        "../2010-01-01T00:00:00Z, 0, 2010",
        "/2010-01-01T00:00:00Z, 0, 2010",
        "2018-12-31/P2D, 2018, 2019",
        "2018-02-12T00:00:00Z/P1M6DT12H31M12S, 2018, 2018",
        "1800-01-01T00:00:00Z, 1800, 1800"
    })
    void aTimeSelectsWhatWentOnThenAndWhatIsNotDated(String datetime, int from, int to) {
        for (var collection : List.of("activities", "sites")) {
            var expected = ogc.allItems(collection, "limit=1000").stream()
                    .filter(f -> wentOn(f.path("properties"), from, to))
                    .toList();
            assertThat(ids(ogc.allItems(collection, "limit=1000&datetime=" + datetime)))
                    .as(collection)
                    .containsExactlyElementsOf(ids(expected));
            assertThat(ogc.items(collection, "limit=1&datetime=" + datetime)
                            .path("numberMatched")
                            .asInt())
                    .isEqualTo(expected.size());
        }
        assertThat(ogc.items("countries", "limit=1&datetime=" + datetime)
                        .path("numberMatched")
                        .asInt())
                .as("countries have no time")
                .isEqualTo(248);
    }

    private static boolean wentOn(JsonNode activity, int from, int to) {
        var start = activity.path("startYear");
        var end = activity.path("endYear");
        if (start.isNull() && end.isNull()) {
            return true;
        }
        int first = start.isNull() ? Integer.MIN_VALUE : start.asInt();
        int last =
                activity.path("ongoing").asBoolean() ? Integer.MAX_VALUE : end.isNull() ? start.asInt() : end.asInt();
        return first <= to && last >= from;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sector=ITU-D",
                "sdg=9",
                "sdg=9.c,4&match=ALL",
                "line=C2",
                "goal=SP2024:1",
                "kind=EVENT,TRAINING",
                "country=CHE",
                "group=LDC",
                "group=AFRICA,SIDS",
                "scope=SITE",
                "phase=RUNNING",
                "from=2020&to=2021",
                "q=space",
                "q=nothing+at+all+like+this"
            })
    void numbersAreThoseOfTheRestInterface(String filter) {
        int expected = web.get("/api/v1/activities?size=1&" + filter)
                .json()
                .path("total")
                .asInt();
        assertThat(ogc.items("activities", "limit=1&" + filter)
                        .path("numberMatched")
                        .asInt())
                .isEqualTo(expected);
        assertThat(ogc.allItems("activities", "limit=30&" + filter)).hasSize(expected);
        var coverage = web.get("/api/v1/coverage?" + filter).json();
        var reached = new HashSet<String>();
        coverage.path("countries").forEach(c -> {
            if (c.path("state").asString().equals("VALUE")) {
                reached.add(c.path("iso3").asString() + c.path("activities").asInt());
            }
        });
        var given = new HashSet<String>();
        ogc.allItems("countries", "limit=100&" + filter).forEach(f -> {
            var country = f.path("properties");
            if (country.path("state").asString().equals("VALUE")) {
                given.add(country.path("iso3").asString()
                        + country.path("activities").asInt());
            } else {
                assertThat(filter)
                        .as("only those reached, unless a place is chosen")
                        .matches("(country|group)=.*");
            }
        });
        assertThat(given).isEqualTo(reached);
    }

    @Test
    void noDataIsNotZero() {
        var greenland = ogc.json("/collections/countries/items/GRL").path("properties");
        assertThat(greenland.path("state").asString()).isEqualTo("NO_DATA");
        assertThat(greenland.path("activities").isNull()).isTrue();
    }

    @Test
    void sitesAreThoseInTheCountriesChosen() {
        var sites = ogc.allItems("sites", "country=CHE");
        assertThat(sites)
                .isNotEmpty()
                .allMatch(s -> s.path("properties").path("country").asString().equals("CHE"));
        assertThat(ogc.items("sites", "country=CHE&limit=1")
                        .path("numberMatched")
                        .asInt())
                .isEqualTo(sites.size());
    }

    @Test
    void whatIsNotOnTheMapIsNoSite() {
        assertThat(jdbc.sql("""
                        SELECT count(*) FROM published_site s JOIN published_activity p ON p.id = s.activity_id
                        WHERE p.scope NOT IN ('SITE', 'COUNTRY')
                        """).query(Integer.class).single())
                .as("seats of secretariats are in the data")
                .isPositive();
        assertThat(ogc.allItems("activities", "scope=GLOBAL,REGION&limit=1000"))
                .isNotEmpty()
                .allMatch(f -> f.path("geometry").isNull());
    }
}
