package org.itu.sdgmap.api.embed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scripts and styles of embeds as the build made them: a few files with a hash of their content in their names, kept in
 * memory with their compressed form.
 *
 * @see "frontend/embed/vite.config.js"
 */
@Component
class EmbedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(EmbedFiles.class);
    private static final String FOLDER = "embed/";
    private static final String SCRIPT = "embed/sdgmap.ts";
    private static final String STYLES = "embed/page.css";

    private final Map<String, EmbedFile> files = new HashMap<>();
    private final String script;
    private final String styles;

    /** @param gzipped the same, compressed */
    record EmbedFile(byte[] content, byte[] gzipped, String mediaType) {

        static EmbedFile of(String name, byte[] content) {
            return new EmbedFile(content, gzip(content), name.endsWith(".css") ? "text/css" : "text/javascript");
        }
    }

    EmbedFiles(JsonMapper json) {
        var manifest = new ClassPathResource(FOLDER + "manifest.json");
        if (!manifest.exists()) {
            LOG.warn("Embeds have no script: this build left the frontend out");
            script = "";
            styles = "";
            return;
        }
        var entries = json.readTree(content(manifest));
        for (var entry : entries) {
            var name = entry.path("file").asString();
            files.put(name, read(name));
        }
        script = nameOf(entries, SCRIPT);
        styles = nameOf(entries, STYLES);
    }

    /** Name of the script that defines the elements; empty in a build without frontend. */
    String script() {
        return script;
    }

    /** Name of the styles of the page in a frame; empty in a build without frontend. */
    String styles() {
        return styles;
    }

    Optional<EmbedFile> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** What took the place of script or styles of a former build; empty for parts that only that script knew. */
    Optional<EmbedFile> findSuccessor(String name) {
        if (name.matches("page-[\\w-]+\\.css")) {
            return find(styles);
        }
        return name.matches("sdgmap-[\\w-]+\\.js") && !script.isEmpty()
                ? Optional.of(
                        EmbedFile.of(name, "import './%s';\n".formatted(script).getBytes(StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    private static String nameOf(JsonNode entries, String source) {
        var name = entries.path(source).path("file").asString("");
        if (name.isEmpty()) {
            throw new IllegalStateException("The build of embeds has made no file of " + source);
        }
        return name;
    }

    private static EmbedFile read(String name) {
        return EmbedFile.of(name, content(new ClassPathResource(FOLDER + name)));
    }

    private static byte[] content(ClassPathResource resource) {
        try {
            return resource.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
