package org.itu.sdgmap._support;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A web site of somebody else on this machine: another origin than that of the tool, which runs on 127.0.0.1. */
public final class OtherSite implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> pages = new ConcurrentHashMap<>();

    public OtherSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            var page = pages.get(exchange.getRequestURI().getPath());
            var body = (page == null ? "" : page).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
            exchange.sendResponseHeaders(page == null ? 404 : 200, body.length == 0 ? -1 : body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
    }

    /** Such as http://localhost:40123. */
    public String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** @param language of the page around the body */
    public void publish(String path, String language, String body) {
        pages.put(path, """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><title>Another site</title>
                <link rel="icon" href="data:,"></head>
                <body><main><h1>Another site</h1>
                %s
                </main></body></html>""".formatted(language, body));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
