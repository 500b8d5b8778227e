package org.itu.sdgmap.export;

import java.util.Locale;

/** Formats in which the brief of a country or region is written. */
public enum BriefFormat {
    /** Two pages to print at most, complete in one file: no script, no font, no picture from elsewhere. */
    HTML("text/html;charset=UTF-8"),
    /** RFC 4180, UTF-8 with byte order mark, one row a figure. */
    CSV("text/csv;charset=UTF-8");

    private final String mediaType;

    BriefFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
