package org.itu.sdgmap.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says of properties of records that they may be null where the record says so, of items of lists too.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.0#schema-object">OpenAPI 3.1: null is a type</a>
 */
@Component
class NullableComponents implements ModelConverter {

    private static final String NULL = "null";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        if (resolved != null) {
            var model = resolved.get$ref() == null
                    ? resolved
                    : context.getDefinedModels().get(nameIn(resolved.get$ref()));
            var kind = Json.mapper().constructType(type.getType()).getRawClass();
            if (kind.isRecord() && model != null && model.getProperties() != null) {
                mark(kind, model);
            }
        }
        return resolved;
    }

    private static void mark(Class<?> kind, Schema<?> model) {
        var properties = new LinkedHashMap<>(model.getProperties());
        for (var component : kind.getRecordComponents()) {
            var property = properties.get(component.getName());
            if (property == null) {
                continue;
            }
            var annotated = component.getAnnotatedType();
            if (property.getItems() != null
                    && annotated instanceof AnnotatedParameterizedType list
                    && list.getAnnotatedActualTypeArguments()[0].isAnnotationPresent(Nullable.class)) {
                property.setItems(nullable(property.getItems()));
            }
            if (annotated.isAnnotationPresent(Nullable.class)) {
                properties.put(component.getName(), nullable(property));
            }
        }
        model.setProperties(properties);
    }

    /** A reference and a list of constants leave no room for another type beside them. */
    private static Schema<?> nullable(Schema<?> schema) {
        if (allowsNull(schema)) {
            return schema;
        }
        if (schema.get$ref() == null && schema.getEnum() == null) {
            if (schema.getTypes() == null && schema.getType() != null) {
                schema.addType(schema.getType());
            }
            schema.addType(NULL);
            return schema;
        }
        var either = new JsonSchema();
        either.setAnyOf(List.of(schema, new JsonSchema().types(Set.of(NULL))));
        return either;
    }

    private static boolean allowsNull(Schema<?> schema) {
        return schema.getTypes() != null && schema.getTypes().contains(NULL)
                || schema.getAnyOf() != null && schema.getAnyOf().stream().anyMatch(NullableComponents::allowsNull);
    }

    private static String nameIn(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
