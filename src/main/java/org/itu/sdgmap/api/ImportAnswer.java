package org.itu.sdgmap.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itu.sdgmap.importing.ColumnMapping;
import org.itu.sdgmap.importing.FileFormat;
import org.itu.sdgmap.importing.ImportBatch;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.ImportState;
import org.itu.sdgmap.importing.Outcome;
import org.itu.sdgmap.importing.SheetSource;
import org.jspecify.annotations.Nullable;

/**
 * An import as programs see it.
 *
 * @param progress of the present step, 0 to 1
 * @param counts rows by outcome
 * @param toWrite what a commit would do
 * @param failure why the last step did not go through; null where it did
 */
record ImportAnswer(
        long id,
        ImportState state,
        double progress,
        int rowsTotal,
        int rowsDone,
        String file,
        String sha256,
        long bytes,
        FileFormat format,
        @Nullable String encoding,
        String sheet,
        List<String> sheets,
        String by,
        Instant at,
        @Nullable Instant committedAt,
        @Nullable Instant undoneAt,
        Map<Outcome, Integer> counts,
        ToWrite toWrite,
        List<Column> columns,
        @Nullable String failure) {

    /** @param already rows whose activity has all of it: nothing is written */
    record ToWrite(int fresh, int changes, int already, int waiting, int written) {}

    record Column(int index, String heading, ImportField field, ColumnMapping.Certainty certainty) {}

    static ImportAnswer of(ImportBatch batch) {
        var counts = batch.counts();
        var byOutcome = new TreeMap<Outcome, Integer>();
        for (var outcome : Outcome.values()) {
            byOutcome.put(outcome, counts.of(outcome));
        }
        var failure = batch.failure();
        return new ImportAnswer(
                batch.id(),
                batch.state(),
                batch.progress(),
                batch.rowsTotal(),
                batch.rowsDone(),
                batch.fileName(),
                batch.sha256(),
                batch.bytes(),
                batch.format(),
                batch.encoding(),
                batch.sheets().stream()
                        .filter(s -> s.index() == batch.sheet())
                        .map(SheetSource.Sheet::name)
                        .findFirst()
                        .orElse(""),
                batch.sheets().stream()
                        .filter(s -> !s.hidden())
                        .map(SheetSource.Sheet::name)
                        .toList(),
                batch.displayName(),
                batch.createdAt(),
                batch.committedAt(),
                batch.undoneAt(),
                byOutcome,
                new ToWrite(counts.fresh(), counts.changes(), counts.same(), counts.waiting(), counts.written()),
                batch.mapping().columns().stream()
                        .map(c -> new Column(c.index(), c.heading(), c.field(), c.certainty()))
                        .toList(),
                failure == null ? null : failure.english());
    }
}
