package org.itu.sdgmap.export;

import java.util.Locale;

/** Formats in which the matrix is written. */
public enum MatrixFormat {
    /** RFC 4180, UTF-8 with byte order mark, one row a cell. */
    CSV("text/csv;charset=UTF-8"),
    /** Office Open XML: the cells, the table, the evidence of a report, and notes. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** The table as a figure with legend, filter, source and date. */
    SVG("image/svg+xml;charset=UTF-8");

    private final String mediaType;

    MatrixFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
