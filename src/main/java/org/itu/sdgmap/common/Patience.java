package org.itu.sdgmap.common;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long the present thread waits for what others prepare, before it says that it is being prepared. */
public final class Patience {

    /** Of programs, which read an answer and no progress. */
    private static final Duration USUAL = Duration.ofSeconds(15);

    private static final ThreadLocal<@Nullable Duration> PRESENT = new ThreadLocal<>();

    private Patience() {}

    public static Duration present() {
        var present = PRESENT.get();
        return present == null ? USUAL : present;
    }

    /** For the present thread, until {@link #reset}. */
    public static void set(Duration patience) {
        PRESENT.set(patience);
    }

    public static void reset() {
        PRESENT.remove();
    }
}
