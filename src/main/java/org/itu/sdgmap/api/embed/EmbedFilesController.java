package org.itu.sdgmap.api.embed;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.NotFoundException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Scripts, styles and texts of embeds, under names that change with their content; and one name that does not. */
@Hidden
@RestController
@RequestMapping("/embed")
class EmbedFilesController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl FIVE_MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

    private final EmbedFiles files;
    private final EmbedLabels labels;

    EmbedFilesController(EmbedFiles files, EmbedLabels labels) {
        this.files = files;
        this.labels = labels;
    }

    /** The address that other sites write down; it leads to today's files. */
    @GetMapping("/sdgmap.js")
    ResponseEntity<String> script(WebRequest request) {
        if (files.script().isEmpty()) {
            throw new NotFoundException("resource", "/embed/sdgmap.js");
        }
        var tag = "\"" + files.script() + "\"";
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304)
                    .cacheControl(FIVE_MINUTES)
                    .eTag(tag)
                    .build();
        }
        return ResponseEntity.ok()
                .cacheControl(FIVE_MINUTES)
                .eTag(tag)
                .contentType(SCRIPT)
                .body("import './assets/%s';\n".formatted(files.script()));
    }

    /** Pages that a cache has kept over an update ask for files of a former build: they get what took their place. */
    @GetMapping("/assets/{name:[\\w.-]+}")
    ResponseEntity<byte[]> file(
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings) {
        var file = files.find(name);
        var present = file.or(() -> files.findSuccessor(name))
                .orElseThrow(() -> new NotFoundException("resource", "/embed/assets/" + name));
        boolean compressed = encodings.contains("gzip");
        var answer = ResponseEntity.ok()
                .cacheControl(file.isPresent() ? FOR_EVER : CacheControl.noCache())
                .contentType(MediaType.parseMediaType(present.mediaType() + ";charset=utf-8"))
                .varyBy(HttpHeaders.ACCEPT_ENCODING);
        return compressed
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(present.gzipped())
                : answer.body(present.content());
    }

    /** The texts of a figure. Those who ask for a former edition get today's, and are to ask again. */
    @GetMapping(value = "/labels/{figure}-{language}-{hash:[0-9a-f]+}.json", produces = "application/json")
    ResponseEntity<Map<String, String>> labels(
            @PathVariable String figure, @PathVariable String language, @PathVariable String hash) {
        var kind = EmbedLabels.findKind(figure).orElseThrow(() -> new NotFoundException("figure", figure));
        var spoken = Language.findByCode(language).orElseThrow(() -> new NotFoundException("language", language));
        var found = labels.of(kind, spoken);
        return ResponseEntity.ok()
                .cacheControl(found.hash().equals(hash) ? FOR_EVER : CacheControl.noCache())
                .body(found.texts());
    }
}
