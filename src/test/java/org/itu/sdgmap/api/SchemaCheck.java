package org.itu.sdgmap.api;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Holds JSON against a schema of OpenAPI 3.1: type, enum, anyOf, required, properties, items and references. */
record SchemaCheck(JsonNode definition) {

    /** Path and reason of each value that the schema does not allow; properties that it does not name are such. */
    List<String> problems(JsonNode value, JsonNode schema) {
        var problems = new ArrayList<String>();
        check(value, schema, "", problems);
        return problems;
    }

    private void check(JsonNode value, JsonNode schema, String path, List<String> problems) {
        if (schema.has("$ref")) {
            check(value, definition.at(schema.path("$ref").asString().substring(1)), path, problems);
            return;
        }
        if (schema.has("anyOf")) {
            for (var one : schema.path("anyOf")) {
                if (problems(value, one).isEmpty()) {
                    return;
                }
            }
            problems.add(path + ": none of anyOf");
            return;
        }
        if (schema.has("type") && !isOfType(value, schema.path("type"))) {
            problems.add("%s: %s is not %s".formatted(path, value.getNodeType(), schema.path("type")));
            return;
        }
        if (schema.has("enum") && !contains(schema.path("enum"), value)) {
            problems.add("%s: %s is none of %s".formatted(path, value, schema.path("enum")));
        }
        for (var name : schema.path("required")) {
            if (!value.has(name.asString())) {
                problems.add(path + "/" + name.asString() + ": missing");
            }
        }
        var properties = schema.path("properties");
        if (!properties.isEmpty()) {
            value.properties().forEach(p -> {
                var described = properties.path(p.getKey());
                if (described.isMissingNode()) {
                    problems.add(path + "/" + p.getKey() + ": not described");
                } else {
                    check(p.getValue(), described, path + "/" + p.getKey(), problems);
                }
            });
        }
        if (schema.has("items")) {
            for (int i = 0; i < value.size(); i++) {
                check(value.path(i), schema.path("items"), path + "/" + i, problems);
            }
        }
    }

    private static boolean isOfType(JsonNode value, JsonNode types) {
        if (!types.isArray()) {
            return isOfType(value, types.asString());
        }
        for (var type : types) {
            if (isOfType(value, type.asString())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfType(JsonNode value, String type) {
        return switch (type) {
            case "null" -> value.isNull();
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            default -> throw new IllegalArgumentException("No type of JSON Schema: " + type);
        };
    }

    private static boolean contains(JsonNode values, JsonNode sought) {
        for (var value : values) {
            if (value.equals(sought)) {
                return true;
            }
        }
        return false;
    }
}
