package org.itu.sdgmap.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.ImportWorkbooks;
import org.itu.sdgmap.importing.Imports;
import org.itu.sdgmap.importing.Imports.Upload;
import org.itu.sdgmap.importing.Outcome;
import org.itu.sdgmap.importing.RowFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "Imports", description = "Spreadsheets of activities, with the access token of a contributor")
class ImportsController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST_ROWS = 200;

    private final Imports imports;
    private final ImportWorkbooks workbooks;

    ImportsController(Imports imports, ImportWorkbooks workbooks) {
        this.imports = imports;
        this.workbooks = workbooks;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Takes in an XLSX, XLS, ODS, CSV or TSV file of up to 50 MB and 50,000 rows",
            description =
                    "The rows are read in the background; ask the address in Location for state and progress. With"
                            + " dryRun=false all clean rows are submitted in one transaction once all are read; rows that wait"
                            + " for an answer stay, and nothing is guessed.",
            responses = {
                @ApiResponse(responseCode = "201", description = "Taken in; Location leads to the import"),
                @ApiResponse(responseCode = "413", description = "More than 50 MB"),
                @ApiResponse(
                        responseCode = "429",
                        description =
                                "Five imports of the account are still to be read; Retry-After says when to ask anew"),
                @ApiResponse(responseCode = "422", description = "No spreadsheet that can be read; rule says why")
            })
    ResponseEntity<ImportAnswer> upload(
            @Parameter(description = "The spreadsheet") @RequestPart("file") MultipartFile file,
            @Parameter(description = "true for a preview, false to write what is clean")
                    @RequestParam(defaultValue = "true")
                    String dryRun,
            @Parameter(description = "Sector of rows that name none: ITU-R, ITU-T, ITU-D, GS or INTER")
                    @RequestParam(required = false)
                    @Nullable String sector,
            @Parameter(description = "Name of the sheet; without it the first visible one")
                    @RequestParam(required = false)
                    @Nullable String sheet) {
        var upload = new Upload(
                Objects.requireNonNullElse(file.getOriginalFilename(), "upload"),
                sheet,
                sector == null || sector.isBlank() ? null : Sector.getByCode(sector),
                !bool("dryRun", dryRun));
        try (var in = file.getInputStream()) {
            var batch = imports.upload(in, upload);
            return ResponseEntity.created(URI.create("/api/v1/imports/" + batch.id()))
                    .cacheControl(CacheControl.noStore())
                    .body(ImportAnswer.of(batch));
        } catch (IOException e) {
            throw new UncheckedIOException("The upload broke off", e);
        }
    }

    /** A page of imports. */
    record ImportList(List<ImportAnswer> items, int total) {}

    @GetMapping
    @Operation(summary = "Imports that the account may see, newest first")
    ResponseEntity<ImportList> list(
            @RequestParam(defaultValue = "0") int offset, @RequestParam(defaultValue = "20") int size) {
        requireBetween("offset", offset, 0, 1_000_000);
        requireBetween("size", size, 1, MOST_ROWS);
        return ok(new ImportList(
                imports.list(offset, size).stream().map(ImportAnswer::of).toList(), imports.count()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "State, progress 0 to 1, columns, and rows by outcome")
    ResponseEntity<ImportAnswer> get(@PathVariable String id) {
        return ok(ImportAnswer.of(imports.get(id(id))));
    }

    @GetMapping("/{id}/rows")
    @Operation(summary = "Rows in the order of the sheet: cells, outcome, remarks with candidates, reading")
    ResponseEntity<ImportRows> rows(
            @PathVariable String id,
            @Parameter(description = "IMPORT, IMPORT_WARN, REVIEW, REJECT or SKIP")
                    @RequestParam(required = false)
                    @Nullable String outcome,
            @Parameter(description = "Words that stand together in the cells") @RequestParam(defaultValue = "")
                    String q,
            @Parameter(description = "next of the page before") @RequestParam(defaultValue = "0") int cursor,
            @RequestParam(defaultValue = "50") int size) {
        requireBetween("cursor", cursor, 0, Integer.MAX_VALUE);
        requireBetween("size", size, 1, MOST_ROWS);
        var filter = new RowFilter(
                outcome == null || outcome.isBlank() ? null : constant("outcome", Outcome.class, outcome), q);
        return ok(ImportRows.of(imports.listRows(id(id), filter, cursor, size)));
    }

    @PutMapping(path = "/{id}/mapping", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Says what columns hold, by their index from 0; all rows are read anew",
            description = "Fields: NUMBER, TITLE, DESCRIPTION, LANGUAGE, SECTOR, KIND, START, END, PERIOD, SCOPE,"
                    + " COUNTRIES, LATITUDE, LONGITUDE, COORDINATES, PARTNERS, ACTION_LINES, SDG, STRATEGIC, WEIGHTS,"
                    + " LINE_WEIGHTS, URL, CONTACT, IGNORED. A field that another column held is taken from it.")
    ResponseEntity<ImportAnswer> map(@PathVariable String id, @RequestBody Map<String, String> columns) {
        var fields = new java.util.TreeMap<Integer, ImportField>();
        columns.forEach((column, field) -> {
            if (!column.matches("[0-9]{1,3}")) {
                throw new InvalidValueException("column", column, "the index of a column, from 0");
            }
            fields.put(Integer.valueOf(column), constant("field", ImportField.class, field));
        });
        if (fields.isEmpty()) {
            throw new InvalidValueException("mapping", "{}", "at least one column with its field");
        }
        return ok(ImportAnswer.of(imports.map(id(id), fields)));
    }

    @PutMapping(path = "/{id}/rows/{number}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Answers a row: cells typed anew, choices among candidates, doubts accepted",
            description = "texts: field to text; choices: field to original text to value; accepted: rules such as"
                    + " NEAR_COPY, or LEFT_OUT to leave the row out. The row is read again at once.")
    ResponseEntity<ImportRows.Row> answer(
            @PathVariable String id, @PathVariable String number, @RequestBody ImportRows.Answer answer) {
        return ok(ImportRows.Row.of(imports.correct(id(id), number(number), answer.correction())));
    }

    /** @param publish whether the activities are public at once; for reviewers of their Sectors */
    record Commit(@Nullable Boolean publish) {}

    @PostMapping("/{id}/commit")
    @Operation(
            summary = "Writes all clean rows in one transaction, in the background",
            responses = {
                @ApiResponse(responseCode = "202", description = "Begun; ask the import for its state"),
                @ApiResponse(responseCode = "409", description = "The state does not allow it")
            })
    ResponseEntity<ImportAnswer> commit(
            @PathVariable String id, @RequestBody(required = false) @Nullable Commit commit) {
        boolean publish = commit != null && Boolean.TRUE.equals(commit.publish());
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .cacheControl(CacheControl.noStore())
                .body(ImportAnswer.of(imports.commit(id(id), publish)));
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "Stops reading or writing, or throws away what is not written")
    ResponseEntity<ImportAnswer> cancel(@PathVariable String id) {
        return ok(ImportAnswer.of(imports.cancel(id(id))));
    }

    @PostMapping("/{id}/undo")
    @Operation(
            summary = "Takes back all that the import wrote",
            responses = @ApiResponse(responseCode = "409", description = "Something newer is built on it; it is named"))
    ResponseEntity<ImportAnswer> undo(@PathVariable String id) {
        return ok(ImportAnswer.of(imports.undo(id(id))));
    }

    @GetMapping(path = "/{id}/report.xlsx", produces = XLSX)
    @Operation(summary = "All rows with outcome and remarks, which stand as comments at their cells too")
    ResponseEntity<StreamingResponseBody> report(
            @PathVariable String id, @RequestParam(defaultValue = "en") String lang) {
        var report = imports.report(id(id), Language.getByCode(lang));
        StreamingResponseBody body = out -> {
            try {
                Files.copy(report, out);
            } finally {
                Files.deleteIfExists(report);
            }
        };
        return file("import-" + id(id) + "-report.xlsx")
                .cacheControl(CacheControl.noStore())
                .body(body);
    }

    @GetMapping(path = "/template", produces = XLSX)
    @Operation(summary = "A workbook to fill in, with headings, lists and notes in one of the six languages; public")
    ResponseEntity<byte[]> template(@RequestParam(defaultValue = "en") String lang) {
        var language = Language.getByCode(lang);
        return file("sdgmap-template-" + language.code() + ".xlsx")
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(workbooks.template(language));
    }

    private static ResponseEntity.BodyBuilder file(String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(XLSX))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString());
    }

    private static <T> ResponseEntity<T> ok(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    private static long id(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new InvalidValueException("id", text, "the number of an import");
        }
        return Long.parseLong(text);
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,7}")) {
            throw new InvalidValueException("row", text, "the number of a row of the sheet");
        }
        return Integer.parseInt(text);
    }

    private static boolean bool(String field, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidValueException(field, text, "true or false");
        };
    }

    private static void requireBetween(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new InvalidValueException(
                    field, String.valueOf(value), "a whole number from %d to %d".formatted(least, most));
        }
    }

    static <E extends Enum<E>> E constant(String field, Class<E> type, String text) {
        return java.util.Arrays.stream(type.getEnumConstants())
                .filter(c -> c.name().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        field, text, "one of " + java.util.Arrays.toString(type.getEnumConstants())));
    }
}
