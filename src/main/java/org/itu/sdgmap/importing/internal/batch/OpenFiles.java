package org.itu.sdgmap.importing.internal.batch;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.itu.sdgmap.importing.FileRule;
import org.itu.sdgmap.importing.ImportRule;
import org.itu.sdgmap.importing.RefusedFileException;
import org.itu.sdgmap.importing.RefusedImportException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lets only a few requests of this node look into files at once, beside those that workers read; others wait a while, in
 * the order in which they came.
 */
@Component
class OpenFiles {

    private static final int AT_ONCE = 2;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Semaphore permits;
    private final Duration longestWait;

    @Autowired
    OpenFiles() {
        this(AT_ONCE, LONGEST_WAIT);
    }

    OpenFiles(int atOnce, Duration longestWait) {
        this.permits = new Semaphore(atOnce, true);
        this.longestWait = longestWait;
    }

    /**
     * @throws RefusedImportException if too many others are at it for too long
     * @throws RefusedFileException if the file needs more memory than there is
     */
    <T> T whileOpen(Supplier<T> work) {
        try {
            if (!permits.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new RefusedImportException(ImportRule.READERS_BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedImportException(ImportRule.READERS_BUSY);
        }
        try {
            return work.get();
        } catch (OutOfMemoryError e) {
            throw new RefusedFileException(FileRule.TOO_MUCH_MEMORY);
        } finally {
            permits.release();
        }
    }
}
