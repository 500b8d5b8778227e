package org.itu.sdgmap.importing.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.itu.sdgmap.importing.FileRule;
import org.itu.sdgmap.importing.ImportRule;
import org.itu.sdgmap.importing.RefusedFileException;
import org.itu.sdgmap.importing.RefusedImportException;
import org.junit.jupiter.api.Test;

class OpenFilesTest {

    private final OpenFiles files = new OpenFiles(1, Duration.ofMillis(20));

    @Test
    void whoWaitsTooLongIsToldToComeBack() {
        files.whileOpen(() -> {
            assertThatExceptionOfType(RefusedImportException.class)
                    .isThrownBy(() -> files.whileOpen(() -> "second"))
                    .satisfies(e -> assertThat(e.rule()).isEqualTo(ImportRule.READERS_BUSY));
            return "first";
        });
        assertThat(files.whileOpen(() -> "later")).isEqualTo("later");
    }

    @Test
    void aFileThatNeedsTooMuchMemoryIsRefusedAndBlocksNobody() {
        assertThatExceptionOfType(RefusedFileException.class)
                .isThrownBy(() -> files.whileOpen(() -> {
                    throw new OutOfMemoryError("as the platform says");
                }))
                .satisfies(e -> assertThat(e.rule()).isEqualTo(FileRule.TOO_MUCH_MEMORY));
        assertThat(files.whileOpen(() -> "next")).isEqualTo("next");
    }
}
