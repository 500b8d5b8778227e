package org.itu.sdgmap.api.embed;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.itu.sdgmap.analysis.EmbeddedFigures;
import org.itu.sdgmap.common.NotFoundException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The same figures for the script that does without a frame. */
@Hidden
@RestController
class EmbedDescriptionsController {

    private final EmbeddedFigures figures;
    private final EmbedAnswers answers;

    EmbedDescriptionsController(EmbeddedFigures figures, EmbedAnswers answers) {
        this.figures = figures;
        this.answers = answers;
    }

    @GetMapping("/embed/map.json")
    ResponseEntity<EmbedDescription> map(HttpServletRequest request, WebRequest webRequest) {
        return answers.of(
                webRequest,
                EmbedRequest.read(request, EmbeddedFigures.MAP_PARAMETERS),
                MediaType.APPLICATION_JSON,
                asked -> figures.readMap(asked.parameters(), asked.language()),
                figure -> figure);
    }

    @GetMapping("/embed/rings.json")
    ResponseEntity<EmbedDescription> rings(HttpServletRequest request, WebRequest webRequest) {
        return answers.of(
                webRequest,
                EmbedRequest.read(request, EmbeddedFigures.RINGS_PARAMETERS),
                MediaType.APPLICATION_JSON,
                asked -> figures.readRings(asked.parameters(), asked.language()),
                figure -> figure);
    }

    /** Addresses below that lead nowhere; without this they would get a page with a session. */
    @GetMapping({"/embed", "/embed/**"})
    void refuse(HttpServletRequest request) {
        throw new NotFoundException("resource", request.getRequestURI());
    }
}
