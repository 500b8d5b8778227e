package org.itu.sdgmap.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** SQL of {@code db/query}, one statement a file, read once when the class that runs it is created. */
public final class SqlFile {

    private SqlFile() {}

    /**
     * @param path below {@code db/query}, such as {@code analysis/coverage.sql}
     * @throws IllegalArgumentException if there is no such file
     */
    public static String read(String path) {
        try (var in = SqlFile.class.getResourceAsStream("/db/query/" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("No query file db/query/" + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read db/query/" + path, e);
        }
    }
}
