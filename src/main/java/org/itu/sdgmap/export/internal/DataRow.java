package org.itu.sdgmap.export.internal;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table.
 *
 * @param values in the order of the columns, of their types
 * @param geometry as GeoJSON where the row itself has one; null where it has none, or has that of its country
 */
record DataRow(List<@Nullable Object> values, @Nullable String geometry) {

    static DataRow of(@Nullable Object... values) {
        return new DataRow(Arrays.asList(values), null);
    }
}
