package org.itu.sdgmap.common;

/** A value from outside that a rule refuses; names the field, the value and what is expected. */
public class InvalidValueException extends RuntimeException {

    private final String field;
    private final String value;
    private final String expected;

    public InvalidValueException(String field, String value, String expected) {
        super("%s '%s' is not valid: expected %s".formatted(field, shortened(value), expected));
        this.field = field;
        this.value = shortened(value);
        this.expected = expected;
    }

    public String field() {
        return field;
    }

    /** The refused value, cut at 100 characters. */
    public String value() {
        return value;
    }

    public String expected() {
        return expected;
    }

    private static String shortened(String value) {
        return value.length() <= 100 ? value : value.substring(0, 100) + "…";
    }
}
