package org.itu.sdgmap.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.itu.sdgmap.common.InvalidValueException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON that programs send, within bounds, and says which field is wrong; a name that is not known is one. */
@Component
class RequestBodies {

    private static final int MOST_BYTES = 1_000_000;

    private final JsonMapper json;

    RequestBodies(JsonMapper json) {
        this.json = json;
    }

    <T> T read(HttpServletRequest request, Class<T> type) {
        try {
            var bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new ResponseStatusException(
                        HttpStatus.CONTENT_TOO_LARGE, "The body has more than %d bytes".formatted(MOST_BYTES));
            }
            var body = json.readerFor(type)
                    .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .<T>readValue(bytes);
            if (body == null) {
                throw new InvalidValueException("body", "null", "a JSON object");
            }
            return body;
        } catch (JacksonException e) {
            throw refused(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InvalidValueException refused(JacksonException e) {
        var path = e.getPath().stream()
                .map(r -> r.getPropertyName() == null ? String.valueOf(r.getIndex()) : r.getPropertyName())
                .collect(Collectors.joining("."));
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValueException invalid) {
                return new InvalidValueException(path, invalid.value(), invalid.expected());
            }
        }
        return new InvalidValueException(
                path.isEmpty() ? "body" : path, "", "JSON as documented; " + e.getOriginalMessage());
    }
}
