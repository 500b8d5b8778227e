package org.itu.sdgmap.benchmark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.itu.sdgmap.geography.TileId;

/**
 * A server of vector tiles in Web Mercator on this machine, with the processes it consists of.
 *
 * @param address such as http://127.0.0.1:8080
 * @param path of a tile
 */
record TileServer(String name, String address, Function<TileId, String> path, List<Process> processes)
        implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(120);

    /** Starts processes and waits until the last of them answers for the one tile of zoom 0. */
    static TileServer start(String name, int port, Function<TileId, String> path, List<ProcessBuilder> builders) {
        return start(name, port, path.apply(new TileId(0, 0, 0)), path, builders);
    }

    /** @param awaited path that answers as soon as the server is ready */
    static TileServer start(
            String name, int port, String awaited, Function<TileId, String> path, List<ProcessBuilder> builders) {
        var processes = new ArrayList<Process>();
        var server = new TileServer(name, "http://127.0.0.1:" + port, path, processes);
        try {
            for (var builder : builders) {
                processes.add(builder.redirectErrorStream(true).start());
            }
            server.awaitAnswer(awaited);
            return server;
        } catch (IOException e) {
            server.close();
            throw new UncheckedIOException(e);
        }
    }

    /** A command that writes what it says into a file. */
    static ProcessBuilder command(Path log, Map<String, String> environment, String... command) {
        var builder = new ProcessBuilder(command).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return builder;
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tile as it comes over the wire; its status is 200 or, of a tile without content, 204. */
    byte[] fetch(TileId tile) {
        return get(path.apply(tile)).body();
    }

    HttpResponse<byte[]> get(String wanted) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address + wanted))
                            .header("Accept-Encoding", "gzip")
                            .timeout(START)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private void awaitAnswer(String wanted) throws IOException {
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end) {
            try {
                if (get(wanted).statusCode() == 200) {
                    return;
                }
            } catch (UncheckedIOException e) {
                // Not listening yet.
            }
            if (!processes.getLast().isAlive()) {
                break;
            }
            pause();
        }
        throw new IOException("%s does not answer %s%s, waited for up to %s; see %s"
                .formatted(name, address, wanted, START, new File(".sdgmap/logs")));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        for (var process : processes.reversed()) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            try {
                if (!process.waitFor(10, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
