package org.itu.sdgmap.importing.internal.batch;

import java.util.List;
import org.itu.sdgmap.importing.internal.batch.RowStore.Saved;

/** Rows are no longer what was looked at: an activity that they meet came, changed or went. */
final class StaleRowsException extends RuntimeException {

    private final transient List<Saved> rows;

    StaleRowsException(List<Saved> rows) {
        super("Rows meet activities that have changed");
        this.rows = rows;
    }

    List<Saved> rows() {
        return rows;
    }
}
