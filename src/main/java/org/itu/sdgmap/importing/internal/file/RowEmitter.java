package org.itu.sdgmap.importing.internal.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itu.sdgmap.importing.Cell;
import org.itu.sdgmap.importing.FileRule;
import org.itu.sdgmap.importing.RefusedFileException;
import org.itu.sdgmap.importing.SheetSource;
import org.itu.sdgmap.importing.SourceRow;

/**
 * Hands rows of a workbook on. Empty rows count only between filled ones; a cell merged over several rows counts in
 * each of them, as it is seen.
 */
final class RowEmitter {

    /** More empty rows than this between two filled ones are a gap that nobody wants listed. */
    private static final int LONGEST_GAP = 50;

    private final String sheet;
    private final SheetSource.RowConsumer consumer;
    private final Merges merges;
    private final Map<Integer, Cell> repeated = new HashMap<>();
    private final Map<Integer, Integer> repeatedUntil = new HashMap<>();
    private int last;
    private int filled;
    private boolean wanted = true;

    /** Cells merged over several rows: row and column of the upper left cell, last row; all from 0. */
    static final class Merges {

        private static final int MOST = 100_000;

        private final Map<Long, Integer> lastRows = new HashMap<>();

        void add(int firstRow, int lastRow, int column) {
            if (lastRow > firstRow && lastRows.size() < MOST && column < SheetSource.MAX_COLUMNS) {
                lastRows.put((long) firstRow << 16 | column, lastRow);
            }
        }

        int lastRow(int row, int column) {
            return lastRows.getOrDefault((long) row << 16 | column, row);
        }

        boolean isEmpty() {
            return lastRows.isEmpty();
        }
    }

    RowEmitter(String sheet, Merges merges, SheetSource.RowConsumer consumer) {
        this.sheet = sheet;
        this.merges = merges;
        this.consumer = consumer;
    }

    /**
     * @param index from 0, above that of the row before
     * @return whether further rows are wanted
     */
    boolean emit(int index, TreeMap<Integer, Cell> cells) {
        if (!wanted || index < last) {
            return wanted;
        }
        fillMerged(index, cells);
        if (cells.values().stream().allMatch(Cell::isBlank)) {
            return true;
        }
        if (++filled > SheetSource.MAX_ROWS + 20) {
            throw new RefusedFileException(FileRule.TOO_MANY_ROWS, sheet, String.valueOf(SheetSource.MAX_ROWS));
        }
        if (filled > 1 && index - last <= LONGEST_GAP) {
            for (int empty = last; empty < index && wanted; empty++) {
                wanted = consumer.accept(new SourceRow(empty + 1, List.of(), false));
            }
        }
        last = index + 1;
        if (wanted) {
            var row = new ArrayList<Cell>();
            for (int column = 0; column <= cells.lastKey(); column++) {
                row.add(cells.getOrDefault(column, Cell.EMPTY));
            }
            wanted = consumer.accept(new SourceRow(index + 1, row, false));
        }
        return wanted;
    }

    private void fillMerged(int index, TreeMap<Integer, Cell> cells) {
        repeatedUntil.values().removeIf(until -> until < index);
        repeated.keySet().retainAll(repeatedUntil.keySet());
        if (!cells.isEmpty()) {
            // A block of merged cells alone makes no row.
            repeated.forEach((column, cell) -> {
                if (cells.getOrDefault(column, Cell.EMPTY).isBlank()) {
                    cells.put(column, cell);
                }
            });
        }
        if (!merges.isEmpty()) {
            cells.forEach((column, cell) -> {
                int until = merges.lastRow(index, column);
                if (until > index && !cell.isBlank()) {
                    repeated.put(column, cell);
                    repeatedUntil.put(column, until);
                }
            });
        }
    }
}
