package org.itu.sdgmap.importing;

import java.util.List;

/** Why a file as a whole is refused; a sentence for people stands under {@code importing.file.NAME}. */
public enum FileRule {
    EMPTY("The file is empty"),
    TOO_LARGE("The file has %s MB; at most %s MB are read"),
    TOO_MANY_ROWS("The sheet '%s' has more than %s rows; divide it into several files"),
    TOO_MANY_COLUMNS("The sheet '%s' has more than %s columns; leave only those that describe the activities"),
    UNKNOWN_FORMAT("The file is no XLSX, XLS, ODS, CSV or TSV; save it as one of these"),
    HTML("The file is a web page with the ending of a spreadsheet; save it as XLSX"),
    PASSWORD("The file is protected by a password; save it without one"),
    BROKEN("The file is broken or breaks off, and cannot be read; open it, save it anew and try again"),
    ZIP_BOMB("The file unpacks to far more than a spreadsheet holds and is not read"),
    OLD_VERSION("The file is of Excel 5 or older; save it as XLSX"),
    BINARY_WORKBOOK("The file is a binary workbook (XLSB); save it as XLSX"),
    NUL_BYTES("The file holds NUL bytes, which no text has; save it as XLSX or as CSV in UTF-8"),
    CELL_TOO_LONG("A cell holds more than %s characters; perhaps a quotation mark is not closed"),
    NO_SHEET("The file has no visible sheet"),
    NO_HEADER(
            "No row with the names of columns was found in the first ten rows of the sheet '%s'; at least the title must have a column"),
    HEADER_ONLY("The sheet '%s' has a header, but no row below it"),
    TOO_MUCH_MEMORY(
            "The server lacks the memory for this file at the moment; divide it into several files, or try later");

    private final String english;

    FileRule(String english) {
        this.english = english;
    }

    /** Key of the sentence in the translation files; its arguments come in the same order. */
    public String key() {
        return "importing.file." + name();
    }

    /** The sentence for programs. */
    public String english(List<String> args) {
        return english.formatted(args.toArray());
    }
}
