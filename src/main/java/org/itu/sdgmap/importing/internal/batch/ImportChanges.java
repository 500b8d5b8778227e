package org.itu.sdgmap.importing.internal.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.importing.ColumnMapping;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.ImportState;
import org.itu.sdgmap.importing.RowCorrection;
import org.itu.sdgmap.importing.Spreadsheets;
import org.itu.sdgmap.importing.internal.batch.RowStore.Saved;
import org.itu.sdgmap.importing.internal.file.TemporaryFiles;
import org.itu.sdgmap.security.AuditLog;
import org.itu.sdgmap.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What persons change before an import is written: the meaning of columns, the sheet, answers to single rows. */
@Component
class ImportChanges {

    private static final int LONGEST_ANSWER = 20_000;
    private static final String REREADABLE = "Only a READY import can be read anew";

    private final BatchStore batches;
    private final RowStore rows;
    private final FileStore files;
    private final OpenFiles openFiles;
    private final MappingStore mappings;
    private final ImportAccess access;
    private final ShownImports shown;
    private final Spreadsheets spreadsheets;
    private final RowReader reader;
    private final ReadingJob reading;
    private final ImportWorkers workers;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    ImportChanges(
            BatchStore batches,
            RowStore rows,
            FileStore files,
            OpenFiles openFiles,
            MappingStore mappings,
            ImportAccess access,
            ShownImports shown,
            Spreadsheets spreadsheets,
            RowReader reader,
            ReadingJob reading,
            ImportWorkers workers,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.batches = batches;
        this.rows = rows;
        this.files = files;
        this.openFiles = openFiles;
        this.mappings = mappings;
        this.access = access;
        this.shown = shown;
        this.spreadsheets = spreadsheets;
        this.reader = reader;
        this.reading = reading;
        this.workers = workers;
        this.audit = audit;
        this.transaction = transaction;
    }

    void map(long batch, Map<Integer, ImportField> fields) {
        readAgain(batch, (me, b) -> {
            var mapping = b.mapping();
            for (var field : fields.entrySet()) {
                if (mapping.column(field.getKey()).isEmpty()) {
                    throw new InvalidValueException(
                            "column", String.valueOf(field.getKey()), "the index of a column of the sheet");
                }
                mapping = mapping.with(field.getKey(), field.getValue());
            }
            if (mapping.findColumn(ImportField.TITLE).isEmpty()) {
                throw new InvalidValueException(
                        "field", fields.toString(), "a column that holds the title must remain");
            }
            mappings.remember(MappingStore.sector(me, b.defaultSector()), mapping, me.username());
            batches.setMapping(b.id(), mapping, b.sheet(), b.defaultSector());
        });
    }

    void chooseSheet(long batch, int sheet) {
        var me = access.requireContributor();
        var found = batches.find(batch).orElseThrow(() -> ImportAccess.notFound(batch));
        access.requireManager(me, found);
        found.requireState(Set.of(ImportState.READY), REREADABLE);
        requireSheet(found, sheet);
        // Opening a workbook takes long; nobody waits for it.
        var columns = columns(found, sheet);
        readAgain(batch, (manager, b) -> {
            requireSheet(b, sheet);
            batches.setMapping(b.id(), columns, sheet, b.defaultSector());
            batches.setStaged(b.id(), false);
        });
    }

    private static void requireSheet(BatchRow batch, int sheet) {
        boolean isKnown = batch.sheets().stream().anyMatch(s -> s.index() == sheet && !s.hidden());
        if (!isKnown || !batch.hasFile()) {
            throw new InvalidValueException("sheet", String.valueOf(sheet), "a visible sheet of a file still kept");
        }
    }

    private ColumnMapping columns(BatchRow batch, int sheet) {
        var file = files.fetch(batch.id());
        try {
            return openFiles.whileOpen(() -> {
                try (var source = spreadsheets.open(file, batch.fileName())) {
                    return spreadsheets.recogniseColumns(source, sheet);
                }
            });
        } finally {
            TemporaryFiles.delete(file);
        }
    }

    void chooseSector(long batch, @Nullable Sector sector) {
        readAgain(batch, (me, b) -> {
            ImportAccess.requireSector(me, sector);
            batches.setMapping(b.id(), b.mapping(), b.sheet(), sector);
        });
    }

    /** A change before all rows are read anew. */
    private interface Change {
        void make(SignedIn me, BatchRow batch);
    }

    private void readAgain(long id, Change change) {
        var me = access.requireContributor();
        transaction.executeWithoutResult(status -> {
            var batch = batches.lock(id).orElseThrow(() -> ImportAccess.notFound(id));
            access.requireManager(me, batch);
            batch.requireState(Set.of(ImportState.READY), REREADABLE);
            change.make(me, batch);
            batches.begin(id, Set.of(ImportState.READY), ImportState.READING, workers.newWorker());
        });
        workers.submit(id, me.username(), () -> reading.run(id, null));
    }

    void correct(long batch, int number, RowCorrection correction) {
        correction.texts().forEach((field, text) -> {
            if (text.length() > LONGEST_ANSWER) {
                throw new InvalidValueException(field.name(), text, "at most %d characters".formatted(LONGEST_ANSWER));
            }
        });
        var me = access.requireContributor();
        transaction.executeWithoutResult(status -> {
            var found = batches.lock(batch).orElseThrow(() -> ImportAccess.notFound(batch));
            var saved = shown.require(me, found, number);
            found.requireState(WritingJob.WRITABLE, "Only rows of a READY or COMMITTED import can be answered");
            if (saved.writtenAt() != null) {
                throw new InvalidValueException(
                        "row", String.valueOf(number), "a row that is not written; change the activity instead");
            }
            if (!access.mayAnswer(me, found, saved.row())) {
                throw new AccessDeniedException("This account may not answer rows of this Sector");
            }
            var outcome = readAgain(me, found, saved, correction).reading().outcome();
            rows.noteAnswer(batch, number, me.username());
            for (var copy : rows.listCopies(batch, number)) {
                readAgain(me, found, copy, copy.row().correction());
            }
            var details = new LinkedHashMap<String, Object>();
            details.put("row", number);
            details.put("fields", fields(correction));
            details.put(
                    "accepted",
                    correction.accepted().stream().map(Enum::name).sorted().toList());
            details.put("outcome", outcome.name());
            audit.record("IMPORT_ROW_ANSWERED", String.valueOf(batch), details);
        });
    }

    private static List<String> fields(RowCorrection correction) {
        var fields = new ArrayList<String>();
        correction.texts().keySet().forEach(f -> fields.add(f.name()));
        correction.choices().keySet().forEach(f -> fields.add(f.name()));
        return fields.stream().distinct().sorted().toList();
    }

    /** Reads a row anew by which it was found that what it meets has changed. */
    void readAgain(long batch, int number) {
        var me = access.requireContributor();
        transaction.executeWithoutResult(status -> {
            var found = batches.lock(batch).orElseThrow(() -> ImportAccess.notFound(batch));
            found.requireState(WritingJob.WRITABLE, "Only rows of a READY or COMMITTED import are read anew");
            rows.find(batch, number)
                    .filter(r -> r.writtenAt() == null)
                    .ifPresent(r -> readAgain(me, found, r, r.row().correction()));
        });
    }

    private StagedRow readAgain(SignedIn me, BatchRow batch, Saved saved, RowCorrection correction) {
        var read = reader.reread(batch, saved.row().source(), correction, s -> me.mayContribute(s.code()));
        rows.save(batch.id(), List.of(read));
        return read;
    }
}
