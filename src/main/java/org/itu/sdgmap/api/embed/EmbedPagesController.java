package org.itu.sdgmap.api.embed;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.itu.sdgmap.analysis.EmbeddedFigures;
import org.itu.sdgmap.common.BusyException;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Figures as pages for frames of other sites. */
@Hidden
@RestController
class EmbedPagesController {

    private static final Logger LOG = LoggerFactory.getLogger(EmbedPagesController.class);
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final EmbeddedFigures figures;
    private final EmbedAnswers answers;
    private final EmbedPage page;

    EmbedPagesController(EmbeddedFigures figures, EmbedAnswers answers, EmbedPage page) {
        this.figures = figures;
        this.answers = answers;
        this.page = page;
    }

    @GetMapping("/embed/map")
    ResponseEntity<String> map(HttpServletRequest request, WebRequest webRequest) {
        var asked = EmbedRequest.read(request, EmbeddedFigures.MAP_PARAMETERS);
        return answers.of(
                webRequest,
                asked,
                HTML,
                a -> figures.readMap(a.parameters(), a.language()),
                figure -> page.of("sdgmap-coverage", asked, figure));
    }

    @GetMapping("/embed/rings")
    ResponseEntity<String> rings(HttpServletRequest request, WebRequest webRequest) {
        var asked = EmbedRequest.read(request, EmbeddedFigures.RINGS_PARAMETERS);
        return answers.of(
                webRequest,
                asked,
                HTML,
                a -> figures.readRings(a.parameters(), a.language()),
                figure -> page.of("sdgmap-rings", asked, figure));
    }

    /** A page that says which parameter is wrong. */
    @ExceptionHandler
    ResponseEntity<String> handle(InvalidValueException problem, HttpServletRequest request) {
        var language = EmbedRequest.languageOfProblem(request);
        return problem(HttpStatus.BAD_REQUEST, language).body(page.ofProblem(language, problem));
    }

    /** Others ask at the same time. */
    @ExceptionHandler
    ResponseEntity<String> handle(BusyException problem, HttpServletRequest request) {
        LOG.debug("Answered 503: {}", problem.getMessage());
        return busy(request, problem.retryAfter());
    }

    /** The database was asked more than it can answer in time. */
    @ExceptionHandler
    ResponseEntity<String> handle(QueryTimeoutException problem, HttpServletRequest request) {
        LOG.warn("Answered 503: {}", problem.getMessage());
        return busy(request, Duration.ofMinutes(1));
    }

    @ExceptionHandler
    ResponseEntity<String> handleUnexpected(Exception problem, HttpServletRequest request) {
        var id = UUID.randomUUID();
        LOG.error("Unexpected error {}", id, problem);
        var language = EmbedRequest.languageOfProblem(request);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, language).body(page.ofUnexpected(language, id));
    }

    private ResponseEntity<String> busy(HttpServletRequest request, Duration retryAfter) {
        var language = EmbedRequest.languageOfProblem(request);
        return problem(HttpStatus.SERVICE_UNAVAILABLE, language)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter.toSeconds()))
                .body(page.ofBusy(language));
    }

    private static ResponseEntity.BodyBuilder problem(HttpStatus status, Language language) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code());
    }
}
