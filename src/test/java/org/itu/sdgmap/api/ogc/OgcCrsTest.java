package org.itu.sdgmap.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.itu.sdgmap.api.ogc.Ogc.COLLECTIONS;
import static org.itu.sdgmap.api.ogc.Ogc.coordinates;
import static org.itu.sdgmap.api.ogc.Ogc.encoded;
import static org.itu.sdgmap.api.ogc.Ogc.ids;
import static org.itu.sdgmap.api.ogc.Ogc.links;
import static org.itu.sdgmap.api.ogc.Ogc.texts;

import java.util.List;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.geography.ReferenceSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Requirements class Coordinate Reference Systems by Reference of OGC API - Features, part 2 (OGC 18-058r1).
 *
 * <table>
 * <caption>Requirement and test</caption>
 * <tr><td>crs-uri, fc-md-crs-list, fc-md-storageCrs, -valid-value, fc-md-crs-list-global</td>
 * <td>collectionsNameTheirReferenceSystems</td></tr>
 * <tr><td>fc-crs-definition, fc-bbox-crs-definition</td><td>OgcEncodingsTest.parametersAreDefinedAsTheStandardSays,
 * theDefinitionNamesTheReferenceSystems</td></tr>
 * <tr><td>fc-crs-valid-value, fc-bbox-crs-valid-value</td><td>anotherReferenceSystemIsRefused</td></tr>
 * <tr><td>fc-crs-default-value, ogc-crs-header, -value</td><td>theHeaderNamesTheReferenceSystem</td></tr>
 * <tr><td>crs-action, geojson</td><td>geometriesAreInTheReferenceSystemAskedFor, polygonsAreToo...</td></tr>
 * <tr><td>fc-bbox-crs-action, -default-value</td><td>aBoxOfAnotherReferenceSystemSelectsTheSame</td></tr>
 * </table>
 *
 * @see <a href="https://docs.ogc.org/is/18-058r1/18-058r1.html">OGC 18-058r1</a>
 */
@PostgisTest
class OgcCrsTest {

    static final List<String> ALL = COLLECTIONS;

    private static final String PLACE = "/collections/sites/items/space-sustainability-forum-2024.1";

    private final JdbcClient jdbc;
    private Ogc ogc;

    OgcCrsTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @BeforeEach
    void open(@LocalServerPort int port) {
        ogc = new Ogc(port);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void collectionsNameTheirReferenceSystems(String collection) {
        var described = ogc.json("/collections/" + collection);
        assertThat(texts(described.path("crs")))
                .containsExactly(
                        "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
                        "http://www.opengis.net/def/crs/EPSG/0/4326",
                        "http://www.opengis.net/def/crs/EPSG/0/3857",
                        "http://www.opengis.net/def/crs/EPSG/0/8857")
                .contains(described.path("storageCrs").asString());
    }

    @Test
    void theDefinitionNamesTheReferenceSystems() {
        var definition = ogc.json("/api");
        for (var collection : COLLECTIONS) {
            for (var path : List.of("/items", "/items/{featureId}")) {
                var names = definition
                        .path("paths")
                        .path("/collections/" + collection + path)
                        .path("get")
                        .path("parameters")
                        .toString();
                assertThat(names).contains("\"name\":\"crs\"", "EPSG/0/8857");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.opengis.net/def/crs/EPSG/0/31467",
                "EPSG:3857",
                "3857",
                "",
                "http://www.opengis.net/def/crs/0/unsupported"
            })
    void anotherReferenceSystemIsRefused(String uri) {
        for (var collection : COLLECTIONS) {
            var items = "/collections/" + collection + "/items";
            var feature = items + "/"
                    + ogc.items(collection, "limit=1")
                            .path("features")
                            .path(0)
                            .path("id")
                            .asString();
            for (var path : List.of(
                    items + "?crs=", feature + "?crs=", items + "?bbox=5,49,6,50&bbox-crs=", items + "?bbox-crs=")) {
                assertThat(ogc.get(path + encoded(uri)).status()).as(path).isEqualTo(400);
            }
        }
        assertThat(ogc.get(PLACE + "?bbox-crs=" + encoded(ReferenceSystem.CRS84.uri()))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource(ReferenceSystem.class)
    void theHeaderNamesTheReferenceSystem(ReferenceSystem system) {
        for (var path : List.of(
                "/collections/countries/items?limit=1&",
                "/collections/activities/items?limit=1&",
                "/collections/sites/items?limit=1&",
                PLACE + "?")) {
            assertThat(ogc.get(path).header("Content-Crs")).isEqualTo("<http://www.opengis.net/def/crs/OGC/1.3/CRS84>");
            assertThat(ogc.get(path + "crs=" + encoded(system.uri())).header("Content-Crs"))
                    .isEqualTo("<" + system.uri() + ">");
        }
    }

    /** Against PROJ, by the database. */
    @ParameterizedTest
    @CsvSource({
        "CRS84, 4326, false, 1e-6",
        "WGS84, 4326, true, 1e-6",
        "WEB_MERCATOR, 3857, false, 0.02",
        "EQUAL_EARTH, 8857, false, 0.02"
    })
    void geometriesAreInTheReferenceSystemAskedFor(
            ReferenceSystem system, int epsg, boolean latitudeFirst, double tolerance) {
        var sites = ogc.allItems("sites", "limit=25&crs=" + encoded(system.uri()));
        assertThat(sites).hasSize(61);
        for (var site : sites) {
            var id = site.path("id").asString().split("\\.");
            var expected = jdbc.sql("""
                            SELECT ST_X(g) AS x, ST_Y(g) AS y
                            FROM (SELECT ST_Transform(s.location_4326, CAST(:epsg AS integer)) AS g
                                  FROM published_site s JOIN published_activity p ON p.id = s.activity_id
                                  WHERE p.slug = :slug AND s.position = :position) one
                            """)
                    .param("epsg", epsg)
                    .param("slug", id[0])
                    .param("position", Integer.valueOf(id[1]))
                    .query((rs, row) -> new double[] {rs.getDouble("x"), rs.getDouble("y")})
                    .single();
            var given = site.path("geometry").path("coordinates");
            assertThat(given.path(latitudeFirst ? 1 : 0).asDouble()).isCloseTo(expected[0], within(tolerance));
            assertThat(given.path(latitudeFirst ? 0 : 1).asDouble()).isCloseTo(expected[1], within(tolerance));
            assertThat(ogc.json("/collections/sites/items/" + site.path("id").asString() + "?crs="
                                    + encoded(system.uri()))
                            .path("geometry"))
                    .isEqualTo(site.path("geometry"));
        }
    }

    /** Nairobi lies in Kenya in each of them. */
    @ParameterizedTest
    @CsvSource({
        "CRS84, 33.8, -4.8, 42, 5.6",
        "WGS84, -4.8, 33.8, 5.6, 42",
        "WEB_MERCATOR, 3762000, -535000, 4676000, 625000",
        "EQUAL_EARTH, 3200000, -640000, 4050000, 740000"
    })
    void polygonsAreToo(ReferenceSystem system, double minX, double minY, double maxX, double maxY) {
        var kenya = ogc.json("/collections/countries/items/KEN?crs=" + encoded(system.uri()));
        assertThat(coordinates(kenya.path("geometry"))).hasSizeGreaterThan(50).allSatisfy(place -> {
            assertThat(place[0]).isBetween(minX, maxX);
            assertThat(place[1]).isBetween(minY, maxY);
        });
    }

    @Test
    void webMercatorEndsBeforeThePole() {
        var antarctica =
                ogc.json("/collections/countries/items/ATA?crs=" + encoded(ReferenceSystem.WEB_MERCATOR.uri()));
        assertThat(coordinates(antarctica.path("geometry")))
                .hasSizeGreaterThan(100)
                .allSatisfy(place -> assertThat(place[1]).isBetween(-20_050_000.0, -8_000_000.0));
    }

    @ParameterizedTest
    @CsvSource({
        "CRS84, '5,45,15,55'",
        "WGS84, '45,5,55,15'",
        "WEB_MERCATOR, '556597.4539663672,5621521.486192066,1669792.3618991011,7361866.113051185'",
        "WGS84, '-90,-180,90,180'",
        "WEB_MERCATOR, '-20037508.342789244,-∞,20037508.342789244,18394384.9'",
        "WEB_MERCATOR, '-1e9,-1e9,1e9,1e9'",
        "EQUAL_EARTH, '-1e9,-1e9,1e9,1e9'"
    })
    void aBoxOfAnotherReferenceSystemSelectsTheSame(ReferenceSystem system, String bbox) {
        boolean world = bbox.contains("180") || bbox.contains("e9") || bbox.contains("∞");
        for (var collection : COLLECTIONS) {
            var usual = ids(ogc.allItems(collection, world ? "" : "bbox=5,45,15,55"));
            assertThat(ids(ogc.allItems(
                            collection, "bbox=%s&bbox-crs=%s".formatted(encoded(bbox), encoded(system.uri())))))
                    .as(collection)
                    .isNotEmpty()
                    .containsExactlyElementsOf(usual);
        }
    }

    @Test
    void aBoxInEqualEarthIsARectangleThere() {
        var query = "bbox=400000,5000000,800000,6000000&bbox-crs=" + encoded(ReferenceSystem.EQUAL_EARTH.uri());
        var expected = jdbc.sql("""
                        SELECT p.slug || '.' || s.position
                        FROM published_site s JOIN published_activity p ON p.id = s.activity_id
                        WHERE p.scope IN ('SITE', 'COUNTRY')
                          AND ST_X(ST_Transform(s.location_4326, 8857)) BETWEEN 400000 AND 800000
                          AND ST_Y(ST_Transform(s.location_4326, 8857)) BETWEEN 5000000 AND 6000000
                        """).query(String.class).list();
        assertThat(ids(ogc.allItems("sites", query))).isNotEmpty().containsExactlyInAnyOrderElementsOf(expected);
        assertThat(ids(ogc.allItems("countries", query))).contains("CHE").doesNotContain("KEN");
    }

    @ParameterizedTest
    @CsvSource({
        "WEB_MERCATOR, '30000000,-9000000,40000000,9000000'",
        "WEB_MERCATOR, '-40000000,-Infinity,-30000000,Infinity'",
        "EQUAL_EARTH, '20000000,-9000000,30000000,9000000'",
        "EQUAL_EARTH, '-9000000,9000000,9000000,10000000'"
    })
    void aBoxBesideTheWorldSelectsNothingThatHasAPlace(ReferenceSystem system, String bbox) {
        var query = "limit=1000&bbox=%s&bbox-crs=%s".formatted(encoded(bbox), encoded(system.uri()));
        for (var collection : List.of("countries", "sites")) {
            var page = ogc.items(collection, query);
            assertThat(page.path("features").isEmpty()).as(collection).isTrue();
            assertThat(page.path("numberMatched").asInt(-1)).isZero();
            assertThat(links(page, "next")).isEmpty();
        }
        assertThat(ogc.allItems("activities", query))
                .as("the standard wants what has no geometry")
                .isNotEmpty()
                .allMatch(f -> f.path("geometry").isNull());
    }

    @ParameterizedTest
    @CsvSource({
        "CRS84, '0,10,1,9', 'latitudes from -90 to 90, the southern one first'",
        "CRS84, '0,0,181,1', longitudes from -180 to 180",
        "WGS84, '10,0,9,1', 'latitudes from -90 to 90, the southern one first'",
        "WEB_MERCATOR, '5,0,4,1', 'metres, the western and the southern limit first'",
        "EQUAL_EARTH, '0,5,1,4', 'metres, the western and the southern limit first'"
    })
    void aBoxInWrongOrderIsNamedAsItWasGiven(ReferenceSystem system, String bbox, String expected) {
        var problem = ogc.get(
                        "/collections/sites/items?bbox=%s&bbox-crs=%s".formatted(encoded(bbox), encoded(system.uri())))
                .json();
        assertThat(problem.path("field").asString()).isEqualTo("bbox");
        assertThat(problem.path("value").asString()).isEqualTo(bbox);
        assertThat(problem.path("expected").asString()).isEqualTo(expected);
    }

    @Test
    void aBoxOfLatitudesFirstMayCross180DegreesToo() {
        var query = "bbox=%s&bbox-crs=%s".formatted(encoded("-20,177,-15,-177"), encoded(ReferenceSystem.WGS84.uri()));
        assertThat(ids(ogc.allItems("countries", query))).contains("FJI").doesNotContain("KEN", "BRA", "AUS");
    }

    @ParameterizedTest
    @CsvSource({
        "WGS84, '5,45,15,200'",
        "WGS84, '91,5,92,6'",
        "WEB_MERCATOR, '10,0,5,1'",
        "EQUAL_EARTH, '0,10,1,5'",
        "CRS84, '5,45,∞,55'",
        "WGS84, '5,45,1,15,55,1'"
    })
    void aBoxThatIsNoneIsRefused(ReferenceSystem system, String bbox) {
        assertThat(ogc.get("/collections/sites/items?bbox=%s&bbox-crs=%s"
                                .formatted(encoded(bbox), encoded(system.uri())))
                        .status())
                .isEqualTo(400);
    }
}
