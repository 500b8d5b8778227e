package org.itu.sdgmap.api.ogc;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.itu.sdgmap.analysis.AnswerState;
import org.itu.sdgmap.api.HeldAnswers;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.geography.GeodataVersion;
import org.itu.sdgmap.geography.ReferenceSystem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** Answers that a client may keep for a minute and then ask whether they still hold; pages for people not at all. */
@Component
class StatedAnswers {

    /** Names the reference system of the geometries in an answer. */
    static final String CONTENT_CRS = "Content-Crs";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final CacheControl SHORTLY =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic().mustRevalidate();
    /** Language and colours of pages hang on what their reader chose. */
    private static final CacheControl ASK_AGAIN = CacheControl.noCache().cachePrivate();

    private static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    private final AnswerState state;
    private final GeodataVersion geodata;
    private final Clock clock;

    StatedAnswers(AnswerState state, GeodataVersion geodata, Clock clock) {
        this.state = state;
        this.geodata = geodata;
        this.clock = clock;
    }

    <T> ResponseEntity<?> of(
            WebRequest request, OgcRequest asked, MediaType json, Supplier<T> body, Function<T, String> page) {
        return answer(request, asked, json, null, body, page);
    }

    <T> ResponseEntity<?> withGeometry(
            WebRequest request, OgcRequest asked, ReferenceSystem system, Supplier<T> body, Function<T, String> page) {
        return answer(request, asked, Format.GEOJSON, system, body, page);
    }

    private <T> ResponseEntity<?> answer(
            WebRequest request,
            OgcRequest asked,
            MediaType json,
            @Nullable ReferenceSystem system,
            Supplier<T> body,
            Function<T, String> page) {
        var headers = headers(request, asked, json, system);
        if (HeldAnswers.isHeld(request, String.valueOf(headers.getETag()))) {
            headers.remove(HttpHeaders.CONTENT_TYPE);
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .headers(headers)
                    .build();
        }
        var content = body.get();
        return asked.format() == Format.HTML
                ? ResponseEntity.ok().headers(headers).body(page.apply(content))
                : ResponseEntity.ok().headers(headers).body(content);
    }

    private HttpHeaders headers(
            WebRequest request, OgcRequest asked, MediaType json, @Nullable ReferenceSystem system) {
        var headers = new HttpHeaders();
        boolean forPeople = asked.format() == Format.HTML;
        headers.setETag("W/\"%s-%s-%s-%s-%s-%s-%s\""
                .formatted(
                        state.current(),
                        geodata.current(),
                        LocalDate.now(clock),
                        asked.language().code(),
                        asked.format().code(),
                        forPeople ? asked.colours() : "",
                        HeldAnswers.markOfAddress(request)));
        headers.setContentType(forPeople ? HTML : json);
        headers.set(
                HttpHeaders.CONTENT_LANGUAGE,
                json.equals(Format.OPENAPI) && !forPeople
                        ? Language.EN.code()
                        : asked.language().code());
        headers.setCacheControl(forPeople ? ASK_AGAIN : SHORTLY);
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (forPeople) {
            headers.add(HttpHeaders.VARY, HttpHeaders.COOKIE);
            headers.set("Content-Security-Policy", PAGE_POLICY);
        }
        if (system != null) {
            headers.set(CONTENT_CRS, "<" + system.uri() + ">");
        }
        return headers;
    }
}
