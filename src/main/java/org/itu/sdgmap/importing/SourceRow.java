package org.itu.sdgmap.importing;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number as a person counts in the sheet, from 1
 * @param cells from the first column on; cells after the last one that is filled may be missing
 * @param delimited whether the row comes from a text file, in which each row has as many cells as the header
 */
public record SourceRow(int number, List<Cell> cells, boolean delimited) {

    public SourceRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a column from 0; an empty one beyond the end. */
    public Cell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    public List<String> texts() {
        return cells.stream().map(Cell::text).toList();
    }
}
