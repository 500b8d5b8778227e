package org.itu.sdgmap.importing.internal.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files that live as long as one piece of work. Those of an application that was killed are found by their names. */
public final class TemporaryFiles {

    private static final Logger LOG = LoggerFactory.getLogger(TemporaryFiles.class);
    private static final String PREFIX = "sdgmap-import-";

    private TemporaryFiles() {}

    /** A new file; whoever makes it deletes it. */
    public static Path create(String ending) throws IOException {
        return Files.createTempFile(PREFIX, ending);
    }

    public static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("A temporary file stays until it is a day old: {}", file, e);
        }
    }

    /** Deletes what nobody has written to for so long, as far as it belongs to this user. */
    public static void clear(Duration age) {
        clear(Path.of(System.getProperty("java.io.tmpdir")), Instant.now().minus(age));
    }

    static void clear(Path folder, Instant before) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (var file : found) {
                if (Files.isRegularFile(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before)
                        && Files.isWritable(file)) {
                    delete(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("Could not look for old temporary files in {}: {}", folder, e.getMessage());
        }
    }
}
