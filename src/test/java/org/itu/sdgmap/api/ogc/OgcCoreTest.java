package org.itu.sdgmap.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itu.sdgmap.api.ogc.Ogc.COLLECTIONS;
import static org.itu.sdgmap.api.ogc.Ogc.links;
import static org.itu.sdgmap.api.ogc.Ogc.texts;
import static org.itu.sdgmap.api.ogc.Ogc.types;

import java.net.http.HttpClient;
import java.util.List;
import org.itu.sdgmap._support.PostgisTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Requirements class Core of OGC API - Features, part 1 (OGC 17-069r4): the interface as a whole. Tests are named after what
 * they hold the interface to.
 *
 * <table>
 * <caption>Requirement and test</caption>
 * <tr><td>http</td><td>speaksHttp11</td></tr>
 * <tr><td>root-op, root-success</td><td>theLandingPageLeadsToAllElse</td></tr>
 * <tr><td>api-definition-op, -success</td><td>theDefinitionIsWhereTheLandingPageSays</td></tr>
 * <tr><td>conformance-op, -success</td><td>conformanceNamesTheClassesClaimed</td></tr>
 * <tr><td>query-param-unknown</td><td>anUnknownParameterIsRefusedEverywhere</td></tr>
 * <tr><td>query-param-invalid</td><td>anInvalidValueIsRefused</td></tr>
 * <tr><td>fc-md-*, sfc-md-*</td><td>{@link OgcCollectionsTest}</td></tr>
 * <tr><td>crs84, fc-op, fc-response, fc-limit-*, fc-links, fc-timeStamp, fc-number*, f-*</td>
 * <td>{@link OgcItemsTest}</td></tr>
 * <tr><td>fc-bbox-*, fc-time-*</td><td>{@link OgcSelectionTest}</td></tr>
 * </table>
 *
 * @see <a href="https://docs.ogc.org/is/17-069r4/17-069r4.html#ats_core">Abstract tests of class Core</a>
 */
@PostgisTest
class OgcCoreTest {

    private Ogc ogc;

    @BeforeEach
    void open(@LocalServerPort int port) {
        ogc = new Ogc(port);
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
}
