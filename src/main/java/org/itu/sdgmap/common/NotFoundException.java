package org.itu.sdgmap.common;

/** Something asked for by its code or slug does not exist. */
public class NotFoundException extends RuntimeException {

    private final String what;
    private final String key;

    public NotFoundException(String what, String key) {
        super("No %s '%s'".formatted(what, key));
        this.what = what;
        this.key = key;
    }

    /** What was looked for, such as {@code activity} or {@code country}. */
    public String what() {
        return what;
    }

    public String key() {
        return key;
    }
}
