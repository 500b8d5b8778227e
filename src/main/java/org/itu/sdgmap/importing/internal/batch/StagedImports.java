package org.itu.sdgmap.importing.internal.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itu.sdgmap.activity.ActivityBatches;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.importing.ColumnMapping;
import org.itu.sdgmap.importing.FileRule;
import org.itu.sdgmap.importing.ImportBatch;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.ImportRow;
import org.itu.sdgmap.importing.ImportState;
import org.itu.sdgmap.importing.Imports;
import org.itu.sdgmap.importing.Outcome;
import org.itu.sdgmap.importing.RefusedFileException;
import org.itu.sdgmap.importing.RemarkRule;
import org.itu.sdgmap.importing.RowCorrection;
import org.itu.sdgmap.importing.RowFilter;
import org.itu.sdgmap.importing.RowPage;
import org.itu.sdgmap.importing.SheetSource;
import org.itu.sdgmap.importing.Spreadsheets;
import org.itu.sdgmap.importing.StandsAgainstUndoException;
import org.itu.sdgmap.importing.WrongImportStateException;
import org.itu.sdgmap.importing.internal.batch.RowStore.Saved;
import org.itu.sdgmap.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class StagedImports implements Imports {

    private static final int MOST_ROWS_A_PAGE = 200;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ANSWER = 20_000;
    private static final int LONGEST_SAMPLE = 80;

    private final BatchStore batches;
    private final RowStore rows;
    private final FileStore files;
    private final MappingStore mappings;
    private final ImportAccess access;
    private final Spreadsheets spreadsheets;
    private final RowReader reader;
    private final ReadingJob reading;
    private final WritingJob writing;
    private final ImportWorkers workers;
    private final ImportReport reports;
    private final ActivityBatches activities;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StagedImports(
            BatchStore batches,
            RowStore rows,
            FileStore files,
            MappingStore mappings,
            ImportAccess access,
            Spreadsheets spreadsheets,
            RowReader reader,
            ReadingJob reading,
            WritingJob writing,
            ImportWorkers workers,
            ImportReport reports,
            ActivityBatches activities,
            TransactionTemplate transaction,
            Clock clock) {
        this.batches = batches;
        this.rows = rows;
        this.files = files;
        this.mappings = mappings;
        this.access = access;
        this.spreadsheets = spreadsheets;
        this.reader = reader;
        this.reading = reading;
        this.writing = writing;
        this.workers = workers;
        this.reports = reports;
        this.activities = activities;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public ImportBatch upload(InputStream file, Upload upload) {
        var me = access.requireContributor();
        requireSector(me, upload.defaultSector());
        var digest = RowFingerprint.sha256();
        var kept = keep(file, digest);
        try {
            var batch = recognise(kept, upload, me, HexFormat.of().formatHex(digest.digest()));
            long id = transaction.execute(status -> {
                long added = batches.add(batch);
                files.keep(added, kept);
                return added;
            });
            workers.submit(id, me.username(), () -> {
                if (reading.run(id, kept) && upload.commitWhenRead()) {
                    batches.find(id).ifPresent(read -> write(read, false));
                }
            });
            return get(id);
        } catch (RuntimeException e) {
            delete(kept);
            throw e;
        }
    }

    private BatchRow recognise(Path kept, Upload upload, SignedIn me, String sha256) {
        var name = fileName(upload.fileName());
        try (var source = spreadsheets.open(kept, name)) {
            int sheet = sheet(source, upload.sheet());
            var recognised = spreadsheets.recogniseColumns(source, sheet);
            var sector = upload.defaultSector();
            var mapping = mappings.find(mappingSector(me, sector), recognised)
                    .map(recognised::following)
                    .orElse(recognised);
            return new BatchRow(
                    0,
                    me.username(),
                    me.displayName(),
                    clock.instant(),
                    name,
                    sha256,
                    Files.size(kept),
                    source.format(),
                    source.encoding().orElse(null),
                    sheet,
                    source.sheets(),
                    mapping,
                    sector,
                    ImportAccess.sectors(me),
                    ImportState.UPLOADED,
                    false,
                    true,
                    0,
                    0,
                    workers.newWorker(),
                    null,
                    null,
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the uploaded file", e);
        }
    }

    private static int sheet(SheetSource source, @Nullable String name) {
        var visible = source.visibleSheets();
        if (visible.isEmpty()) {
            throw new RefusedFileException(FileRule.NO_SHEET);
        }
        if (name == null || name.isBlank()) {
            return visible.getFirst().index();
        }
        return visible.stream()
                .filter(s -> s.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        "sheet",
                        name,
                        "one of the visible sheets "
                                + visible.stream().map(SheetSource.Sheet::name).toList()))
                .index();
    }

    private static Path keep(InputStream file, java.security.MessageDigest digest) {
        try {
            var kept = Files.createTempFile("sdgmap-import-", ".tmp");
            try (var out = Files.newOutputStream(kept)) {
                var buffer = new byte[64 * 1024];
                long bytes = 0;
                for (int n = file.read(buffer); n >= 0; n = file.read(buffer)) {
                    bytes += n;
                    if (bytes > SheetSource.MAX_BYTES) {
                        throw new RefusedFileException(
                                FileRule.TOO_LARGE,
                                ">" + SheetSource.MAX_BYTES / 1024 / 1024,
                                String.valueOf(SheetSource.MAX_BYTES / 1024 / 1024));
                    }
                    digest.update(buffer, 0, n);
                    out.write(buffer, 0, n);
                }
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(kept);
                throw e;
            }
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the uploaded file", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete a temporary file", e);
        }
    }

    /** Without folders and control characters, which some browsers and programs send. */
    private static String fileName(String given) {
        var name =
                given.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        return name.isEmpty() ? "upload" : name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static void requireSector(SignedIn me, @Nullable Sector sector) {
        if (sector != null && !me.mayContribute(sector.code())) {
            throw new AccessDeniedException("This account may not enter activities of " + sector.code());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<ImportBatch> list(int offset, int limit) {
        var me = access.requireContributor();
        return batches.list(me.username(), ImportAccess.sectors(me), offset, Math.min(limit, MOST_ROWS_A_PAGE)).stream()
                .map(b -> shown(me, b))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public int count() {
        var me = access.requireContributor();
        return batches.count(me.username(), ImportAccess.sectors(me));
    }

    @Override
    @Transactional(readOnly = true)
    public ImportBatch get(long batch) {
        var me = access.requireContributor();
        return shown(me, find(batch));
    }

    private BatchRow find(long batch) {
        return batches.find(batch).orElseThrow(() -> ImportAccess.notFound(batch));
    }

    private ImportBatch shown(SignedIn me, BatchRow batch) {
        var sight = access.requireSight(me, batch);
        return new ImportBatch(
                batch.id(),
                batch.username(),
                batch.displayName(),
                batch.createdAt(),
                batch.fileName(),
                batch.sha256(),
                batch.bytes(),
                batch.format(),
                batch.encoding(),
                batch.sheet(),
                batch.sheets(),
                batch.hasFile() && batch.state() == ImportState.READY,
                batch.mapping(),
                batch.defaultSector(),
                batch.state(),
                batch.rowsTotal(),
                batch.rowsDone(),
                rows.count(batch.id(), sight),
                batch.failure(),
                batch.committedAt(),
                batch.undoneAt(),
                access.mayManage(me, batch));
    }

    @Override
    @Transactional(readOnly = true)
    public RowPage listRows(long batch, RowFilter filter, int after, int limit) {
        var me = access.requireContributor();
        var found = find(batch);
        var sight = access.requireSight(me, found);
        int most = Math.clamp(limit, 1, MOST_ROWS_A_PAGE);
        var page = rows.list(batch, filter, sight, after, most + 1);
        boolean isLast = page.size() <= most;
        var shown = isLast ? page : page.subList(0, most);
        return new RowPage(
                shown.stream().map(r -> shown(me, found, r)).toList(),
                rows.count(batch, filter, sight),
                isLast ? null : shown.getLast().row().number());
    }

    @Override
    @Transactional(readOnly = true)
    public ImportRow getRow(long batch, int number) {
        var me = access.requireContributor();
        var found = find(batch);
        return shown(me, found, row(me, found, number));
    }

    private Saved row(SignedIn me, BatchRow batch, int number) {
        var sight = access.requireSight(me, batch);
        return rows.find(batch.id(), number)
                .filter(r -> {
                    var sector = r.row().sector();
                    return sight.sectors() == null
                            || (sector == null
                                    ? sight.seesAll()
                                    : sight.sectors().contains(sector));
                })
                .orElseThrow(() -> new NotFoundException("row", batch.id() + "/" + number));
    }

    private ImportRow shown(SignedIn me, BatchRow batch, Saved saved) {
        var row = saved.row();
        return new ImportRow(
                saved.batch(),
                row.reading(),
                row.correction(),
                row.effect(),
                row.matched() == null ? null : new ImportRow.Matched(row.matched(), row.fields()),
                saved.written(),
                saved.writtenAt(),
                saved.writtenAt() == null && WritingJob.WRITABLE.contains(batch.state()) && mayAnswer(me, batch, row));
    }

    /** A row that whoever brought the import may not write waits for others until the rest is written. */
    private boolean mayAnswer(SignedIn me, BatchRow batch, StagedRow row) {
        var sector = row.sector();
        var allowed = batch.allowed();
        if (sector != null
                && allowed != null
                && !allowed.contains(sector)
                && batch.state() != ImportState.COMMITTED
                && !access.mayManage(me, batch)) {
            return false;
        }
        return sector == null || !me.mayContribute(sector) ? access.mayManage(me, batch) : true;
    }

    @Override
    @Transactional(readOnly = true)
    public List<List<String>> listSamples(long batch, int limit) {
        var me = access.requireContributor();
        var found = find(batch);
        access.requireManager(me, found);
        var samples = new ArrayList<List<String>>();
        found.mapping().columns().forEach(c -> {
            while (samples.size() <= c.index()) {
                samples.add(new ArrayList<>());
            }
        });
        for (var saved : rows.listAfter(batch, 0, 50)) {
            var cells = saved.row().source();
            for (int i = 0; i < samples.size(); i++) {
                var text = cells.cell(i).text().strip();
                var ofColumn = samples.get(i);
                if (!text.isEmpty() && ofColumn.size() < limit) {
                    ofColumn.add(text.length() > LONGEST_SAMPLE ? text.substring(0, LONGEST_SAMPLE) + "…" : text);
                }
            }
        }
        return samples;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ImportRow> listWaiting(int offset, int limit) {
        var me = access.requireContributor();
        return rows
                .listWaiting(me.username(), ImportAccess.sectors(me), offset, Math.clamp(limit, 1, MOST_ROWS_A_PAGE))
                .stream()
                .map(r -> shown(me, find(r.batch()), r))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public int countWaiting() {
        var me = access.requireContributor();
        return rows.countWaiting(me.username(), ImportAccess.sectors(me));
    }

    @Override
    public ImportBatch map(long batch, Map<Integer, ImportField> fields) {
        return readAgain(batch, (me, b) -> {
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
            mappings.remember(mappingSector(me, b.defaultSector()), mapping, me.username());
            batches.setMapping(b.id(), mapping, b.sheet(), b.defaultSector());
        });
    }

    @Override
    public ImportBatch chooseSheet(long batch, int sheet) {
        return readAgain(batch, (me, b) -> {
            boolean isKnown = b.sheets().stream().anyMatch(s -> s.index() == sheet && !s.hidden());
            if (!isKnown || !b.hasFile()) {
                throw new InvalidValueException("sheet", String.valueOf(sheet), "a visible sheet of a file still kept");
            }
            batches.setMapping(b.id(), columns(b, sheet), sheet, b.defaultSector());
            batches.setStaged(b.id(), false);
        });
    }

    private ColumnMapping columns(BatchRow batch, int sheet) {
        var file = files.fetch(batch.id());
        try (var source = spreadsheets.open(file, batch.fileName())) {
            return spreadsheets.recogniseColumns(source, sheet);
        } finally {
            delete(file);
        }
    }

    @Override
    public ImportBatch chooseSector(long batch, @Nullable Sector sector) {
        return readAgain(batch, (me, b) -> {
            requireSector(me, sector);
            batches.setMapping(b.id(), b.mapping(), b.sheet(), sector);
        });
    }

    /** A change before all rows are read anew. */
    private interface Change {
        void make(SignedIn me, BatchRow batch);
    }

    private ImportBatch readAgain(long id, Change change) {
        var me = access.requireContributor();
        transaction.executeWithoutResult(status -> {
            var batch = batches.lock(id).orElseThrow(() -> ImportAccess.notFound(id));
            access.requireManager(me, batch);
            requireState(batch, Set.of(ImportState.READY), "Only a READY import can be read anew");
            change.make(me, batch);
            batches.begin(id, Set.of(ImportState.READY), ImportState.READING, workers.newWorker());
        });
        workers.submit(id, me.username(), () -> reading.run(id, null));
        return get(id);
    }

    private static void requireState(BatchRow batch, Set<ImportState> states, String expected) {
        if (!states.contains(batch.state())) {
            throw new WrongImportStateException(expected, batch.state());
        }
    }

    @Override
    public ImportRow correct(long batch, int number, RowCorrection correction) {
        correction.texts().forEach((field, text) -> {
            if (text.length() > LONGEST_ANSWER) {
                throw new InvalidValueException(field.name(), text, "at most %d characters".formatted(LONGEST_ANSWER));
            }
        });
        var me = access.requireContributor();
        transaction.executeWithoutResult(status -> {
            var found = batches.lock(batch).orElseThrow(() -> ImportAccess.notFound(batch));
            var saved = row(me, found, number);
            requireState(found, WritingJob.WRITABLE, "Only rows of a READY or COMMITTED import can be answered");
            if (saved.writtenAt() != null) {
                throw new InvalidValueException(
                        "row", String.valueOf(number), "a row that is not written; change the activity instead");
            }
            if (!mayAnswer(me, found, saved.row())) {
                throw new AccessDeniedException("This account may not answer rows of this Sector");
            }
            readAgain(me, found, saved, correction);
            rows.noteAnswer(batch, number, me.username());
            for (var copy : rows.listCopies(batch, number)) {
                readAgain(me, found, copy, copy.row().correction());
            }
        });
        return getRow(batch, number);
    }

    private void readAgain(SignedIn me, BatchRow batch, Saved saved, RowCorrection correction) {
        rows.save(
                batch.id(),
                List.of(reader.reread(batch, saved.row().source(), correction, s -> me.mayContribute(s.code()))));
    }

    @Override
    public ImportRow skip(long batch, int number) {
        return accept(batch, number, RemarkRule.LEFT_OUT);
    }

    @Override
    public ImportRow accept(long batch, int number, RemarkRule rule) {
        var row = getRow(batch, number);
        return correct(batch, number, row.correction().accept(rule));
    }

    @Override
    public ImportBatch commit(long batch, boolean publish) {
        var me = access.requireContributor();
        var found = find(batch);
        access.requireManager(me, found);
        requireReviewer(me, rows.listSectorsToWrite(batch), publish);
        var worker = workers.newWorker();
        if (!writing.begin(batch, worker)) {
            throw new WrongImportStateException(
                    "Only a READY or COMMITTED import can be committed",
                    find(batch).state());
        }
        workers.submit(batch, me.username(), () -> writing.run(found, worker, publish));
        return get(batch);
    }

    private void write(BatchRow batch, boolean publish) {
        var worker = workers.newWorker();
        if (writing.begin(batch.id(), worker)) {
            writing.run(batch, worker, publish);
        }
    }

    private static void requireReviewer(SignedIn me, Set<String> sectors, boolean publish) {
        if (publish) {
            sectors.stream().filter(s -> !me.mayReview(s)).findFirst().ifPresent(s -> {
                throw new AccessDeniedException("This account may not publish activities of " + s);
            });
        }
    }

    @Override
    public ImportRow finish(long batch, int number, boolean publish) {
        var me = access.requireContributor();
        transaction.executeWithoutResult(status -> {
            var found = batches.lock(batch).orElseThrow(() -> ImportAccess.notFound(batch));
            var saved = row(me, found, number);
            requireState(found, Set.of(ImportState.COMMITTED), "Single rows are written once the import is COMMITTED");
            var outcome = saved.row().reading().outcome();
            if (saved.writtenAt() != null || outcome != Outcome.IMPORT && outcome != Outcome.IMPORT_WARN) {
                throw new InvalidValueException(
                        "row", String.valueOf(number), "a row with outcome IMPORT or IMPORT_WARN that is not written");
            }
            var sector = saved.row().sector();
            requireReviewer(me, sector == null ? Set.of() : Set.of(sector), publish);
            writing.writeOne(found, saved, publish);
        });
        return getRow(batch, number);
    }

    @Override
    public ImportBatch cancel(long batch) {
        var me = access.requireContributor();
        access.requireManager(me, find(batch));
        if (find(batch).state() == ImportState.COMMITTING) {
            workers.cancel(batch);
            return get(batch);
        }
        transaction.executeWithoutResult(status -> {
            var found = batches.lock(batch).orElseThrow(() -> ImportAccess.notFound(batch));
            requireState(
                    found,
                    Set.of(ImportState.UPLOADED, ImportState.READING, ImportState.READY, ImportState.FAILED),
                    "Only an import that is not written can be cancelled");
            rows.dropAll(batch);
            files.drop(batch);
            batches.setState(batch, ImportState.CANCELLED);
        });
        return get(batch);
    }

    @Override
    public ImportBatch undo(long batch) {
        var me = access.requireContributor();
        transaction.executeWithoutResult(status -> {
            var found = batches.lock(batch).orElseThrow(() -> ImportAccess.notFound(batch));
            access.requireManager(me, found);
            requireState(found, Set.of(ImportState.COMMITTED), "Only a COMMITTED import can be undone");
            var built = activities.listBuiltUpon(batch);
            if (!built.isEmpty()) {
                throw new StandsAgainstUndoException(built);
            }
            if (!rows.listWritten(batch).isEmpty()) {
                activities.undo(batch, "Import %d of %s undone".formatted(batch, found.fileName()));
            }
            batches.setState(batch, ImportState.UNDONE);
            batches.noteUndo(batch, me.username());
        });
        return get(batch);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> listWritten(long batch) {
        var me = access.requireContributor();
        access.requireSight(me, find(batch));
        return rows.listWritten(batch);
    }

    @Override
    public Path report(long batch, Language language) {
        var me = access.requireContributor();
        var found = find(batch);
        return reports.write(found, access.requireSight(me, found), language);
    }

    private static String mappingSector(SignedIn me, @Nullable Sector chosen) {
        if (chosen != null) {
            return chosen.code();
        }
        return me.roles().stream()
                .map(SignedIn.HeldRole::sector)
                .filter(s -> s != null)
                .sorted()
                .findFirst()
                .orElse("");
    }
}
