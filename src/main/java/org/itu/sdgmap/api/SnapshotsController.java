package org.itu.sdgmap.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.itu.sdgmap.analysis.AnswerState;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.snapshot.SnapshotComparisons;
import org.itu.sdgmap.snapshot.Snapshots;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
@RequestMapping("/api/v1/snapshots")
@Tag(name = "Snapshots", description = "Public states that are frozen: what they hold never changes")
class SnapshotsController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl SHORTLY =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic().mustRevalidate();

    private final Snapshots snapshots;
    private final SnapshotComparisons comparisons;
    private final AnswerState state;
    private final RequestFilters filters;

    SnapshotsController(
            Snapshots snapshots, SnapshotComparisons comparisons, AnswerState state, RequestFilters filters) {
        this.snapshots = snapshots;
        this.comparisons = comparisons;
        this.state = state;
        this.filters = filters;
    }

    /** All snapshots. */
    record SnapshotList(List<SnapshotAnswer> items) {}

    @GetMapping
    @Operation(summary = "All snapshots, newest first")
    ResponseEntity<SnapshotList> list(HttpServletRequest request) {
        filters.requireNone(request);
        return ResponseEntity.ok()
                .cacheControl(SHORTLY)
                .body(new SnapshotList(snapshots.listSnapshots().stream()
                        .map(SnapshotAnswer::of)
                        .toList()));
    }

    @GetMapping("/{id:[0-9]+}")
    @Operation(summary = "One snapshot: label, instant, filter, figures, hash, and where its content is")
    ResponseEntity<SnapshotAnswer> get(HttpServletRequest request, @PathVariable String id) {
        filters.requireNone(request);
        return ResponseEntity.ok().cacheControl(SHORTLY).body(SnapshotAnswer.of(snapshots.getSnapshot(id(id))));
    }

    @GetMapping(value = "/{id:[0-9]+}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The content of a snapshot, byte for byte as it was frozen",
            description =
                    "Canonical JSON (RFC 8785) with all that the figures follow from; the ETag is the SHA-256 of its"
                            + " bytes. The form is described in docs/snapshots.md of the source code.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The frozen state",
                            content = @Content(schema = @Schema(type = "object"))))
    void content(
            HttpServletRequest request, WebRequest webRequest, HttpServletResponse response, @PathVariable String id)
            throws IOException {
        filters.requireNone(request);
        var snapshot = snapshots.getSnapshot(id(id));
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER.getHeaderValue());
        if (webRequest.checkNotModified("\"" + snapshot.sha256() + "\"")) {
            return;
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLengthLong(snapshot.sizeBytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(snapshot.fileName())
                        .build()
                        .toString());
        if (!request.getMethod().equals("HEAD")) {
            snapshots.writeContent(snapshot.id(), response.getOutputStream());
        }
    }

    @GetMapping("/{id:[0-9]+}/compare/{other:[0-9]+|today}")
    @FilterParametersDocumented
    @Operation(
            summary = "What differs between a snapshot and another, or the present",
            description = "A is the first, B the second; any filter applies to both, but asof and snapshot do not.")
    ResponseEntity<SnapshotComparisonAnswer> compare(
            HttpServletRequest request,
            WebRequest webRequest,
            @PathVariable String id,
            @Parameter(description = "Number of a snapshot, or \"today\"") @PathVariable String other) {
        var filter = filters.filter(request);
        var language = filters.language(request);
        var a = id(id);
        var b = other.equals("today") ? null : Long.valueOf(id(other));
        return Answers.ofState(
                webRequest,
                state.current(),
                language,
                () -> SnapshotComparisonAnswer.of(comparisons.compare(a, b, filter, language)));
    }

    private static long id(String text) {
        if (text.length() > 15) {
            throw new NotFoundException("snapshot", text);
        }
        return Long.parseLong(text);
    }
}
