package org.itu.sdgmap.api.embed;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.itu.sdgmap.analysis.AnswerState;
import org.itu.sdgmap.analysis.EmbeddedFigure;
import org.itu.sdgmap.api.HeldAnswers;
import org.itu.sdgmap.geography.GeodataVersion;
import org.itu.sdgmap.ui.Translations;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** Answers that any cache may keep for five minutes, and then ask whether they still hold. */
@Component
class EmbedAnswers {

    private static final CacheControl FIVE_MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final EmbedLabels labels;
    private final EmbedFiles files;
    private final Translations translations;
    private final AnswerState state;
    private final GeodataVersion geodata;
    private final Clock clock;

    EmbedAnswers(
            EmbedLabels labels,
            EmbedFiles files,
            Translations translations,
            AnswerState state,
            GeodataVersion geodata,
            Clock clock) {
        this.labels = labels;
        this.files = files;
        this.translations = translations;
        this.state = state;
        this.geodata = geodata;
        this.clock = clock;
    }

    /**
     * @param figure whose parameters are read first, since what is wrong has no state; it is counted only where the
     *     client does not hold its present one
     * @param body what becomes of the description
     */
    <T> ResponseEntity<T> of(
            WebRequest request,
            EmbedRequest asked,
            MediaType form,
            Function<EmbedRequest, Supplier<EmbeddedFigure>> figure,
            Function<EmbedDescription, T> body) {
        var read = figure.apply(asked);
        // Before the counting: what is published meanwhile must not stand under a tag that says it is in.
        var tag = tag(asked, form);
        if (HeldAnswers.isHeld(request, tag)) {
            return ResponseEntity.status(304)
                    .cacheControl(FIVE_MINUTES)
                    .eTag(tag)
                    .varyBy(varying(asked))
                    .build();
        }
        var description = EmbedDescription.of(read.get(), asked.language(), labels, translations);
        return ResponseEntity.ok()
                .cacheControl(FIVE_MINUTES)
                .eTag(tag)
                .varyBy(varying(asked))
                .header(HttpHeaders.CONTENT_LANGUAGE, asked.language().code())
                .contentType(form)
                .body(body.apply(description));
    }

    private static String[] varying(EmbedRequest asked) {
        return asked.languageGiven() ? new String[0] : new String[] {HttpHeaders.ACCEPT_LANGUAGE};
    }

    /** Changes with what is published and the program that writes the words, the boundaries, the day and the script. */
    private String tag(EmbedRequest asked, MediaType form) {
        return "W/\"%s-%s-%s-%s-%s-%s\""
                .formatted(
                        state.current(),
                        geodata.current(),
                        LocalDate.now(clock),
                        files.script(),
                        asked.language().code(),
                        form.getSubtype());
    }
}
