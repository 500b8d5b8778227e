package org.itu.sdgmap.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.itu.sdgmap.activity.ActivityProblem;
import org.itu.sdgmap.activity.ActivityRule;
import org.itu.sdgmap.activity.CollidingEditException;
import org.itu.sdgmap.activity.RefusedActivityException;
import org.itu.sdgmap.activity.StaleReviewException;
import org.itu.sdgmap.security.CurrentAccount;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * What stands against entering, changing and deciding, as problem details.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class WritingProblemHandler {

    private final CurrentAccount account;

    WritingProblemHandler(CurrentAccount account) {
        this.account = account;
    }

    /** A value that a rule refuses. */
    record Problem(String field, String value, String expected, ActivityRule rule) {
        static Problem of(ActivityProblem problem) {
            return new Problem(
                    problem.field(), problem.value(), problem.rule().expected(problem.detail()), problem.rule());
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(RefusedActivityException e) {
        var detail = detail(HttpStatus.UNPROCESSABLE_CONTENT, "refused-activity", "Refused values", e);
        detail.setProperty("problems", e.problems().stream().map(Problem::of).toList());
        return answer(detail);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(StaleReviewException e, HttpServletRequest request) {
        // Only PUT has a condition that can fail.
        var status = request.getMethod().equals("PUT") ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT;
        var detail = detail(status, "stale-version", "Not the newest version", e);
        detail.setProperty("stale", e.stale());
        return answer(detail);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(CollidingEditException e) {
        var detail = detail(HttpStatus.CONFLICT, "colliding-edit", "Somebody else is changing it", e);
        return answer(detail);
    }

    /** Who is not signed in at all is asked to by the chain of filters. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(AccessDeniedException e) {
        if (account.find().isEmpty()) {
            throw e;
        }
        return answer(detail(HttpStatus.FORBIDDEN, "forbidden", "Not allowed", e));
    }

    private static ProblemDetail detail(HttpStatus status, String type, String title, RuntimeException e) {
        var detail = ProblemDetail.forStatusAndDetail(status, String.valueOf(e.getMessage()));
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
