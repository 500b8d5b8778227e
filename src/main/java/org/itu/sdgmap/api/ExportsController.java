package org.itu.sdgmap.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.export.ExportFormat;
import org.itu.sdgmap.export.ExportJob;
import org.itu.sdgmap.export.ExportJob.Failure;
import org.itu.sdgmap.export.ExportJob.State;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportQueue;
import org.itu.sdgmap.export.Exports;
import org.itu.sdgmap.export.Paper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
@RequestMapping("/api/v1/exports")
@Tag(
        name = "Exports",
        description = "What pages show as files: short ones at once, long ones by an order that is worked on in the"
                + " background")
class ExportsController {

    private static final String TOKEN = "/{token:[A-Za-z0-9_-]{43}}";

    /** So long an order is waited for before it is answered as one that goes on. */
    private static final Duration PATIENCE = Duration.ofMillis(700);

    private final Exports exports;
    private final ExportQueue queue;
    private final ExportRequests requests;
    private final ExportAnswers answers;
    private final RequestBodies bodies;
    private final RequestFilters filters;

    ExportsController(
            Exports exports,
            ExportQueue queue,
            ExportRequests requests,
            ExportAnswers answers,
            RequestBodies bodies,
            RequestFilters filters) {
        this.exports = exports;
        this.queue = queue;
        this.requests = requests;
        this.answers = answers;
        this.bodies = bodies;
        this.filters = filters;
    }

    /**
     * What can be had.
     *
     * @param papers for drawings
     * @param resolutions of pixels, in dots per inch
     */
    record Offers(List<Subject> subjects, List<String> papers, List<Integer> resolutions) {

        /**
         * @param parameters beside those of a filter
         * @param tables that parameter table chooses from, the first if not given
         */
        record Subject(String subject, List<Format> formats, List<String> parameters, List<String> tables) {}

        /** @param address of the file where it is made at once */
        record Format(String format, String mediaType, String address) {}
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What can be had: subjects, their formats, their parameters")
    ResponseEntity<Offers> offers(HttpServletRequest request) {
        filters.requireNone(request);
        var subjects = exports.listOffers().stream()
                .map(offer -> new Offers.Subject(
                        offer.subject().code(),
                        offer.formats().stream()
                                .map(f -> new Offers.Format(
                                        f.code(),
                                        f.mediaType(),
                                        "/api/v1/exports/" + offer.subject().code() + "." + f.extension()))
                                .toList(),
                        offer.parameters(),
                        offer.tables()))
                .toList();
        return ResponseEntity.ok(new Offers(
                subjects,
                Arrays.stream(Paper.values())
                        .map(p -> p.name().toLowerCase(Locale.ROOT))
                        .toList(),
                ExportOrder.RESOLUTIONS.stream().sorted().toList()));
    }

    @GetMapping("/{subject:[a-z-]+}.{extension:[a-z]+}")
    @FilterParametersDocumented
    @Operation(
            summary = "A file that is made at once",
            description =
                    "Takes the parameters of the page that shows the same. What takes long, such as more than 2,000"
                            + " activities, is answered 409: order it by POST. A CSV file has the address of its metadata"
                            + " (CSVW) in Link.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "The file",
                        content = @Content(schema = @Schema(type = "string", format = "binary"))),
                @ApiResponse(responseCode = "409", description = "Too long to be made at once")
            })
    ResponseEntity<?> file(
            HttpServletRequest request,
            WebRequest webRequest,
            @PathVariable String subject,
            @Parameter(description = "Extension of the format; xml is IATI 2.03") @PathVariable String extension) {
        var order =
                requests.order(request, ExportRequests.subject(subject), ExportRequests.formatOfExtension(extension));
        exports.check(order);
        return exports.isLong(order) ? tooLong(order) : answers.answer(request, webRequest, order);
    }

    @GetMapping("/{subject:[a-z-]+}.csv-metadata.json")
    @FilterParametersDocumented
    @Operation(
            summary = "What the columns of a CSV file are, where it comes from, and its SHA-256",
            description = "Metadata Vocabulary for Tabular Data (CSVW), under the same parameters as the file",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "JSON-LD as CSVW has it",
                            content = @Content(schema = @Schema(type = "object"))))
    ResponseEntity<?> metadata(HttpServletRequest request, WebRequest webRequest, @PathVariable String subject) {
        var order = requests.order(request, ExportRequests.subject(subject), ExportFormat.CSV);
        exports.check(order);
        return exports.isLong(order)
                ? tooLong(order)
                : answers.metadata(request, webRequest, ExportRequests.subject(subject));
    }

    private static ResponseEntity<ProblemDetail> tooLong(ExportOrder order) {
        var detail = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT,
                "%s as %s takes too long to be made at once: order it by POST to /api/v1/exports, or narrow the filter"
                        .formatted(order.subject().code(), order.format().code()));
        detail.setType(URI.create("/problems/too-long"));
        detail.setTitle("Too long to be made at once");
        detail.setProperty("order", "/api/v1/exports");
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(detail);
    }

    /**
     * An order as it is.
     *
     * @param share part that is done, 0 to 1; null until it is known
     * @param before orders that wait before it
     * @param file address of the file once it is done
     */
    record Order(
            String subject,
            String format,
            State state,
            @Nullable Double share,
            long stepsDone,
            @Nullable Long steps,
            long before,
            String fileName,
            @Nullable Long sizeBytes,
            @Nullable String sha256,
            @Nullable Failure failure,
            @Nullable String failureText,
            Instant requestedAt,
            @Nullable Instant keptUntil,
            @Nullable String file) {

        static Order of(ExportJob job, String address) {
            return new Order(
                    job.subject().code(),
                    job.format().code(),
                    job.state(),
                    job.share(),
                    job.stepsDone(),
                    job.steps(),
                    job.before(),
                    job.fileName(),
                    job.sizeBytes(),
                    job.sha256(),
                    job.failure(),
                    job.failureText(),
                    job.requestedAt(),
                    job.keptUntil(),
                    job.state() == State.DONE ? address + "/file" : null);
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Orders a file",
            description =
                    "Location leads to the order, whose name nobody else can guess. A file that is done at once is"
                            + " answered 201, one that takes longer 202. Files are kept for 24 hours.",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = ExportOrderBody.class))),
            responses = {
                @ApiResponse(
                        responseCode = "201",
                        description = "Done already",
                        content = @Content(schema = @Schema(implementation = Order.class))),
                @ApiResponse(
                        responseCode = "202",
                        description = "Taken; it is being worked on",
                        content = @Content(schema = @Schema(implementation = Order.class))),
                @ApiResponse(responseCode = "400", description = "The order is wrong: field, value, expected say how"),
                @ApiResponse(
                        responseCode = "429",
                        description = "Too many orders of one visitor, or of all; Retry-After says when to ask anew")
            })
    ResponseEntity<Order> order(HttpServletRequest request) {
        var order = requests.order(request, bodies.read(request, ExportOrderBody.class));
        var token = queue.add(order, request.getRemoteAddr());
        var address = "/api/v1/exports/" + token;
        var job = queue.await(token, PATIENCE);
        return ResponseEntity.status(job.state() == State.DONE ? HttpStatus.CREATED : HttpStatus.ACCEPTED)
                .header(HttpHeaders.LOCATION, address)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(Order.of(job, address));
    }

    @GetMapping(value = TOKEN, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "How far an order is")
    ResponseEntity<Order> state(HttpServletRequest request, @PathVariable String token) {
        filters.requireNone(request);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(Order.of(queue.getJob(token), "/api/v1/exports/" + token));
    }

    @GetMapping(TOKEN + "/file")
    @Operation(
            summary = "The file of an order",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The file",
                            content = @Content(schema = @Schema(type = "string", format = "binary"))))
    void download(
            HttpServletRequest request, WebRequest webRequest, HttpServletResponse response, @PathVariable String token)
            throws IOException {
        filters.requireNone(request);
        var job = queue.getJob(token);
        var size = job.sizeBytes();
        if (job.state() != State.DONE || size == null) {
            throw new NotFoundException("file of the order", token);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (webRequest.checkNotModified("\"" + job.sha256() + "\"")) {
            return;
        }
        response.setContentType(job.format().mediaType());
        response.setContentLengthLong(size);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(job.fileName()).build().toString());
        if (!request.getMethod().equals("HEAD")) {
            queue.writeFile(token, response.getOutputStream());
        }
    }

    @DeleteMapping(TOKEN)
    @Operation(
            summary = "Ends an order and deletes its file",
            responses = @ApiResponse(responseCode = "204", description = "Nothing is left of it, or will be soon"))
    ResponseEntity<Void> cancel(@PathVariable String token) {
        queue.cancel(token);
        return ResponseEntity.noContent()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
