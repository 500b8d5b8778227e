package org.itu.sdgmap.common;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Temporary files of work whose node died while it wrote them. */
public final class LeftFiles {

    /** No work takes as long. */
    private static final Duration KEPT = Duration.ofDays(1);

    private LeftFiles() {}

    /** @param prefix with which the names of the files begin */
    public static void delete(String prefix) throws IOException {
        var before = Instant.now().minus(KEPT);
        var folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (var files = Files.newDirectoryStream(folder, prefix + "*")) {
            for (var file : files) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && Files.isWritable(file)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
