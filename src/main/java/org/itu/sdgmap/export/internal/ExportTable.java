package org.itu.sdgmap.export.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows with one meaning a column, all of them at hand.
 *
 * @param rows values in the order of the columns: texts, numbers, or null for nothing
 */
record ExportTable(String name, List<DataColumn> columns, List<List<@Nullable Object>> rows) {

    List<String> titles() {
        return columns.stream().map(DataColumn::title).toList();
    }

    DataTable as(String code) {
        return DataTable.of(
                code,
                name,
                columns,
                rows.stream().map(values -> new DataRow(values, null)).toList());
    }
}
