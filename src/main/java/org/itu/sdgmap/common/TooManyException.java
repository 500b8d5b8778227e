package org.itu.sdgmap.common;

import java.time.Duration;

/** Somebody asks for more at once than one may have. */
public class TooManyException extends RuntimeException {

    private final String field;
    private final String value;
    private final String expected;
    private final Duration retryAfter;

    /** @param retryAfter when to ask anew */
    public TooManyException(String field, String value, String expected, Duration retryAfter) {
        super("%s %s: expected %s".formatted(field, value, expected));
        this.field = field;
        this.value = value;
        this.expected = expected;
        this.retryAfter = retryAfter;
    }

    public String field() {
        return field;
    }

    public String value() {
        return value;
    }

    public String expected() {
        return expected;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
