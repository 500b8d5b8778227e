package org.itu.sdgmap.api;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.export.ExportFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/** Public answers that a client may keep for a minute and then ask whether they still hold. */
final class Answers {

    private static final CacheControl SHORTLY =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic().mustRevalidate();

    private Answers() {}

    /**
     * State and language tell answers of one address apart; and the day, since groups of countries lose and gain
     * members at midnight, UTC.
     */
    private static String tag(WebRequest request, String state, Language language) {
        return "W/\"%s-%s-%s-%s\""
                .formatted(state, LocalDate.now(ZoneOffset.UTC), language.code(), HeldAnswers.markOfAddress(request));
    }

    /**
     * The answer, or 304 without computing it where the client holds one of the same state. What is refused while it
     * is computed goes out without a tag.
     *
     * @param state what the answer rests on, from {@link org.itu.sdgmap.analysis.AnswerState}
     */
    static <T> ResponseEntity<T> ofState(WebRequest request, String state, Language language, Supplier<T> computation) {
        var tag = tag(request, state, language);
        if (HeldAnswers.isHeld(request, tag)) {
            return ResponseEntity.status(304)
                    .cacheControl(SHORTLY)
                    .eTag(tag)
                    .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                    .build();
        }
        return ResponseEntity.ok()
                .cacheControl(SHORTLY)
                .eTag(tag)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .body(computation.get());
    }

    /** The same for a file, which a browser saves under its name. */
    static ResponseEntity<byte[]> fileOfState(
            WebRequest request, String state, Language language, Supplier<ExportFile> making) {
        var made = new AtomicReference<@Nullable ExportFile>();
        var answer = ofState(request, state, language, () -> {
            var file = making.get();
            made.set(file);
            return file.content();
        });
        var file = made.get();
        if (file == null) {
            return answer;
        }
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .body(answer.getBody());
    }
}
