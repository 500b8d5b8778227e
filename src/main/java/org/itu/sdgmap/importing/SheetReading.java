package org.itu.sdgmap.importing;

/**
 * Reads the rows below the header of one sheet in their order, and remembers what it has seen, so that copies within a
 * file are found: about 100 bytes a row.
 */
public interface SheetReading {

    ColumnMapping mapping();

    /** @param row with a number above that of the rows before */
    default RowReading read(SourceRow row) {
        return read(row, RowCorrection.NONE);
    }

    RowReading read(SourceRow row, RowCorrection correction);
}
