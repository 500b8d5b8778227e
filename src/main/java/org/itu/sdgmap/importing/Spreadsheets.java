package org.itu.sdgmap.importing;

import java.nio.file.Path;
import java.util.List;

/** Opens spreadsheet files, recognises their columns and reads their rows. Nothing is stored. */
public interface Spreadsheets {

    /**
     * Opens a file by its content; the name counts only where the content leaves the format open.
     *
     * @throws RefusedFileException if it is no spreadsheet, broken, protected, or too large
     */
    SheetSource open(Path file, String name);

    /**
     * Finds the header in the first ten rows by known headings in six languages.
     *
     * @throws RefusedFileException if there is none, or nothing stands below it
     */
    ColumnMapping recogniseColumns(SheetSource source, int sheet);

    /** What a heading alone says; IGNORED where it is not known. */
    ImportField recogniseHeading(String heading);

    /** Begins to read a sheet. */
    default SheetReading begin(ColumnMapping mapping) {
        return begin(mapping, RowDefaults.NONE);
    }

    /** Begins to read a sheet for which a person has chosen what empty cells mean. */
    SheetReading begin(ColumnMapping mapping, RowDefaults defaults);

    /** Reads one row for itself, without looking for copies of it; the same input gives the same reading. */
    default RowReading read(SourceRow row, ColumnMapping mapping, RowCorrection correction) {
        return read(row, mapping, correction, RowDefaults.NONE);
    }

    /** The same with what a person has chosen for empty cells. */
    RowReading read(SourceRow row, ColumnMapping mapping, RowCorrection correction, RowDefaults defaults);

    /** Original texts of a row by column, as a stored row gives them back; kinds of cells are lost. */
    static SourceRow rowOf(int number, List<String> cells) {
        return new SourceRow(number, cells.stream().map(Cell::text).toList(), false);
    }
}
