package org.itu.sdgmap.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a server answers under load, measured by wrk, which keeps each connection busy.
 *
 * @param answersPerSecond whole answers
 * @param p99Millis time within which 99 of 100 answers came
 * @param bytesPerAnswer with headers, as sent
 * @param errors answers other than 2xx and 3xx, and broken connections
 */
record Load(double answersPerSecond, double p99Millis, long bytesPerAnswer, long errors) {

    private static final Pattern LINE = Pattern.compile("LOAD (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)");

    /**
     * Loads a server for some seconds.
     *
     * @param address such as http://127.0.0.1:8080
     * @param paths asked for in turn
     */
    static Load of(String address, List<String> paths, int connections, int seconds) {
        try {
            var list = Files.write(Files.createTempFile("paths", ".txt"), paths);
            var process = new ProcessBuilder(
                            "wrk",
                            "--threads",
                            String.valueOf(Math.min(2, connections)),
                            "--connections",
                            String.valueOf(connections),
                            "--duration",
                            seconds + "s",
                            "--timeout",
                            "10s",
                            "--script",
                            script().toString(),
                            address,
                            "--",
                            list.toString())
                    .redirectErrorStream(true)
                    .start();
            var output = new String(process.getInputStream().readAllBytes());
            Files.delete(list);
            var line = LINE.matcher(output);
            if (!line.find()) {
                throw new IllegalStateException("wrk says: " + output);
            }
            long requests = Long.parseLong(line.group(1));
            double duration = Long.parseLong(line.group(2)) / 1e6;
            return new Load(
                    requests / duration,
                    Long.parseLong(line.group(4)) / 1e3,
                    requests == 0 ? 0 : Long.parseLong(line.group(3)) / requests,
                    Long.parseLong(line.group(5)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path script() {
        return Path.of("src/test/resources/benchmark/load.lua").toAbsolutePath();
    }
}
