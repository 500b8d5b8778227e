package org.itu.sdgmap.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.itu.sdgmap.api.ogc.Ogc.COLLECTIONS;
import static org.itu.sdgmap.api.ogc.Ogc.ids;
import static org.itu.sdgmap.api.ogc.Ogc.links;
import static org.itu.sdgmap.api.ogc.Ogc.texts;
import static org.itu.sdgmap.api.ogc.Ogc.types;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap._support.WebClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Requirements class Core of OGC API - Features, part 1 (OGC 17-069r4). Tests are named after what they hold the interface
 * to; the requirement stands before each.
 *
 * <table>
 * <caption>Requirement and test</caption>
 * <tr><td>http</td><td>speaksHttp11</td></tr>
 * <tr><td>root-op, root-success</td><td>theLandingPageLeadsToAllElse</td></tr>
 * <tr><td>api-definition-op, -success</td><td>theDefinitionIsWhereTheLandingPageSays</td></tr>
 * <tr><td>conformance-op, -success</td><td>conformanceNamesTheClassesClaimed</td></tr>
 * <tr><td>query-param-unknown</td><td>anUnknownParameterIsRefusedEverywhere</td></tr>
 * <tr><td>query-param-invalid</td><td>anInvalidValueIsRefused</td></tr>
 * <tr><td>crs84</td><td>geometriesAreInLongitudeAndLatitude</td></tr>
 * <tr><td>fc-md-op, -success, -links, -items, -items-links</td><td>collectionsAreDescribedWithLinks</td></tr>
 * <tr><td>fc-md-extent, -extent-multi</td><td>extentsHoldAllFeatures</td></tr>
 * <tr><td>sfc-md-op, -success</td><td>aCollectionIsDescribedAsInTheList</td></tr>
 * <tr><td>fc-op, fc-response</td><td>everyFeatureIsOnOnePage</td></tr>
 * <tr><td>fc-bbox-definition</td><td>OgcEncodingsTest.parametersAreDefinedAsTheStandardSays</td></tr>
 * <tr><td>fc-bbox-response</td><td>aBoxSelects..., aBoxAcross180DegreesHasTwoParts, six...</td></tr>
 * <tr><td>fc-limit-definition</td><td>OgcEncodingsTest.parametersAreDefinedAsTheStandardSays</td></tr>
 * <tr><td>fc-limit-response-1</td><td>noPageHasMoreThanTheLimit</td></tr>
 * <tr><td>fc-time-definition</td><td>OgcEncodingsTest.parametersAreDefinedAsTheStandardSays</td></tr>
 * <tr><td>fc-time-response</td><td>aTimeSelects...</td></tr>
 * <tr><td>fc-links, fc-rel-type</td><td>pagesLinkToThemselvesAndOtherForms</td></tr>
 * <tr><td>fc-timeStamp</td><td>aPageSaysWhenItWasMade</td></tr>
 * <tr><td>fc-numberMatched, fc-numberReturned</td><td>everyFeatureIsOnOnePage, numbersAreThoseOfTheRestInterface</td></tr>
 * <tr><td>f-op, f-success, f-links</td><td>aFeatureIsAtItsOwnAddress</td></tr>
 * </table>
 *
 * @see <a href="https://docs.ogc.org/is/17-069r4/17-069r4.html#ats_core">Abstract tests of class Core</a>
 */
@PostgisTest
class OgcCoreTest {

    static final List<String> ALL = COLLECTIONS;

    private final JdbcClient jdbc;
    private Ogc ogc;
    private WebClient web;

    OgcCoreTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @BeforeEach
    void open(@LocalServerPort int port) {
        ogc = new Ogc(port);
        web = new WebClient(port);
    }

    @Test
    void speaksHttp11() {
        assertThat(ogc.get("/").response().version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void theLandingPageLeadsToAllElse(String path) {
        var page = ogc.json(path);
        assertThat(page.path("title").asString()).isNotEmpty();
        assertThat(types(links(page, "self"))).containsExactly("application/json");
        assertThat(types(links(page, "alternate"))).containsExactly("text/html");
        assertThat(types(links(page, "service-desc"))).containsExactly("application/vnd.oai.openapi+json;version=3.0");
        assertThat(types(links(page, "service-doc"))).containsExactly("text/html");
        for (var rel : List.of("conformance", "data")) {
            assertThat(types(links(page, rel))).containsExactlyInAnyOrder("application/json", "text/html");
        }
        assertThat(types(links(page, "license"))).containsExactly("text/plain");
        page.path("links").forEach(link -> {
            var answer = ogc.follow(link.path("href").asString());
            assertThat(answer.status()).as(link.toString()).isEqualTo(200);
            assertThat(answer.header("Content-Type"))
                    .startsWith(link.path("type").asString());
        });
    }

    @Test
    void theDefinitionIsWhereTheLandingPageSays() {
        var href = links(ogc.json(""), "service-desc").getFirst().path("href").asString();
        var answer = ogc.follow(href, "Accept", "application/vnd.oai.openapi+json;version=3.0");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/vnd.oai.openapi+json;version=3.0");
        assertThat(answer.json().path("openapi").asString()).startsWith("3.0.");
    }

    @Test
    void conformanceNamesTheClassesClaimed() {
        assertThat(texts(ogc.json("/conformance").path("conformsTo")))
                .containsExactlyInAnyOrder(
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
                        "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/conformance",
                "/api",
                "/license",
                "/collections",
                "/collections/sites",
                "/collections/sites/items",
                "/collections/countries/items",
                "/collections/activities/items",
                "/collections/countries/items/KEN"
            })
    void anUnknownParameterIsRefusedEverywhere(String path) {
        var answer = ogc.get(path + "?unknownQueryParameter12345=1");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("value").asString()).isEqualTo("unknownQueryParameter12345");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=unlimited",
                "limit=0",
                "limit=-1",
                "limit=1.5",
                "limit=",
                "limit=1&limit=2",
                "cursor=no-cursor",
                "cursor=!!!",
                "f=xml",
                "lang=de",
                "bbox=1,2,3",
                "bbox=1,2,3,4,5",
                "bbox=1,2,3,4,5,6,7",
                "bbox=1,2,x,4",
                "bbox=1,2,,4",
                "bbox=NaN,2,3,4",
                "bbox=0,10,1,9",
                "bbox=-181,0,1,1",
                "bbox=0,-91,1,1",
                "bbox=0,0,9,1,1,1",
                "datetime=yesterday",
                "datetime=2024-13-01",
                "datetime=2024-01-01T00:00:00",
                "datetime=2024-01-01/2023-01-01",
                "datetime=../..",
                "datetime=/",
                "datetime=",
                "datetime=2020-01-01/2021-01-01/2022-01-01",
                "sector=ITU-X",
                "sdg=99",
                "country=XXX",
                "group=NOBODY",
                "from=later",
                "from=2024&to=2020",
                "asof=2026-05-01",
                "source=ITU",
                "crs=EPSG:4326",
                "bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4258"
            })
    void anInvalidValueIsRefused(String query) {
        for (var collection : COLLECTIONS) {
            var answer = ogc.get("/collections/" + collection + "/items?" + query);
            assertThat(answer.status()).as(collection).isEqualTo(400);
            assertThat(answer.json().path("field").asString()).isNotEmpty();
            assertThat(answer.json().path("expected").asString()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/collections/nothing",
                "/collections/nothing/items",
                "/collections/sites/items/x",
                "/collections/sites/items/no-such-activity.1",
                "/collections/countries/items/XXX",
                "/collections/activities/items/1"
            })
    void whatIsNotThereIsNotFound(String path) {
        var answer = ogc.get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
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

    @Test
    void collectionsAreDescribedWithLinks() {
        var page = ogc.json("/collections");
        assertThat(types(links(page, "self"))).containsExactly("application/json");
        assertThat(types(links(page, "alternate"))).containsExactly("text/html");
        assertThat(ids(page.path("collections"))).containsExactlyElementsOf(COLLECTIONS);
        page.path("collections").forEach(collection -> {
            assertThat(types(links(collection, "items")))
                    .containsExactlyInAnyOrder("application/geo+json", "text/html");
            assertThat(links(collection, "license")).hasSize(1);
            assertThat(collection.path("itemType").asString()).isEqualTo("feature");
            assertThat(collection.path("description").asString()).isNotEmpty();
            collection.path("links").forEach(link -> {
                assertThat(link.path("rel").asString()).isNotEmpty();
                assertThat(ogc.follow(link.path("href").asString()).header("Content-Type"))
                        .startsWith(link.path("type").asString());
            });
        });
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void extentsHoldAllFeatures(String collection) {
        var extent = ogc.json("/collections/" + collection).path("extent");
        assertThat(extent.path("spatial").path("bbox").size()).isEqualTo(1);
        var box = extent.path("spatial").path("bbox").path(0);
        var interval = extent.path("temporal").path("interval").path(0);
        for (var feature : ogc.allItems(collection, "limit=1000")) {
            for (var place : coordinates(feature.path("geometry"))) {
                assertThat(place[0])
                        .isBetween(box.path(0).asDouble(), box.path(2).asDouble());
                assertThat(place[1])
                        .isBetween(box.path(1).asDouble(), box.path(3).asDouble());
            }
            var properties = feature.path("properties");
            for (var name : List.of("startYear", "endYear")) {
                if (properties.path(name).isInt()) {
                    assertThat(properties.path(name).asInt())
                            .isBetween(
                                    Instant.parse(interval.path(0).asString())
                                            .atZone(ZoneOffset.UTC)
                                            .getYear(),
                                    Instant.parse(interval.path(1).asString())
                                            .atZone(ZoneOffset.UTC)
                                            .getYear());
                }
            }
        }
        assertThat(extent.has("temporal")).isEqualTo(!collection.equals("countries"));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void aCollectionIsDescribedAsInTheList(String collection) {
        var alone = ogc.json("/collections/" + collection);
        var listed = new ArrayList<JsonNode>();
        ogc.json("/collections").path("collections").forEach(c -> {
            if (c.path("id").asString().equals(collection)) {
                listed.add(c);
            }
        });
        for (var name : List.of("id", "title", "description", "extent", "crs", "storageCrs", "itemType")) {
            assertThat(alone.path(name)).as(name).isEqualTo(listed.getFirst().path(name));
        }
        assertThat(types(links(alone, "self"))).containsExactly("application/json");
        assertThat(types(links(alone, "alternate"))).containsExactly("text/html");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/conformance",
                "/api",
                "/collections",
                "/collections/sites",
                "/collections/sites/items",
                "/collections/countries/items/KEN"
            })
    void anAnswerCanBeKeptForAMinuteAndThenAskedAgain(String path) {
        var first = ogc.get(path);
        assertThat(first.header("Cache-Control")).contains("max-age=60", "public");
        assertThat(first.header("Vary")).containsIgnoringCase("accept,accept-language");
        var again = ogc.get(path, "If-None-Match", first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(ogc.get(path, "If-None-Match", first.header("ETag"), "Accept", "text/html")
                        .status())
                .as("another form is another answer")
                .isEqualTo(200);
        assertThat(ogc.get(path, "If-None-Match", first.header("ETag"), "Accept-Language", "fr")
                        .status())
                .isEqualTo(200);
        assertThat(ogc.get(path, "Origin", "https://example.org").header("Access-Control-Allow-Origin"))
                .as("scripts of other sites may read")
                .isEqualTo("*");
    }

    @ParameterizedTest
    @CsvSource({"POST", "PUT", "DELETE", "PATCH"})
    void nothingButReadingIsAllowed(String method) {
        assertThat(ogc.ask(method, "/collections/sites/items").status()).isEqualTo(405);
    }

    static List<double[]> coordinates(JsonNode geometry) {
        var places = new ArrayList<double[]>();
        collect(geometry.path("coordinates"), places);
        return places;
    }

    private static void collect(JsonNode coordinates, List<double[]> places) {
        if (coordinates.path(0).isNumber()) {
            places.add(new double[] {
                coordinates.path(0).asDouble(), coordinates.path(1).asDouble()
            });
        } else {
            coordinates.forEach(c -> collect(c, places));
        }
    }
}
