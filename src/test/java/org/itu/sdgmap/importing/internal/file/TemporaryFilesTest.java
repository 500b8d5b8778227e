package org.itu.sdgmap.importing.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFilesTest {

    @Test
    void onlyOldFilesOfImportsAreDeleted(@TempDir Path folder) throws IOException {
        var now = Instant.parse("2026-05-01T12:00:00Z");
        var old = file(folder, "sdgmap-import-1.upload", now.minus(Duration.ofDays(2)));
        var fresh = file(folder, "sdgmap-import-2.upload", now.minus(Duration.ofHours(2)));
        var foreign = file(folder, "other-import-3.upload", now.minus(Duration.ofDays(2)));
        TemporaryFiles.clear(folder, now.minus(Duration.ofDays(1)));
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
        assertThat(foreign).exists();
    }

    private static Path file(Path folder, String name, Instant changed) throws IOException {
        var file = Files.writeString(folder.resolve(name), "x");
        return Files.setLastModifiedTime(file, FileTime.from(changed));
    }
}
