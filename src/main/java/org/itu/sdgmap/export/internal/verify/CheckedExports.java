package org.itu.sdgmap.export.internal.verify;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.export.ExportFormat;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportProgress;
import org.itu.sdgmap.export.Exports;
import org.itu.sdgmap.snapshot.SnapshotFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Makes files of snapshots again and compares: CSV, JSON and GeoJSON byte by byte, workbooks cell by cell. */
@Component
class CheckedExports implements SnapshotFiles {

    static final String FILE_PREFIX = "sdgmap-verify-";
    private static final int HEAD_BYTES = 4;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final String ADDRESS_COLUMN = "export_address";

    /** Making a large file again costs as much as making it. */
    private final Semaphore turns = new Semaphore(1);

    private final Exports exports;
    private final JsonMapper json;

    CheckedExports(Exports exports, JsonMapper json) {
        this.exports = exports;
        this.json = json;
    }

    @Override
    public Optional<Finding> check(Path file) throws IOException {
        var order = claim(file);
        if (order.isEmpty()) {
            return Optional.empty();
        }
        var snapshot = ClaimedAddress.snapshot(order.get());
        if (snapshot == null) {
            return Optional.of(new Finding(null, null));
        }
        turns.acquireUninterruptibly();
        try {
            exports.check(order.get());
            return Optional.of(new Finding(snapshot, difference(order.get(), file)));
        } catch (InvalidValueException | NotFoundException e) {
            return Optional.of(new Finding(snapshot, e.getMessage()));
        } finally {
            turns.release();
        }
    }

    private @Nullable String difference(ExportOrder order, Path file) throws IOException {
        if (order.format() == ExportFormat.XLSX) {
            return ofWorkbooks(order, file);
        }
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            var compared = new ComparingOutput(in);
            var out = new BufferedOutputStream(compared);
            exports.write(order, out, ExportProgress.NONE);
            out.flush();
            var line = compared.findDifference();
            return line == null ? null : String.valueOf(line);
        }
    }

    private @Nullable String ofWorkbooks(ExportOrder order, Path file) throws IOException {
        var made = Files.createTempFile(FILE_PREFIX, ".xlsx");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(made))) {
                exports.write(order, out, ExportProgress.NONE);
            }
            try (var now = new WorkbookCells(made);
                    var then = new WorkbookCells(file)) {
                return WorkbookCells.findDifference(now, then);
            }
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private Optional<ExportOrder> claim(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD_BYTES);
        }
        try {
            if (Arrays.equals(head, ZIP)) {
                return ofWorkbook(file);
            }
            return head.length > 0 && head[0] == '{' ? ofJson(file) : ofCsv(file);
        } catch (IOException | UncheckedIOException | JacksonException | IllegalArgumentException e) {
            // It only looked like one.
            return Optional.empty();
        }
    }

    private static Optional<ExportOrder> ofWorkbook(Path file) throws IOException {
        try (var cells = new WorkbookCells(file)) {
            var sheets = cells.listSheets();
            var found = new ExportOrder[1];
            cells.read(cell -> {
                if (cell.sheet().equals(sheets.getLast()) && cell.reference().startsWith("B")) {
                    ClaimedAddress.parse(cell.value())
                            .filter(order -> order.format() == ExportFormat.XLSX)
                            .ifPresent(order -> found[0] = order);
                }
                return found[0] == null;
            });
            return Optional.ofNullable(found[0]);
        }
    }

    private static Optional<ExportOrder> ofCsv(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofCsvRecord(reader)) {
            var records = csv.iterator();
            if (!records.hasNext()) {
                return Optional.empty();
            }
            var head = records.next();
            int last = head.getFieldCount() - 1;
            if (!head.getField(last).equals(ADDRESS_COLUMN) || !records.hasNext()) {
                return Optional.empty();
            }
            var first = records.next();
            return first.getFieldCount() <= last
                    ? Optional.empty()
                    : ClaimedAddress.parse(first.getField(last)).filter(o -> o.format() == ExportFormat.CSV);
        }
    }

    /** Member file of member notes, which stands before the rows. */
    private Optional<ExportOrder> ofJson(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file));
                var parser = json.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean notes = parser.currentName().equals("notes");
                if (parser.nextToken() == JsonToken.START_OBJECT && notes) {
                    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                        boolean address = parser.currentName().equals("file");
                        if (parser.nextToken() == JsonToken.VALUE_STRING && address) {
                            return ClaimedAddress.parse(parser.getString());
                        }
                        parser.skipChildren();
                    }
                    return Optional.empty();
                }
                parser.skipChildren();
            }
            return Optional.empty();
        }
    }
}
