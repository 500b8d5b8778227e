package org.itu.sdgmap.export.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows with one meaning a column.
 *
 * @param rows values in the order of the columns: texts, numbers, or null for nothing
 */
record ExportTable(String name, List<String> columns, List<List<@Nullable Object>> rows) {}
