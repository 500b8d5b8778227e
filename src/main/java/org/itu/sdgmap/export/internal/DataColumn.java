package org.itu.sdgmap.export.internal;

/**
 * What one column of a table means.
 *
 * @param code in English, lower case, the same in every language: the name in JSON and in metadata
 * @param title in the reader's language
 */
record DataColumn(String code, String title, Type type) {

    /** What its values are, {@code null} aside. */
    enum Type {
        TEXT("string"),
        /** Texts, which CSV and spreadsheets join by {@link DataValues#SEPARATOR}. */
        LIST("string"),
        INTEGER("integer"),
        DECIMAL("decimal"),
        BOOLEAN("boolean"),
        DATE("date"),
        /** To the second, in UTC. */
        INSTANT("dateTime"),
        ADDRESS("anyURI");

        private final String datatype;

        Type(String datatype) {
            this.datatype = datatype;
        }

        /** @see <a href="https://www.w3.org/TR/tabular-data-primer/#datatypes">CSVW datatypes</a> */
        String datatype() {
            return datatype;
        }
    }

    static DataColumn text(String code, String title) {
        return new DataColumn(code, title, Type.TEXT);
    }

    static DataColumn list(String code, String title) {
        return new DataColumn(code, title, Type.LIST);
    }

    static DataColumn integer(String code, String title) {
        return new DataColumn(code, title, Type.INTEGER);
    }

    static DataColumn decimal(String code, String title) {
        return new DataColumn(code, title, Type.DECIMAL);
    }
}
