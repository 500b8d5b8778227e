package org.itu.sdgmap.api;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.itu.sdgmap.common.BusyException;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.common.TooManyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Errors as problem details that name field, value and what is expected; never a stack trace.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(InvalidValueException e) {
        return problem(HttpStatus.BAD_REQUEST, "invalid-value", "Invalid value", e.getMessage(), e);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(NotFoundException e) {
        var detail = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()));
        detail.setType(URI.create("/problems/not-found"));
        detail.setTitle("Not found");
        detail.setProperty("value", e.key());
        return answer(HttpStatus.NOT_FOUND, detail);
    }

    /** Others ask at the same time. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(BusyException e) {
        LOG.debug("Answered 503: {}", e.getMessage());
        return busy(String.valueOf(e.getMessage()), e.retryAfter());
    }

    /** One visitor, or all together, have more made than there is room for. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(TooManyException e) {
        var detail = ProblemDetail.forStatusAndDetail(HttpStatus.TOO_MANY_REQUESTS, String.valueOf(e.getMessage()));
        detail.setType(URI.create("/problems/too-many"));
        detail.setTitle("Too many at once");
        detail.setProperty("field", e.field());
        detail.setProperty("value", e.value());
        detail.setProperty("expected", e.expected());
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(e.retryAfter().toSeconds()))
                .body(detail);
    }

    /** The database was asked more than it can answer in time. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(QueryTimeoutException e) {
        LOG.warn("Answered 503: {}", e.getMessage());
        return busy("Too much is being searched at once; try again in a minute", Duration.ofMinutes(1));
    }

    private static ResponseEntity<ProblemDetail> busy(String text, Duration retryAfter) {
        var detail = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, text);
        detail.setType(URI.create("/problems/busy"));
        detail.setTitle("Busy");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter.toSeconds()))
                .body(detail);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handleUnexpected(Exception e) {
        var id = UUID.randomUUID();
        LOG.error("Unexpected error {}", id, e);
        var detail = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on the server; its log has it as " + id);
        detail.setType(URI.create("/problems/unexpected"));
        detail.setTitle("Unexpected error");
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, detail);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var field = e instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : "value";
        var refused = handle(new InvalidValueException(
                field,
                String.valueOf(e.getValue()),
                e.getRequiredType() == int.class ? "a whole number" : "another form"));
        return ResponseEntity.status(refused.getStatusCode())
                .headers(refused.getHeaders())
                .body(refused.getBody());
    }

    private static ResponseEntity<ProblemDetail> problem(
            HttpStatus status, String type, String title, @Nullable String text, InvalidValueException e) {
        var detail = ProblemDetail.forStatusAndDetail(status, String.valueOf(text));
        detail.setType(URI.create("/problems/" + type));
        detail.setTitle(title);
        detail.setProperty("field", e.field());
        detail.setProperty("value", e.value());
        detail.setProperty("expected", e.expected());
        return answer(status, detail);
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, ProblemDetail detail) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(detail);
    }
}
