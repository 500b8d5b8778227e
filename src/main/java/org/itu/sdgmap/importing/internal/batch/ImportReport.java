package org.itu.sdgmap.importing.internal.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.importing.ImportWorkbooks;
import org.itu.sdgmap.importing.RowFilter;
import org.itu.sdgmap.importing.RowReading;
import org.itu.sdgmap.importing.internal.batch.RowStore.Saved;
import org.itu.sdgmap.importing.internal.batch.RowStore.Sight;
import org.itu.sdgmap.importing.internal.file.TemporaryFiles;
import org.springframework.stereotype.Component;

/** Writes what became of the rows of an import, a few hundred rows in memory at a time. */
@Component
class ImportReport {

    private static final int ROWS_AT_ONCE = 500;

    private final ImportWorkbooks workbooks;
    private final RowStore rows;

    ImportReport(ImportWorkbooks workbooks, RowStore rows) {
        this.workbooks = workbooks;
        this.rows = rows;
    }

    /** The caller deletes the file. */
    Path write(BatchRow batch, Sight sight, Language language) {
        try {
            var file = TemporaryFiles.create(".xlsx");
            try (var out = Files.newOutputStream(file)) {
                workbooks.report(batch.mapping(), new Rows(batch.id(), sight), language, out);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the report", e);
        }
    }

    private final class Rows implements Iterator<RowReading> {

        private final long batch;
        private final Sight sight;
        private final Deque<Saved> ahead = new ArrayDeque<>();
        private int after;

        Rows(long batch, Sight sight) {
            this.batch = batch;
            this.sight = sight;
        }

        @Override
        public boolean hasNext() {
            if (ahead.isEmpty()) {
                ahead.addAll(rows.list(batch, RowFilter.ALL, sight, after, ROWS_AT_ONCE));
                if (!ahead.isEmpty()) {
                    after = ahead.getLast().row().number();
                }
            }
            return !ahead.isEmpty();
        }

        @Override
        public RowReading next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ahead.removeFirst().row().reading();
        }
    }
}
