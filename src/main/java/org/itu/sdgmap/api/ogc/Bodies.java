package org.itu.sdgmap.api.ogc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers as JSON, with the names that the standard gives.
 *
 * @see <a href="https://schemas.opengis.net/ogcapi/features/part1/1.0/openapi/ogcapi-features-1.yaml">Schemas of OGC</a>
 */
final class Bodies {

    private Bodies() {}

    record Landing(String title, String description, List<Link> links) {}

    record Conformance(List<Link> links, List<String> conformsTo) {}

    record Collections(List<Link> links, List<Collection> collections) {}

    record Collection(
            String id,
            String title,
            String description,
            List<Link> links,
            @JsonInclude(Include.NON_NULL) @Nullable Extent extent,
            String itemType,
            List<String> crs,
            String storageCrs) {}

    @JsonInclude(Include.NON_NULL)
    record Extent(@Nullable Spatial spatial, @Nullable Temporal temporal) {}

    record Spatial(List<List<Double>> bbox, String crs) {}

    record Temporal(List<List<String>> interval, String trs) {}

    record Items(
            String type,
            List<Link> links,
            String timeStamp,
            long numberMatched,
            int numberReturned,
            List<Item> features) {}

    record Item(
            String type,
            String id,
            @JsonRawValue @Nullable String geometry,
            Map<String, @Nullable Object> properties,
            @JsonInclude(Include.NON_EMPTY) List<Link> links) {}
}
