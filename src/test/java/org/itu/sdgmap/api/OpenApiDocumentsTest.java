package org.itu.sdgmap.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.List;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap._support.WebClient;
import org.itu.sdgmap.analysis.ComparedFilters;
import org.itu.sdgmap.analysis.FilterParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The definitions of the interfaces, read by a parser that is not ours. */
@PostgisTest
class OpenApiDocumentsTest {

    private WebClient web;

    @BeforeEach
    void open(@LocalServerPort int port) {
        web = new WebClient(port);
    }

    @ParameterizedTest
    @CsvSource({"/ogc/features/v1/api, 3.0.", "/api/v1/openapi, 3.1."})
    void aParserFindsNothingToRemark(String path, String version) {
        var options = new ParseOptions();
        options.setResolve(true);
        var read = new OpenAPIV3Parser().readContents(web.get(path).text(), List.of(), options);
        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getOpenapi()).startsWith(version);
        assertThat(read.getOpenAPI().getPaths()).hasSizeGreaterThan(10);
    }

    /** An area that UN M49 lists and that is no Member State, such as PSE, has no value where it has no activity. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/coverage/compare?to=2021&b.from=2023&b.to=2024",
                "/coverage/years?measure=targets",
                "/coverage/groups?by=UN_COMMISSION",
                "/gaps?group=LDC"
            })
    void rowsOfCountriesAreAsTheirSchemaSays(String address) {
        var definition = web.get("/api/v1/openapi").json();
        var path = "/api/v1" + address.replaceFirst("\\?.*", "");
        var content = definition
                .path("paths")
                .path(path)
                .path("get")
                .path("responses")
                .path("200")
                .path("content");
        var schema = content.iterator().next().path("schema");
        var answer = web.get("/api/v1" + address);
        assertThat(answer.status()).isEqualTo(200);
        var described = definition.at(schema.path("$ref").asString().substring(1));
        var rows = answer.json().path("countries");
        assertThat(rows.isEmpty()).isFalse();
        assertThat(new SchemaCheck(definition)
                        .problems(rows, described.path("properties").path("countries")))
                .isEmpty();
    }

    @Test
    void whatIsMissingIsNotAsTheSchemaSays() {
        var definition = web.get("/api/v1/openapi").json();
        var row = JsonNodeFactory.instance.objectNode().putNull("a").putNull("iso3");
        var schema = definition.at("/components/schemas/CoverageComparisonCountryPair");
        assertThat(schema.isMissingNode()).isFalse();
        assertThat(new SchemaCheck(definition).problems(row, schema))
                .singleElement()
                .asString()
                .startsWith("/iso3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/coverage/compare", "/coverage/compare.csv"})
    void bothFiltersOfAComparisonAreDescribed(String path) {
        var names = new ArrayList<String>();
        web.get("/api/v1/openapi")
                .json()
                .path("paths")
                .path("/api/v1" + path)
                .path("get")
                .path("parameters")
                .forEach(parameter -> names.add(parameter.path("name").asString()));
        assertThat(names)
                .containsAll(FilterParameters.NAMES)
                .containsAll(FilterParameters.NAMES.stream()
                        .map(name -> ComparedFilters.PREFIX + name)
                        .toList())
                .doesNotHaveDuplicates()
                .doesNotContain("b.lang", "b.measure");
    }

    /** Without a type, OpenAPI 3.0.3 gives nullable no meaning; beside a reference nothing has any. */
    @Test
    void whatMayBeNullSaysSoBesideItsType() {
        var definition = web.get("/ogc/features/v1/api").json();
        var wrong = new ArrayList<String>();
        collectWrong(definition, "", wrong);
        assertThat(wrong).isEmpty();
        var geometries = List.of("activities", "sites", "countries");
        for (var kind : geometries) {
            var schema = definition.at("/components/schemas/" + kind + "Feature/properties/geometry");
            assertThat(mayBeNull(definition, schema)).as(kind).isTrue();
        }
    }

    private static void collectWrong(JsonNode node, String path, List<String> wrong) {
        boolean schema = node.isObject() && !path.endsWith("/properties");
        if (schema && node.has("nullable") && !node.has("type") || schema && node.has("$ref") && node.size() > 1) {
            wrong.add(path);
        }
        node.properties().forEach(p -> collectWrong(p.getValue(), path + "/" + p.getKey(), wrong));
        for (int i = 0; i < (node.isArray() ? node.size() : 0); i++) {
            collectWrong(node.path(i), path + "/" + i, wrong);
        }
    }

    /** By exactly one of several schemas, as oneOf asks. */
    private static boolean mayBeNull(JsonNode definition, JsonNode schema) {
        if (schema.has("$ref")) {
            return mayBeNull(
                    definition, definition.at(schema.path("$ref").asString().substring(1)));
        }
        if (schema.has("oneOf")) {
            int allowing = 0;
            for (var one : schema.path("oneOf")) {
                allowing += mayBeNull(definition, one) ? 1 : 0;
            }
            return allowing == 1;
        }
        return schema.path("nullable").asBoolean(false);
    }
}
