package org.itu.sdgmap.importing;

/** Formats of spreadsheets that are read. */
public enum FileFormat {
    XLSX,
    XLS,
    ODS,
    CSV,
    TSV
}
