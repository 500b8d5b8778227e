package org.itu.sdgmap._support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the running application over HTTP, as another program does. */
public final class WebClient {

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final int port;

    public WebClient(int port) {
        this.port = port;
    }

    /** An answer with its bytes as they came over the wire. */
    public record Answer(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        /** The header's value, or an empty text. */
        public String header(String name) {
            return String.join(", ", response.headers().allValues(name));
        }

        public byte[] bytes() {
            if (!header("Content-Encoding").equals("gzip")) {
                return response.body();
            }
            try (var in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return new JsonMapper().readTree(text());
        }
    }

    /** @param headers names and values in turn */
    public Answer get(String path, String... headers) {
        return ask("GET", path, headers);
    }

    public Answer ask(String method, String path, String... headers) {
        return ask(method, path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    /** @param headers names and values in turn */
    public Answer ask(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
