package org.itu.sdgmap.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.itu.sdgmap.api.ogc.Ogc.COLLECTIONS;
import static org.itu.sdgmap.api.ogc.Ogc.coordinates;
import static org.itu.sdgmap.api.ogc.Ogc.ids;
import static org.itu.sdgmap.api.ogc.Ogc.links;
import static org.itu.sdgmap.api.ogc.Ogc.types;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.itu.sdgmap._support.PostgisTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Requirements of class Core on pages of features and on single ones.
 *
 * <table>
 * <caption>Requirement and test</caption>
 * <tr><td>crs84</td><td>geometriesAreInLongitudeAndLatitude</td></tr>
 * <tr><td>fc-op, fc-response</td><td>everyFeatureIsOnOnePage</td></tr>
 * <tr><td>fc-limit-definition</td><td>OgcEncodingsTest.parametersAreDefinedAsTheStandardSays</td></tr>
 * <tr><td>fc-limit-response-1</td><td>noPageHasMoreThanTheLimit</td></tr>
 * <tr><td>fc-links, fc-rel-type</td><td>pagesLinkToThemselvesAndOtherForms</td></tr>
 * <tr><td>fc-timeStamp</td><td>aPageSaysWhenItWasMade</td></tr>
 * <tr><td>fc-numberMatched, fc-numberReturned</td><td>everyFeatureIsOnOnePage,
 * OgcSelectionTest.numbersAreThoseOfTheRestInterface</td></tr>
 * <tr><td>f-op, f-success, f-links</td><td>aFeatureIsAtItsOwnAddress</td></tr>
 * </table>
 */
@PostgisTest
class OgcItemsTest {

    static final List<String> ALL = COLLECTIONS;

    private final JdbcClient jdbc;
    private Ogc ogc;

    OgcItemsTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @BeforeEach
    void open(@LocalServerPort int port) {
        ogc = new Ogc(port);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void geometriesAreInLongitudeAndLatitude(String collection) {
        var geometries = 0;
        for (var feature : ogc.allItems(collection, "limit=1000")) {
            for (var place : coordinates(feature.path("geometry"))) {
                geometries++;
                assertThat(place[0]).isBetween(-180.0, 180.0);
                assertThat(place[1]).isBetween(-90.0, 90.0);
            }
        }
        assertThat(geometries).isGreaterThan(60);
        var kenya = ogc.json("/collections/countries/items/KEN").path("geometry");
        assertThat(coordinates(kenya)).allSatisfy(place -> {
            assertThat(place[0]).isBetween(33.0, 42.0);
            assertThat(place[1]).isBetween(-5.0, 5.6);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "countries, 7, SELECT iso3 FROM country",
        "countries, 1000, SELECT iso3 FROM country",
        "activities, 7, SELECT slug FROM published_activity",
        "activities, 61, SELECT slug FROM published_activity",
        "activities, 1000, SELECT slug FROM published_activity",
        "sites, 7, 'SELECT a.slug || ''.'' || s.position FROM published_site s JOIN published_activity a"
                + " ON a.id = s.activity_id WHERE a.scope IN (''SITE'', ''COUNTRY'')'"
    })
    void everyFeatureIsOnOnePage(String collection, int limit, String sql) {
        var all = ogc.allItems(collection, "limit=" + limit);
        assertThat(ids(all))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        jdbc.sql(sql).query(String.class).list());
        var page = ogc.items(collection, "limit=" + limit);
        assertThat(page.path("type").asString()).isEqualTo("FeatureCollection");
        assertThat(page.path("numberMatched").asInt()).isEqualTo(all.size());
        assertThat(page.path("numberReturned").asInt())
                .isEqualTo(page.path("features").size());
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "10, 10", "1000, 1000", "1001, 1000", "999999999999, 1000"})
    void noPageHasMoreThanTheLimit(String limit, int most) {
        for (var collection : COLLECTIONS) {
            assertThat(ogc.items(collection, "limit=" + limit).path("features").size())
                    .isBetween(1, most);
        }
        assertThat(ogc.items("countries", "").path("features").size()).isEqualTo(100);
    }

    @Test
    void activitiesWithPlacesComeFirstAndOnPagesOfTheirOwn() {
        var first = ogc.items("activities", "limit=100").path("features");
        assertThat(first.size()).isEqualTo(61);
        first.forEach(
                f -> assertThat(f.path("geometry").path("type").asString()).isEqualTo("MultiPoint"));
        var worldwide = ogc.items("activities", "limit=5&scope=GLOBAL").path("features");
        assertThat(worldwide.size()).isEqualTo(5);
        worldwide.forEach(f -> assertThat(f.path("geometry").isNull()).isTrue());
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void pagesLinkToThemselvesAndOtherForms(String collection) {
        var page =
                ogc.items(collection, "limit=2&bbox=-180,-80,180,80&datetime=2010-01-01T00:00:00Z/..&q=ITU+OR+space");
        assertThat(types(links(page, "self"))).containsExactly("application/geo+json");
        assertThat(types(links(page, "alternate"))).containsExactly("text/html");
        page.path("links").forEach(link -> {
            assertThat(link.path("rel").asString()).isNotEmpty();
            var answer = ogc.follow(link.path("href").asString());
            assertThat(answer.status()).as(link.toString()).isEqualTo(200);
            assertThat(answer.header("Content-Type"))
                    .startsWith(link.path("type").asString());
        });
        var self = ogc.follow(links(page, "self").getFirst().path("href").asString(), "Accept", "text/html");
        assertThat(ids(self.json().path("features")))
                .as("f is stronger than Accept")
                .containsExactlyElementsOf(ids(page.path("features")));
    }

    @Test
    void aPageSaysWhenItWasMade() {
        var made = Instant.parse(ogc.items("sites", "limit=1").path("timeStamp").asString());
        assertThat(made).isCloseTo(Instant.now(), within(Duration.ofMinutes(5)));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void aFeatureIsAtItsOwnAddress(String collection) {
        for (var listed : ogc.items(collection, "limit=3").path("features")) {
            var alone = ogc.json("/collections/%s/items/%s"
                    .formatted(collection, listed.path("id").asString()));
            assertThat(alone.path("type").asString()).isEqualTo("Feature");
            for (var name : List.of("id", "geometry", "properties")) {
                assertThat(alone.path(name)).as(name).isEqualTo(listed.path(name));
            }
            assertThat(types(links(alone, "self"))).containsExactly("application/geo+json");
            assertThat(types(links(alone, "alternate"))).containsExactly("text/html");
            assertThat(types(links(alone, "collection"))).containsExactly("application/json", "text/html");
            alone.path("links").forEach(link -> assertThat(
                            ogc.follow(link.path("href").asString()).header("Content-Type"))
                    .startsWith(link.path("type").asString()));
        }
    }
}
