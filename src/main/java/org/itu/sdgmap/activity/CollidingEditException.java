package org.itu.sdgmap.activity;

import java.time.Instant;

/**
 * Somebody else has saved in between; nothing was changed. Whoever gets it shows both, lets the person choose field by
 * field, and saves the outcome with the revision and version given here.
 */
public class CollidingEditException extends RuntimeException {

    private final transient Other other;

    /**
     * The state that is there now.
     *
     * @param revision of the draft now
     * @param basedOn newest version of the activity now, 0 for a new one
     * @param byName name of who saved it
     */
    public record Other(int revision, int basedOn, DraftContent content, String byName, Instant at) {}

    public CollidingEditException(Other other) {
        super("%s has saved this activity at %s".formatted(other.byName(), other.at()));
        this.other = other;
    }

    public Other other() {
        return other;
    }
}
