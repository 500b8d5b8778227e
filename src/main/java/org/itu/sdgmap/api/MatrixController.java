package org.itu.sdgmap.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.itu.sdgmap.analysis.AnswerState;
import org.itu.sdgmap.analysis.Matrix.Depth;
import org.itu.sdgmap.analysis.MatrixOptions;
import org.itu.sdgmap.analysis.MatrixService;
import org.itu.sdgmap.export.MatrixExport;
import org.itu.sdgmap.export.MatrixFormat;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Matrix", description = "The WSIS-SDG Matrix of the United Nations with the evidence for each of its links")
class MatrixController {

    private final MatrixService matrices;
    private final MatrixExport export;
    private final AnswerState state;
    private final FrameworkCatalog frameworks;
    private final RequestFilters filters;

    MatrixController(
            MatrixService matrices,
            MatrixExport export,
            AnswerState state,
            FrameworkCatalog frameworks,
            RequestFilters filters) {
        this.matrices = matrices;
        this.export = export;
        this.state = state;
        this.frameworks = frameworks;
        this.filters = filters;
    }

    @GetMapping("/matrix")
    @FilterParametersDocumented
    @Operation(
            summary = "Action Lines by Goals or targets: what is asserted, and how much evidence there is",
            description = "A cell counts distinct activities, and entries of WSIS Stocktaking, that carry both the line"
                    + " and the Goal or target. Counts of lines, Goals and targets are distinct, not sums of cells."
                    + " States: ASSERTED_AND_EVIDENCED, ASSERTED_ONLY, EVIDENCED_ONLY; cells that are neither are left"
                    + " out. EVIDENCED_ONLY is a finding of this tool, not a statement of the United Nations.")
    ResponseEntity<MatrixAnswer> matrix(
            HttpServletRequest request,
            WebRequest webRequest,
            @Parameter(description = "goal, or target for the targets too") @RequestParam(defaultValue = "goal")
                    String depth) {
        var filter = filters.filter(request, "depth");
        var language = filters.language(request);
        var options = MatrixOptions.parse(RequestFilters.parameters(request), frameworks);
        return Answers.ofState(
                webRequest,
                state.current(),
                language,
                () -> MatrixAnswer.of(
                        matrices.getMatrix(filter, Depth.GOAL, language),
                        options.depth() == Depth.GOAL ? null : matrices.getMatrix(filter, Depth.TARGET, language),
                        filter,
                        frameworks,
                        language));
    }

    @GetMapping(value = "/matrix.csv", produces = "text/csv")
    @FilterParametersDocumented
    @MatrixParametersDocumented
    @Operation(
            summary = "The matrix, its suggestions or a report of cells as CSV: one row a cell, then distinct totals")
    ResponseEntity<byte[]> csv(HttpServletRequest request, WebRequest webRequest) {
        return file(MatrixFormat.CSV, request, webRequest);
    }

    @GetMapping(value = "/matrix.xlsx", produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @FilterParametersDocumented
    @MatrixParametersDocumented
    @Operation(summary = "The same as a workbook, with the table, the evidence of a report, and notes")
    ResponseEntity<byte[]> xlsx(HttpServletRequest request, WebRequest webRequest) {
        return file(MatrixFormat.XLSX, request, webRequest);
    }

    @GetMapping(value = "/matrix.svg", produces = "image/svg+xml")
    @FilterParametersDocumented
    @MatrixParametersDocumented
    @Operation(summary = "The matrix as a figure with legend, filter, counting rules, source and date")
    ResponseEntity<byte[]> svg(HttpServletRequest request, WebRequest webRequest) {
        return file(MatrixFormat.SVG, request, webRequest);
    }

    private ResponseEntity<byte[]> file(MatrixFormat format, HttpServletRequest request, WebRequest webRequest) {
        var filter = filters.filter(request, MatrixOptions.NAMES.toArray(String[]::new));
        var language = filters.language(request);
        var options = MatrixOptions.parse(RequestFilters.parameters(request), frameworks);
        return Answers.fileOfState(
                webRequest, state.current(), language, () -> export.export(format, filter, options, language));
    }
}
