package org.itu.sdgmap.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.analysis.AnswerState;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.export.ExportFile;
import org.itu.sdgmap.export.ExportFormat;
import org.itu.sdgmap.export.KeptReport;
import org.itu.sdgmap.export.KeptReports;
import org.itu.sdgmap.export.ReportKind;
import org.itu.sdgmap.export.Reports;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "Reports", description = "Documents made from what is published, as DOCX and PDF, in six languages")
class ReportsController {

    private static final int MOST_KEPT = 100;
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl SHORTLY =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic().mustRevalidate();

    private final Reports reports;
    private final KeptReports kept;
    private final AnswerState state;
    private final RequestFilters filters;

    ReportsController(Reports reports, KeptReports kept, AnswerState state, RequestFilters filters) {
        this.reports = reports;
        this.kept = kept;
        this.state = state;
        this.filters = filters;
    }

    /** All kinds of reports. */
    record ReportList(List<ReportOffer> items) {}

    /**
     * One kind of report.
     *
     * @param parameters that it takes, beside lang
     * @param years that it can be of, where only some are on record
     * @param lines that it can be about
     */
    record ReportOffer(
            String kind, List<String> parameters, List<String> formats, List<Integer> years, List<String> lines) {}

    /** Reports that are kept. */
    record KeptReportList(List<KeptReportAnswer> items) {}

    /**
     * A report that is kept, as coordinators made it.
     *
     * @param parameters of its choices
     * @param sha256 of its bytes
     * @param file where it is
     */
    record KeptReportAnswer(
            long id,
            String kind,
            Map<String, List<String>> parameters,
            String title,
            String language,
            String format,
            long sizeBytes,
            String sha256,
            Instant madeAt,
            String file) {

        static KeptReportAnswer of(KeptReport report) {
            return new KeptReportAnswer(
                    report.id(),
                    report.kind().code(),
                    report.parameters(),
                    report.title(),
                    report.language().code(),
                    report.format().code(),
                    report.sizeBytes(),
                    report.sha256(),
                    report.madeAt(),
                    "/api/v1/reports/kept/" + report.id());
        }
    }

    @GetMapping
    @Operation(summary = "Kinds of reports with the parameters that each takes")
    ResponseEntity<ReportList> list(HttpServletRequest request) {
        filters.requireNone(request);
        return ResponseEntity.ok()
                .cacheControl(SHORTLY)
                .body(new ReportList(
                        Arrays.stream(ReportKind.values()).map(this::offer).toList()));
    }

    private ReportOffer offer(ReportKind kind) {
        return new ReportOffer(
                kind.code(),
                Reports.NAMES.stream().filter(name -> takes(kind, name)).toList(),
                List.of(ExportFormat.DOCX.code(), ExportFormat.PDF.code()),
                kind == ReportKind.HLPF ? reports.listForumYears() : List.of(),
                kind.takes(ReportKind.Choice.LINE) ? reports.listRoadmapLines() : List.of());
    }

    private static boolean takes(ReportKind kind, String name) {
        return Arrays.stream(ReportKind.Choice.values())
                .filter(c -> c.parameter().equals(name))
                .allMatch(kind::takes);
    }

    @GetMapping(
            value = "/{kind:[a-z]+}.docx",
            produces = "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
    @ReportParametersDocumented
    @Operation(summary = "A report as a Word document, with styles, captions and a table of contents")
    ResponseEntity<byte[]> docx(HttpServletRequest request, WebRequest webRequest, @PathVariable String kind) {
        return file(request, webRequest, kind, ExportFormat.DOCX);
    }

    @GetMapping(value = "/{kind:[a-z]+}.pdf", produces = "application/pdf")
    @ReportParametersDocumented
    @Operation(summary = "A report as tagged PDF (PDF/UA-1, PDF/A-3a)")
    ResponseEntity<byte[]> pdf(HttpServletRequest request, WebRequest webRequest, @PathVariable String kind) {
        return file(request, webRequest, kind, ExportFormat.PDF);
    }

    @GetMapping("/{kind:[a-z]+}.{format:[A-Za-z0-9]+}")
    @Operation(hidden = true)
    ResponseEntity<byte[]> other(@PathVariable String kind, @PathVariable String format) {
        ReportKind.getByCode(kind);
        throw new InvalidValueException("format", format, "docx or pdf");
    }

    private ResponseEntity<byte[]> file(
            HttpServletRequest request, WebRequest webRequest, String kind, ExportFormat format) {
        requireKnown(request);
        var choices = reports.parse(ReportKind.getByCode(kind), RequestFilters.parameters(request));
        var language = filters.language(request);
        var origin =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        return Answers.fileOfState(
                webRequest,
                state.current(),
                language,
                () -> reports.write(reports.make(choices, language, origin), format));
    }

    private static void requireKnown(HttpServletRequest request) {
        request.getParameterMap().keySet().stream()
                .filter(name -> !Reports.NAMES.contains(name) && !name.equals("lang"))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidValueException(
                            "parameter", name, "one of " + String.join(", ", Reports.NAMES) + ", lang");
                });
    }

    @GetMapping("/kept")
    @Operation(summary = "Reports that coordinators made and that are kept, newest first")
    ResponseEntity<KeptReportList> kept(HttpServletRequest request) {
        filters.requireNone(request);
        return ResponseEntity.ok()
                .cacheControl(SHORTLY)
                .body(new KeptReportList(
                        kept.list(MOST_KEPT).stream().map(KeptReportAnswer::of).toList()));
    }

    @GetMapping(
            value = "/kept/{id:[0-9]+}",
            produces = {"application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"})
    @Operation(summary = "A report that is kept, byte for byte as it was made")
    ResponseEntity<byte[]> keptFile(HttpServletRequest request, @PathVariable String id) {
        filters.requireNone(request);
        if (id.length() > 15) {
            throw new NotFoundException("report", id);
        }
        var file = kept.getFile(Long.parseLong(id));
        return answer(file);
    }

    private static ResponseEntity<byte[]> answer(ExportFile file) {
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .body(file.content());
    }
}
