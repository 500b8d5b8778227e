package org.itu.sdgmap.importing.internal.batch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.itu.sdgmap.importing.Cell;
import org.itu.sdgmap.importing.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a staged row with all that reading them again needs.
 *
 * @param t texts by column
 * @param k cells that are more than text
 * @param d whether the row comes from a text file
 */
record StoredCells(List<String> t, List<Special> k, boolean d) {

    /** A cell that is no plain text, by its column. */
    record Special(
            int c,
            Cell.Kind k,
            @Nullable BigDecimal n,
            @Nullable LocalDate d,
            boolean p) {}

    static StoredCells of(SourceRow row) {
        var special = new java.util.ArrayList<Special>();
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = row.cells().get(i);
            if (cell.kind() != Cell.Kind.TEXT && cell.kind() != Cell.Kind.EMPTY) {
                special.add(new Special(i, cell.kind(), cell.number(), cell.date(), cell.percent()));
            }
        }
        return new StoredCells(row.texts().stream().map(StoredCells::storable).toList(), special, row.delimited());
    }

    SourceRow row(int number) {
        var cells = new java.util.ArrayList<Cell>();
        t.forEach(text -> cells.add(Cell.text(text)));
        k.forEach(s -> cells.set(s.c(), new Cell(s.k(), t.get(s.c()), s.n(), s.d(), s.p())));
        return new SourceRow(number, cells, d);
    }

    /** The database holds no NUL; readers refuse or drop it, and so does this. */
    private static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }
}
