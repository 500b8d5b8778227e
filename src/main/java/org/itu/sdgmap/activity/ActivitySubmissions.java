package org.itu.sdgmap.activity;

/** Entering and changing activities in one step, as programs do; without a draft that anybody sees. */
public interface ActivitySubmissions {

    /**
     * Submits a new activity.
     *
     * @return the version that waits for review
     * @throws RefusedActivityException if a rule stands against it
     * @throws org.springframework.security.access.AccessDeniedException if the account may not enter activities of the
     *     Sector
     */
    RecordedVersion submitNew(DraftContent content, String reason);

    /**
     * Submits a change of an activity.
     *
     * @param version newest version that the program has seen
     * @throws StaleReviewException if there is a newer one
     * @throws CollidingEditException if somebody has begun a draft of it
     * @throws RefusedActivityException if a rule stands against it
     */
    RecordedVersion submitChange(String slug, int version, DraftContent content, String reason);
}
