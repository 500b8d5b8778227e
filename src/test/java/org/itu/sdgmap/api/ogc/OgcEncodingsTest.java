package org.itu.sdgmap.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itu.sdgmap.api.ogc.Ogc.COLLECTIONS;
import static org.itu.sdgmap.api.ogc.Ogc.links;
import static org.itu.sdgmap.api.ogc.Ogc.texts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.common.Language;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Requirements classes GeoJSON, HTML and OpenAPI 3.0 of OGC API - Features, part 1 (OGC 17-069r4).
 *
 * <table>
 * <caption>Requirement and test</caption>
 * <tr><td>geojson/definition</td><td>everyResourceIsOfferedAsJsonAndHtml, everyDefinedAnswerIsGiven</td></tr>
 * <tr><td>geojson/content</td><td>featuresAreSoundGeoJson, propertiesAreThoseOfTheDefinition</td></tr>
 * <tr><td>html/definition</td><td>everyResourceIsOfferedAsJsonAndHtml</td></tr>
 * <tr><td>html/content</td><td>aPageHasAllThatTheJsonHas</td></tr>
 * <tr><td>oas30/oas-definition-1</td><td>OgcCoreTest.theDefinitionIsWhereTheLandingPageSays,
 * everyReferenceOfTheDefinitionIsResolved, OpenApiDocumentsTest</td></tr>
 * <tr><td>oas30/oas-definition-2, oas-impl</td><td>everyDefinedAnswerIsGiven, parametersAreDefinedAsTheStandardSays</td></tr>
 * <tr><td>oas30/completeness, exception-codes</td><td>everyOperationNamesItsErrors</td></tr>
 * <tr><td>oas30/security</td><td>noOperationNeedsAnAccount</td></tr>
 * </table>
 */
@PostgisTest
class OgcEncodingsTest {

    static final List<String> ALL = COLLECTIONS;

    static final List<String> RESOURCES = List.of(
            "",
            "/conformance",
            "/api",
            "/collections",
            "/collections/countries",
            "/collections/activities",
            "/collections/sites",
            "/collections/countries/items",
            "/collections/activities/items",
            "/collections/sites/items",
            "/collections/countries/items/KEN",
            "/collections/activities/items/space-sustainability-forum-2024",
            "/collections/sites/items/space-sustainability-forum-2024.1");

    private Ogc ogc;

    @BeforeEach
    void open(@LocalServerPort int port) {
        ogc = new Ogc(port);
    }

    @ParameterizedTest
    @FieldSource("RESOURCES")
    void everyResourceIsOfferedAsJsonAndHtml(String path) {
        var json = path.contains("/items")
                ? "application/geo+json"
                : path.equals("/api") ? "application/vnd.oai.openapi+json;version=3.0" : "application/json";
        assertThat(ogc.get(path).header("Content-Type")).isEqualTo(json);
        assertThat(ogc.get(path, "Accept", "*/*").header("Content-Type")).isEqualTo(json);
        assertThat(ogc.get(path, "Accept", json).header("Content-Type")).isEqualTo(json);
        assertThat(ogc.get(path, "Accept", "application/json, text/json").header("Content-Type"))
                .isEqualTo(json);
        var browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        assertThat(ogc.get(path, "Accept", browser).header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(ogc.get(path + "?f=html").header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(ogc.get(path + "?f=json", "Accept", browser).header("Content-Type"))
                .isEqualTo(json);
        assertThat(ogc.get(path, "Accept", "application/xml").status()).isEqualTo(406);
        assertThat(ogc.get(path, "Accept", "text/html;q=0.5, application/*;q=0.9")
                        .header("Content-Type"))
                .isEqualTo(json);
    }

    @Test
    void anotherVersionOfOpenApiIsNotOffered() {
        var type = "application/vnd.oai.openapi+json";
        assertThat(ogc.get("/api", "Accept", type + ";version=3.1").status()).isEqualTo(406);
        assertThat(ogc.get("/api", "Accept", type).status()).isEqualTo(200);
        assertThat(ogc.get("/api", "Accept", type + ";version=3.0").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void featuresAreSoundGeoJson(String collection) throws ParseException {
        var reader = new GeoJsonReader();
        for (var feature : ogc.allItems(collection, "limit=1000")) {
            assertThat(feature.path("type").asString()).isEqualTo("Feature");
            assertThat(feature.has("geometry")).isTrue();
            assertThat(feature.has("crs"))
                    .as("GeoJSON has no member crs any more")
                    .isFalse();
            if (feature.path("geometry").isNull()) {
                continue;
            }
            var shape = reader.read(feature.path("geometry").toString());
            assertThat(shape.isValid()).as(feature.path("id").asString()).isTrue();
            for (int i = 0; i < shape.getNumGeometries(); i++) {
                if (shape.getGeometryN(i) instanceof Polygon polygon) {
                    assertThat(Orientation.isCCW(polygon.getExteriorRing().getCoordinates()))
                            .as("right-hand rule of RFC 7946")
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void propertiesAreThoseOfTheDefinition(String collection) {
        var defined =
                ogc.json("/api").at("/components/schemas/" + collection + "Feature/properties/properties/properties");
        assertThat(defined.isEmpty()).isFalse();
        for (var feature : ogc.items(collection, "limit=50").path("features")) {
            assertThat(feature.path("properties").propertyNames()).containsExactlyElementsOf(defined.propertyNames());
            feature.path("properties").properties().forEach(property -> {
                var schema = defined.path(property.getKey());
                assertThat(fits(property.getValue(), schema))
                        .as(property + " against " + schema)
                        .isTrue();
            });
        }
    }

    private static boolean fits(JsonNode value, JsonNode schema) {
        if (value.isNull()) {
            return schema.path("nullable").asBoolean(false);
        }
        if (schema.has("enum") && !texts(schema.path("enum")).contains(value.asString())) {
            return false;
        }
        return switch (schema.path("type").asString()) {
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            default -> false;
        };
    }

    @Test
    void everyReferenceOfTheDefinitionIsResolved() {
        var definition = ogc.json("/api");
        assertThat(definition.path("servers").path(0).path("url").asString()).endsWith("/ogc/features/v1");
        assertThat(definition.path("info").path("title").asString()).isNotEmpty();
        assertThat(definition.path("info").path("version").asString()).isNotEmpty();
        var references = definition.findValuesAsString("$ref");
        assertThat(references).hasSizeGreaterThan(100).allSatisfy(reference -> assertThat(
                        definition.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
        var operations = definition.findValuesAsString("operationId");
        assertThat(operations).doesNotHaveDuplicates();
    }

    @Test
    void everyDefinedAnswerIsGiven() {
        var paths = ogc.json("/api").path("paths");
        assertThat(paths.propertyNames()).hasSize(14);
        for (var path : paths.properties()) {
            var place = path.getKey()
                    .replace("countries/items/{featureId}", "countries/items/KEN")
                    .replace(
                            "{featureId}",
                            path.getKey().contains("sites")
                                    ? "space-sustainability-forum-2024.1"
                                    : "space-sustainability-forum-2024");
            for (var type : path.getValue().at("/get/responses/200/content").propertyNames()) {
                var answer = ogc.get(place.equals("/") ? "" : place, "Accept", type);
                assertThat(answer.status()).as(place).isEqualTo(200);
                assertThat(answer.header("Content-Type")).startsWith(type);
            }
        }
    }

    @Test
    void everyOperationNamesItsErrors() {
        var definition = ogc.json("/api");
        definition.path("paths").properties().forEach(path -> {
            var expected = new HashSet<>(Set.of("200", "304", "400", "405", "406", "500", "503"));
            if (path.getKey().endsWith("{featureId}")) {
                expected.add("404");
            }
            assertThat(path.getValue().path("get").path("responses").propertyNames())
                    .as(path.getKey())
                    .containsExactlyInAnyOrderElementsOf(expected);
        });
    }

    @Test
    void noOperationNeedsAnAccount() {
        var definition = ogc.json("/api");
        assertThat(definition.has("security")).isFalse();
        assertThat(definition.path("components").has("securitySchemes")).isFalse();
        assertThat(RESOURCES)
                .allSatisfy(path -> assertThat(ogc.get(path).status()).isEqualTo(200));
    }

    @ParameterizedTest
    @CsvSource({
        "limit, integer, 1, 1000",
        "bbox, array, ,",
        "datetime, string, ,",
        "crs, string, ,",
        "bbox-crs, string, ,",
        "sector, array, ,",
        "sdg, array, ,",
        "from, integer, 1865, 2100",
        "country, array, ,"
    })
    void parametersAreDefinedAsTheStandardSays(String name, String type, Integer minimum, Integer maximum) {
        var definition = ogc.json("/api");
        for (var collection : COLLECTIONS) {
            var parameter = parameter(definition, collection, name);
            assertThat(parameter.path("in").asString()).isEqualTo("query");
            assertThat(parameter.path("required").asBoolean(true)).isFalse();
            assertThat(parameter.path("style").asString()).isEqualTo("form");
            assertThat(parameter.path("explode").asBoolean(true)).isFalse();
            assertThat(parameter.path("description").asString()).isNotEmpty();
            var schema = parameter.path("schema");
            assertThat(schema.path("type").asString()).isEqualTo(type);
            if (minimum != null) {
                assertThat(schema.path("minimum").asInt()).isEqualTo(minimum);
                assertThat(schema.path("maximum").asInt()).isEqualTo(maximum);
            }
            if (name.equals("limit")) {
                assertThat(schema.path("default").asInt()).isEqualTo(100);
            }
            if (name.equals("bbox")) {
                assertThat(schema.path("items").path("type").asString()).isEqualTo("number");
                assertThat(schema.path("oneOf").toString())
                        .isEqualTo("[{\"minItems\":4,\"maxItems\":4},{\"minItems\":6,\"maxItems\":6}]");
            }
        }
    }

    private static JsonNode parameter(JsonNode definition, String collection, String name) {
        for (var parameter : definition
                .path("paths")
                .path("/collections/" + collection + "/items")
                .path("get")
                .path("parameters")) {
            var meant = parameter.has("$ref")
                    ? definition.at(parameter.path("$ref").asString().substring(1))
                    : parameter;
            if (meant.path("name").asString().equals(name)) {
                return meant;
            }
        }
        throw new AssertionError("No parameter " + name);
    }

    @ParameterizedTest
    @FieldSource("RESOURCES")
    void aPageHasAllThatTheJsonHas(String path) {
        var html = ogc.get(path + "?f=html").text();
        assertThat(html).startsWith("<!DOCTYPE html>").contains("<html lang=\"en\" dir=\"ltr\"", "<main", "<h1>");
        assertThat(html).as("plain HTML").doesNotContain("<script", "style=", "onclick");
        if (path.equals("/api")) {
            ogc.json("/api").path("paths").propertyNames().forEach(p -> assertThat(html)
                    .contains(p));
            return;
        }
        var json = ogc.json(path);
        json.path("links").forEach(link -> {
            var rel = link.path("rel").asString();
            if (!rel.equals("self") && !rel.equals("alternate") && !rel.equals("next")) {
                assertThat(html)
                        .contains("href=\"" + link.path("href").asString().replace("&", "&amp;") + "\"");
            }
        });
        for (var link : List.of("self", "alternate")) {
            assertThat(html).contains("rel=\"" + link + "\"");
        }
        json.path("properties").properties().forEach(p -> assertThat(html).contains(p.getKey()));
        json.path("features")
                .forEach(f -> assertThat(html).contains(f.path("id").asString()));
        texts(json.path("conformsTo")).forEach(uri -> assertThat(html).contains(uri));
        json.path("collections").forEach(c -> assertThat(html)
                .contains(c.path("id").asString(), c.path("storageCrs").asString()));
        links(json, "next").forEach(next -> assertThat(html).contains("rel=\"next\""));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void pagesSpeakTheLanguageOfTheirReader(Language language) {
        var page = ogc.get("/collections?f=html&lang=" + language.code());
        assertThat(page.text())
                .contains("lang=\"%s\" dir=\"%s\"".formatted(language.code(), language.rightToLeft() ? "rtl" : "ltr"));
        assertThat(page.header("Content-Language")).isEqualTo(language.code());
        assertThat(ogc.get("/collections?f=html", "Cookie", "lang=" + language.code())
                        .header("Content-Language"))
                .isEqualTo(language.code());
        var names = ogc.get("/collections/countries/items/CHE?lang=" + language.code())
                .json()
                .path("properties")
                .path("name");
        assertThat(names.asString())
                .isEqualTo(
                        switch (language) {
                            case EN -> "Switzerland";
                            case FR -> "Suisse";
                            case ES -> "Suiza";
                            case RU -> "Швейцария";
                            case ZH -> "瑞士";
                            case AR -> "سويسرا";
                        });
    }

    @ParameterizedTest
    @FieldSource("RESOURCES")
    void titlesOfLinksAreInTheLanguageOfTheAnswer(String path) {
        if (path.equals("/api")) {
            assertThat(ogc.get(path + "?lang=fr").header("Content-Language"))
                    .as("the definition is English")
                    .isEqualTo("en");
            return;
        }
        var english = titles(ogc.get(path + "?lang=en").json());
        assertThat(english).isNotEmpty().doesNotContain("");
        for (var language : Language.values()) {
            var answer = ogc.get(path + "?lang=" + language.code());
            assertThat(answer.header("Content-Language")).isEqualTo(language.code());
            if (language != Language.EN) {
                assertThat(titles(answer.json())).hasSameSizeAs(english).doesNotContainAnyElementsOf(english);
            }
        }
    }

    private static List<String> titles(JsonNode body) {
        var titles = new ArrayList<String>();
        body.path("links").forEach(link -> titles.add(link.path("title").asString()));
        body.path("collections").forEach(collection -> titles.addAll(titles(collection)));
        return titles;
    }

    @Test
    void aTextOfAnotherLanguageThanThePageSaysWhichAndIsItsTitle() {
        var feature = ogc.json("/collections/activities/items?lang=ar&limit=1")
                .path("features")
                .path(0);
        var properties = feature.path("properties");
        var language = properties.path("language").asString();
        assertThat(language).as("the sample is not translated").isEqualTo("en");
        var address = "/collections/activities/items/" + feature.path("id").asString();
        var page = Jsoup.parse(ogc.get(address + "?f=html&lang=ar").text());
        var title = page.selectFirst("h1 > bdi");
        assertThat(title.text()).isEqualTo(properties.path("title").asString());
        assertThat(title.attr("lang")).isEqualTo("en");
        assertThat(title.attr("dir")).isEqualTo("ltr");
        assertThat(page.select("dt:contains(title) + dd > bdi").attr("lang")).isEqualTo("en");
        var list = Jsoup.parse(
                ogc.get("/collections/activities/items?f=html&lang=ar&limit=1").text());
        assertThat(list.select("td > bdi[lang=en][dir=ltr]").eachText())
                .contains(properties.path("title").asString());
        var own = Jsoup.parse(ogc.get(address + "?f=html&lang=en").text());
        assertThat(own.selectFirst("h1 > bdi").hasAttr("lang")).isFalse();
        assertThat(own.select("main [lang]")).isEmpty();
        assertThat(Jsoup.parse(ogc.get("/collections/countries/items/CHE?f=html&lang=ar")
                                .text())
                        .selectFirst("h1")
                        .text())
                .isEqualTo("سويسرا");
    }

    @Test
    void theDefinitionForPeopleMarksWhatIsEnglish() {
        var page = Jsoup.parse(ogc.get("/api?f=html&lang=ar").text());
        assertThat(page.select("main p[lang=en][dir=ltr]")).hasSize(14);
        assertThat(page.select("main dd:not([lang=en])")).isEmpty();
    }

    @Test
    void pagesRunNoScriptAndLoadNothingFromElsewhere() {
        var page = ogc.get("/collections?f=html");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'self'")
                .doesNotContain("script-src", "unsafe");
        assertThat(ogc.get("/collections?f=html", "Cookie", "colours=dark").text())
                .contains("data-colours=\"dark\"");
        assertThat(ogc.get("/collections?f=html", "Cookie", "colours=\"><script>")
                        .text())
                .doesNotContain("<script");
    }
}
