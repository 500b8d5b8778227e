package org.itu.sdgmap.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.List;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap._support.WebClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

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
