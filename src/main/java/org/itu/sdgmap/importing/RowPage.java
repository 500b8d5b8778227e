package org.itu.sdgmap.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one or several imports.
 *
 * @param total under the same filter
 * @param next number after which the next page begins; null on the last page
 */
public record RowPage(
        List<ImportRow> rows, int total, @Nullable Integer next) {

    public RowPage {
        rows = List.copyOf(rows);
    }
}
