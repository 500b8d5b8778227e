package org.itu.sdgmap.api.ogc;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The operations of an OpenAPI definition, as a page lists them. */
final class Operations {

    private static final JsonMapper JSON = new JsonMapper();

    private Operations() {}

    /**
     * @param parameters descriptions by name
     * @param answers status codes
     */
    record Operation(String path, String summary, Map<String, String> parameters, Set<String> answers) {}

    static List<Operation> of(Map<String, Object> definition) {
        JsonNode root = JSON.valueToTree(definition);
        return root.path("paths").properties().stream()
                .map(path -> operation(root, path.getKey(), path.getValue().path("get")))
                .toList();
    }

    private static Operation operation(JsonNode root, String path, JsonNode get) {
        var parameters = new LinkedHashMap<String, String>();
        for (var parameter : get.path("parameters")) {
            var reference = parameter.path("$ref").asString("");
            var meant = reference.isEmpty() ? parameter : root.at(reference.substring(1));
            parameters.put(
                    meant.path("name").asString(), meant.path("description").asString());
        }
        var answers = get.path("responses").propertyNames();
        return new Operation(path, get.path("summary").asString(), parameters, new LinkedHashSet<>(answers));
    }
}
