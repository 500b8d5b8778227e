package org.itu.sdgmap.importing.internal.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.importing.FileRule;
import org.itu.sdgmap.importing.ImportRule;
import org.itu.sdgmap.importing.ImportState;
import org.itu.sdgmap.importing.Imports.Upload;
import org.itu.sdgmap.importing.RefusedFileException;
import org.itu.sdgmap.importing.RefusedImportException;
import org.itu.sdgmap.importing.SheetSource;
import org.itu.sdgmap.importing.Spreadsheets;
import org.itu.sdgmap.importing.internal.file.TemporaryFiles;
import org.itu.sdgmap.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files in: keeps them, recognises their columns, and gives them to a worker that reads them. */
@Component
class ImportUploads {

    /** Files of one account that wait to be read; the next is refused. */
    static final int MOST_UNREAD = 5;

    private static final int LONGEST_NAME = 200;

    private final BatchStore batches;
    private final FileStore files;
    private final OpenFiles openFiles;
    private final MappingStore mappings;
    private final ImportAccess access;
    private final Spreadsheets spreadsheets;
    private final ReadingJob reading;
    private final ImportCommits commits;
    private final ImportWorkers workers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportUploads(
            BatchStore batches,
            FileStore files,
            OpenFiles openFiles,
            MappingStore mappings,
            ImportAccess access,
            Spreadsheets spreadsheets,
            ReadingJob reading,
            ImportCommits commits,
            ImportWorkers workers,
            TransactionTemplate transaction,
            Clock clock) {
        this.batches = batches;
        this.files = files;
        this.openFiles = openFiles;
        this.mappings = mappings;
        this.access = access;
        this.spreadsheets = spreadsheets;
        this.reading = reading;
        this.commits = commits;
        this.workers = workers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return id of the new import */
    long take(InputStream file, Upload upload) {
        var me = access.requireContributor();
        ImportAccess.requireSector(me, upload.defaultSector());
        requireRoom(me);
        var digest = RowFingerprint.sha256();
        var kept = keep(file, digest);
        try {
            var sha256 = HexFormat.of().formatHex(digest.digest());
            var batch = openFiles.whileOpen(() -> recognise(kept, upload, me, sha256));
            long id = transaction.execute(status -> {
                batches.lockUploads(me.username());
                requireRoom(me);
                long added = batches.add(batch);
                files.keep(added, kept);
                return added;
            });
            workers.submit(id, me.username(), () -> {
                if (reading.run(id, kept) && upload.commitWhenRead()) {
                    commits.writeRead(id);
                }
            });
            return id;
        } catch (RuntimeException | Error e) {
            TemporaryFiles.delete(kept);
            throw e;
        }
    }

    private void requireRoom(SignedIn me) {
        int unread = batches.countUnread(me.username());
        if (unread >= MOST_UNREAD) {
            throw new RefusedImportException(ImportRule.TOO_MANY_WAITING, String.valueOf(unread));
        }
    }

    private BatchRow recognise(Path kept, Upload upload, SignedIn me, String sha256) {
        var name = fileName(upload.fileName());
        try (var source = spreadsheets.open(kept, name)) {
            int sheet = sheet(source, upload.sheet());
            var recognised = spreadsheets.recogniseColumns(source, sheet);
            var sector = upload.defaultSector();
            var mapping = mappings.find(MappingStore.sector(me, sector), recognised)
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
                    upload.commitWhenRead(),
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

    private static Path keep(InputStream file, MessageDigest digest) {
        try {
            var kept = TemporaryFiles.create(".upload");
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

    /** Without folders and control characters, which some browsers and programs send. */
    private static String fileName(String given) {
        var name =
                given.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        return name.isEmpty() ? "upload" : name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
