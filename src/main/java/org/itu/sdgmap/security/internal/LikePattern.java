package org.itu.sdgmap.security.internal;

/** Words that somebody typed, as a pattern of SQL in which they mean nothing but themselves. */
final class LikePattern {

    private LikePattern() {}

    static String containing(String words) {
        return "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
