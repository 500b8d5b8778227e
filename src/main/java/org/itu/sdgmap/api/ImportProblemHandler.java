package org.itu.sdgmap.api;

import java.net.URI;
import org.itu.sdgmap.importing.FileRule;
import org.itu.sdgmap.importing.RefusedFileException;
import org.itu.sdgmap.importing.RefusedImportException;
import org.itu.sdgmap.importing.StandsAgainstUndoException;
import org.itu.sdgmap.importing.WrongImportStateException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/**
 * What stands against an import, as problem details.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ImportProblemHandler {

    private static final String RETRY_SECONDS = "60";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(RefusedFileException e) {
        var status = e.rule() == FileRule.TOO_LARGE ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.UNPROCESSABLE_CONTENT;
        var detail = detail(status, "refused-file", "The file is not read", String.valueOf(e.getMessage()));
        detail.setProperty("rule", e.rule());
        detail.setProperty("field", "file");
        detail.setProperty("expected", "XLSX, XLS, ODS, CSV or TSV of up to 50 MB and 50,000 rows");
        return answer(detail);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(MaxUploadSizeExceededException e) {
        var detail = detail(
                HttpStatus.CONTENT_TOO_LARGE,
                "refused-file",
                "The file is not read",
                FileRule.TOO_LARGE.english(java.util.List.of("more than 50", "50")));
        detail.setProperty("rule", FileRule.TOO_LARGE);
        detail.setProperty("field", "file");
        detail.setProperty("expected", "at most 50 MB");
        return answer(detail);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(MissingServletRequestPartException e) {
        var detail = detail(
                HttpStatus.BAD_REQUEST,
                "invalid-value",
                "Invalid value",
                "%s is missing: expected a multipart part with the spreadsheet".formatted(e.getRequestPartName()));
        detail.setProperty("field", e.getRequestPartName());
        detail.setProperty("value", "");
        detail.setProperty("expected", "a multipart part with the spreadsheet");
        return answer(detail);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(WrongImportStateException e) {
        var detail = detail(
                HttpStatus.CONFLICT, "wrong-state", "The state does not allow it", String.valueOf(e.getMessage()));
        detail.setProperty("state", e.state());
        return answer(detail);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(RefusedImportException e) {
        var status =
                switch (e.rule()) {
                    case STALE_ROW -> HttpStatus.CONFLICT;
                    case TOO_MANY_WAITING -> HttpStatus.TOO_MANY_REQUESTS;
                    case READERS_BUSY, WRITER_BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
                };
        var detail = detail(status, "refused-import", "Not at this moment", String.valueOf(e.getMessage()));
        detail.setProperty("rule", e.rule());
        var answer = ResponseEntity.status(status).header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (e.rule().passes()) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return answer.body(detail);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(StandsAgainstUndoException e) {
        var detail = detail(
                HttpStatus.CONFLICT, "built-upon", "Something newer is built on it", String.valueOf(e.getMessage()));
        detail.setProperty("activities", e.activities());
        return answer(detail);
    }

    private static ProblemDetail detail(HttpStatus status, String type, String title, String text) {
        var detail = ProblemDetail.forStatusAndDetail(status, text);
        detail.setType(URI.create("/problems/" + type));
        detail.setTitle(title);
        return detail;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail detail) {
        return ResponseEntity.status(detail.getStatus())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(detail);
    }
}
