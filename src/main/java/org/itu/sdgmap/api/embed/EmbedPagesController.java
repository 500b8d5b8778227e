package org.itu.sdgmap.api.embed;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.itu.sdgmap.analysis.EmbeddedFigures;
import org.itu.sdgmap.common.InvalidValueException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
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
        return ResponseEntity.badRequest()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .body(page.ofProblem(language, problem));
    }
}
