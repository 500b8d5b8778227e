package org.itu.sdgmap.security.internal;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Too many failed attempts; the next is possible after a while. */
class ThrottledSignInException extends LockedException {

    private final Duration wait;

    ThrottledSignInException(Duration wait) {
        super("Too many failed attempts");
        this.wait = wait;
    }

    /** At least one second, in whole ones. */
    long waitSeconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
