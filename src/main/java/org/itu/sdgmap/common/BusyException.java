package org.itu.sdgmap.common;

import java.time.Duration;

/** Too much is asked at once; the same question will be answered a little later. */
public class BusyException extends RuntimeException {

    private final Duration retryAfter;

    /** @param retryAfter when to ask anew */
    public BusyException(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
