package org.itu.sdgmap.export;

import java.util.Locale;

/** Formats of files. */
public enum ExportFormat {
    PNG("image/png", "png"),
    SVG("image/svg+xml;charset=UTF-8", "svg"),
    /** Tagged for accessibility (PDF/UA-1). */
    PDF("application/pdf", "pdf"),
    /** Office Open XML: typed cells, a sheet of notes, no formula. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** RFC 4180, UTF-8 with byte order mark. */
    CSV("text/csv;charset=UTF-8", "csv"),
    /** RFC 7946. */
    GEOJSON("application/geo+json", "geojson"),
    JSON("application/json", "json"),
    /** IATI 2.03. */
    IATI("application/xml;charset=UTF-8", "xml"),
    /** Office Open XML: styles, headings, tables, captions. Reports alone. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");

    private final String mediaType;
    private final String extension;

    ExportFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    /** As addresses say it, such as {@code geojson}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
