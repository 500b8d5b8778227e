package org.itu.sdgmap.api.ogc;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.itu.sdgmap.analysis.FeatureKind;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.NotFoundException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * OGC API - Features, parts 1 and 2: what is public, for desktop GIS. Its OpenAPI 3.0 definition is a document of its
 * own, {@link ApiDefinition}.
 *
 * @see <a href="https://docs.ogc.org/is/17-069r4/17-069r4.html">OGC 17-069r4</a>
 */
@Hidden
@RestController
@RequestMapping(FeaturesController.ROOT)
class FeaturesController {

    static final String ROOT = "/ogc/features/v1";

    private final Documents documents;
    private final Items items;
    private final HtmlPages pages;
    private final ApiDefinition definition;
    private final StatedAnswers answers;

    FeaturesController(
            Documents documents, Items items, HtmlPages pages, ApiDefinition definition, StatedAnswers answers) {
        this.documents = documents;
        this.items = items;
        this.pages = pages;
        this.definition = definition;
        this.answers = answers;
    }

    @GetMapping({"", "/"})
    ResponseEntity<?> landingPage(HttpServletRequest request, WebRequest webRequest)
            throws HttpMediaTypeNotAcceptableException {
        return document(request, webRequest, MediaType.APPLICATION_JSON, documents::landing, pages::landing);
    }

    @GetMapping("/conformance")
    ResponseEntity<?> conformance(HttpServletRequest request, WebRequest webRequest)
            throws HttpMediaTypeNotAcceptableException {
        return document(request, webRequest, MediaType.APPLICATION_JSON, documents::conformance, pages::conformance);
    }

    @GetMapping("/api")
    ResponseEntity<?> api(HttpServletRequest request, WebRequest webRequest)
            throws HttpMediaTypeNotAcceptableException {
        return document(
                request,
                webRequest,
                Format.OPENAPI,
                asked -> definition.of(asked.root().path()),
                pages::api);
    }

    @GetMapping("/collections")
    ResponseEntity<?> collections(HttpServletRequest request, WebRequest webRequest)
            throws HttpMediaTypeNotAcceptableException {
        return document(request, webRequest, MediaType.APPLICATION_JSON, documents::collections, pages::collections);
    }

    @GetMapping("/collections/{collectionId}")
    ResponseEntity<?> collection(@PathVariable String collectionId, HttpServletRequest request, WebRequest webRequest)
            throws HttpMediaTypeNotAcceptableException {
        var kind = kind(collectionId);
        return document(
                request,
                webRequest,
                MediaType.APPLICATION_JSON,
                asked -> documents.collection(asked, kind),
                pages::collection);
    }

    /** A resource without parameters of its own, in the form that was asked for. */
    private <T> ResponseEntity<?> document(
            HttpServletRequest request,
            WebRequest webRequest,
            MediaType json,
            Function<OgcRequest, T> body,
            BiFunction<OgcRequest, T, String> page)
            throws HttpMediaTypeNotAcceptableException {
        var asked = OgcRequest.of(request, json, List.of());
        return answers.of(webRequest, asked, json, () -> body.apply(asked), content -> page.apply(asked, content));
    }

    @GetMapping("/collections/{collectionId}/items")
    ResponseEntity<?> items(@PathVariable String collectionId, HttpServletRequest request, WebRequest webRequest)
            throws HttpMediaTypeNotAcceptableException {
        var kind = kind(collectionId);
        var asked = OgcRequest.of(request, Format.GEOJSON, ItemParameters.ofPages());
        var query = items.query(asked);
        return answers.withGeometry(
                webRequest,
                asked,
                query.system(),
                () -> items.page(asked, kind, query),
                body -> pages.items(asked, kind, body));
    }

    @GetMapping("/collections/{collectionId}/items/{featureId}")
    ResponseEntity<?> item(
            @PathVariable String collectionId,
            @PathVariable String featureId,
            HttpServletRequest request,
            WebRequest webRequest)
            throws HttpMediaTypeNotAcceptableException {
        var kind = kind(collectionId);
        var asked = OgcRequest.of(request, Format.GEOJSON, ItemParameters.ofOne());
        var system = asked.system();
        var item = items.one(asked, kind, featureId, system);
        return answers.withGeometry(webRequest, asked, system, () -> item, body -> pages.item(asked, kind, body));
    }

    /** Where the facts come from, and on which terms; the same text as in the repository. */
    @GetMapping(path = "/license", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> license(HttpServletRequest request) {
        request.getParameterMap().keySet().stream().findFirst().ifPresent(name -> {
            throw new InvalidValueException("parameter", name, "none");
        });
        return documents.license();
    }

    private static FeatureKind kind(String id) {
        return FeatureKind.findById(id).orElseThrow(() -> new NotFoundException("collection", id));
    }
}
