package org.itu.sdgmap.export.internal;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are read when they are written.
 *
 * @param code in English, lower case: its name in JSON and in addresses
 * @param title in the reader's language; the name of its sheet
 * @param country code of the column with the ISO alpha-3 code of the country whose shape a row has; null where rows have
 *     no shape or bring their own
 */
record DataTable(
        String code,
        String title,
        List<DataColumn> columns,
        @Nullable String country,
        Source rows) {

    /** Gives all rows, the same ones every time. */
    @FunctionalInterface
    interface Source {
        void read(Reader reader) throws IOException;
    }

    @FunctionalInterface
    interface Reader {
        void accept(DataRow row) throws IOException;
    }

    static DataTable of(String code, String title, List<DataColumn> columns, List<DataRow> rows) {
        return new DataTable(code, title, columns, null, inMemory(rows));
    }

    /** Rows that have the shape of the country in the column {@code iso3}. */
    static DataTable ofCountries(String code, String title, List<DataColumn> columns, List<DataRow> rows) {
        return new DataTable(code, title, columns, "iso3", inMemory(rows));
    }

    private static Source inMemory(List<DataRow> rows) {
        return reader -> {
            for (var row : rows) {
                reader.accept(row);
            }
        };
    }
}
