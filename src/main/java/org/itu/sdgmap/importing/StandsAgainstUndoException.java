package org.itu.sdgmap.importing;

import java.util.Map;

/** An import that cannot be taken back, because something newer is built on what it wrote. */
public class StandsAgainstUndoException extends RuntimeException {

    private final transient Map<String, String> activities;

    /** @param activities slugs with titles */
    public StandsAgainstUndoException(Map<String, String> activities) {
        super("The import cannot be undone: newer versions or drafts of %s".formatted(activities.keySet()));
        this.activities = Map.copyOf(activities);
    }

    public Map<String, String> activities() {
        return activities;
    }
}
