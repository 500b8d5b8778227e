package org.itu.sdgmap.activity;

import java.util.List;

/** Versions that cannot be decided on, because they are no longer what they were; nothing was changed. */
public class StaleReviewException extends RuntimeException {

    private final transient List<Stale> stale;

    /**
     * One of them.
     *
     * @param version newest version now
     * @param status of that version
     */
    public record Stale(String slug, String title, int version, ActivityStatus status) {}

    /** @param expected what can be decided on, such as: Only a SUBMITTED version can be published */
    public StaleReviewException(String expected, List<Stale> stale) {
        super("%s; %s".formatted(expected, stale));
        this.stale = List.copyOf(stale);
    }

    public List<Stale> stale() {
        return stale;
    }
}
