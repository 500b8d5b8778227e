package org.itu.sdgmap.analysis;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something with a place, for other software.
 *
 * @param id within its kind
 * @param geometry as GeoJSON; null where it has none, or none within the area of use of the reference system
 * @param properties texts, numbers, truth values, lists of these, or null
 */
public record Feature(String id, @Nullable String geometry, Map<String, @Nullable Object> properties) {}
