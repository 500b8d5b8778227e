package org.itu.sdgmap.api.ogc;

import io.swagger.v3.oas.annotations.Parameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itu.sdgmap.analysis.FeatureKind;
import org.itu.sdgmap.api.FilterParametersDocumented;
import org.itu.sdgmap.geography.ReferenceSystem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The interface as OpenAPI 3.0: paths from here, schemas and responses from {@code ogc/openapi-components.json},
 * descriptions of the filter from where the REST interface has them.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.0.3.html">OpenAPI 3.0.3</a>
 */
@Component
class ApiDefinition {

    private static final String COMPONENTS = "/ogc/openapi-components.json";
    private static final List<String> YEARS = List.of("from", "to");
    private static final List<String> SINGLE = List.of("q", "match");

    private final JsonNode components;

    ApiDefinition(JsonMapper json) {
        try (var in = ApiDefinition.class.getResourceAsStream(COMPONENTS)) {
            this.components = json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param root address of the landing page */
    Map<String, Object> of(String root) {
        var definition = new LinkedHashMap<String, Object>();
        definition.put("openapi", "3.0.3");
        definition.put(
                "info",
                Map.of(
                        "title",
                        "ITU SDG Mapping Tool: features",
                        "version",
                        "1",
                        "description",
                        "What ITU does for the Sustainable Development Goals, and where, for geographic software: OGC API -"
                                + " Features, parts 1 and 2. Public, without an account, published activities only.",
                        "license",
                        Map.of("name", "Apache-2.0", "url", "https://www.apache.org/licenses/LICENSE-2.0")));
        definition.put("servers", List.of(Map.of("url", root, "description", "This server")));
        definition.put(
                "tags",
                List.of(
                        Map.of("name", "Capabilities", "description", "What there is"),
                        Map.of("name", "Data", "description", "The features")));
        definition.put("paths", paths());
        definition.put("components", components);
        return definition;
    }

    private Map<String, Object> paths() {
        var paths = new LinkedHashMap<String, Object>();
        paths.put(
                "/",
                get(
                        "landingPage",
                        "Landing page",
                        "Capabilities",
                        List.of(),
                        "application/json",
                        "landingPage",
                        false));
        paths.put(
                "/conformance",
                get(
                        "conformance",
                        "Standards that the interface follows",
                        "Capabilities",
                        List.of(),
                        "application/json",
                        "confClasses",
                        false));
        paths.put(
                "/api", get("api", "This definition", "Capabilities", List.of(), Format.OPENAPI.toString(), "", false));
        paths.put("/license", license());
        paths.put(
                "/collections",
                get(
                        "collections",
                        "The collections",
                        "Capabilities",
                        List.of(),
                        "application/json",
                        "collections",
                        false));
        for (var kind : FeatureKind.values()) {
            var id = kind.id();
            var collection = "/collections/" + id;
            paths.put(
                    collection,
                    get(
                            id,
                            "The collection " + id,
                            "Capabilities",
                            List.of(),
                            "application/json",
                            "collection",
                            false));
            paths.put(
                    collection + "/items",
                    get(
                            id + "Items",
                            "Features of the collection " + id,
                            "Data",
                            pageParameters(),
                            "application/geo+json",
                            id + "Items",
                            false));
            paths.put(
                    collection + "/items/{featureId}",
                    get(
                            id + "Feature",
                            "One feature of the collection " + id,
                            "Data",
                            List.of(featureId(), crs("crs")),
                            "application/geo+json",
                            id + "Feature",
                            true));
        }
        return paths;
    }

    /** @param schema empty for any object */
    private static Map<String, Object> get(
            String operation,
            String summary,
            String tag,
            List<?> parameters,
            String mediaType,
            String schema,
            boolean mayBeMissing) {
        var shape = schema.isEmpty() ? Map.of("type", "object") : Map.of("$ref", "#/components/schemas/" + schema);
        var content =
                Map.of(mediaType, Map.of("schema", shape), "text/html", Map.of("schema", Map.of("type", "string")));
        var all = Stream.concat(parameters.stream(), Stream.of(parameter("f"), parameter("lang")))
                .toList();
        return Map.of("get", operation(operation, summary, tag, all, content, mayBeMissing));
    }

    private static Map<String, Object> license() {
        var content = Map.of("text/plain", Map.of("schema", Map.of("type", "string")));
        return Map.of(
                "get",
                operation("license", "Sources of the data and their terms", "Capabilities", List.of(), content, false));
    }

    private static Map<String, Object> operation(
            String id, String summary, String tag, List<?> parameters, Map<String, ?> content, boolean mayBeMissing) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("operationId", id);
        operation.put("summary", summary);
        operation.put("tags", List.of(tag));
        operation.put("parameters", parameters);
        var responses = new LinkedHashMap<String, Object>();
        responses.put("200", Map.of("description", summary, "content", content));
        responses.put("304", response("NotModified"));
        responses.put("400", response("Invalid"));
        if (mayBeMissing) {
            responses.put("404", response("NotFound"));
        }
        responses.put("405", response("MethodNotAllowed"));
        responses.put("406", response("NotAcceptable"));
        responses.put("500", response("Unexpected"));
        responses.put("503", response("Busy"));
        operation.put("responses", responses);
        return operation;
    }

    private static List<Object> pageParameters() {
        var parameters = new ArrayList<Object>();
        Stream.of("limit", "cursor", "bbox").forEach(name -> parameters.add(parameter(name)));
        parameters.add(crs("bbox-crs"));
        parameters.add(parameter("datetime"));
        parameters.add(crs("crs"));
        var descriptions = Arrays.stream(FilterParametersDocumented.class
                        .getAnnotation(Parameters.class)
                        .value())
                .collect(Collectors.toMap(p -> p.name(), p -> p.description()));
        for (var name : ItemParameters.OF_FILTER) {
            parameters.add(ofFilter(name, descriptions.getOrDefault(name, "")));
        }
        return parameters;
    }

    private static Map<String, Object> ofFilter(String name, String description) {
        Object schema = Map.of("type", "array", "items", Map.of("type", "string"));
        if (YEARS.contains(name)) {
            schema = Map.of("type", "integer", "minimum", 1865, "maximum", 2100);
        } else if (SINGLE.contains(name)) {
            schema = Map.of("type", "string");
        }
        return parameterOf(name, description, schema);
    }

    private static Map<String, Object> crs(String name) {
        var uris = Arrays.stream(ReferenceSystem.values())
                .map(ReferenceSystem::uri)
                .toList();
        var description = name.equals("crs")
                ? "Reference system of the geometries in the answer, axes in its order"
                : "Reference system of bbox";
        return parameterOf(
                name,
                description,
                Map.of("type", "string", "format", "uri", "enum", uris, "default", ReferenceSystem.CRS84.uri()));
    }

    private static Map<String, Object> parameterOf(String name, String description, Object schema) {
        var parameter = new LinkedHashMap<String, Object>();
        parameter.put("name", name);
        parameter.put("in", "query");
        parameter.put("description", description);
        parameter.put("required", false);
        parameter.put("schema", schema);
        parameter.put("style", "form");
        parameter.put("explode", false);
        return parameter;
    }

    private static Map<String, Object> featureId() {
        return Map.of(
                "name", "featureId",
                "in", "path",
                "description", "Id of a feature of the collection",
                "required", true,
                "schema", Map.of("type", "string"));
    }

    private static Map<String, String> parameter(String name) {
        return Map.of("$ref", "#/components/parameters/" + name);
    }

    private static Map<String, String> response(String name) {
        return Map.of("$ref", "#/components/responses/" + name);
    }
}
