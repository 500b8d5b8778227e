package org.itu.sdgmap.activity;

import java.util.Optional;

/**
 * Entering and changing activities. Everything is checked against the roles of the account that acts: a contributor of
 * one Sector neither sees nor changes a draft of another.
 */
public interface ActivityDrafts {

    /**
     * Keeps the first words of a new activity.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the account may not enter activities of the
     *     Sector, or where no Sector is chosen yet, of any
     */
    Draft start(DraftContent content);

    /** @throws org.itu.sdgmap.common.NotFoundException if there is none, or none that the account may see */
    Draft get(long id);

    /** The draft of an activity, where somebody has begun one. */
    Optional<Draft> findOf(String slug);

    /** The draft of an activity; where there is none, one is begun from the activity's newest version. */
    Draft edit(String slug);

    /**
     * Begins a draft from an old version.
     *
     * @throws CollidingEditException if there is a draft already
     */
    Draft restore(String slug, int version);

    /**
     * Keeps what was entered, however incomplete.
     *
     * @param revision the revision that the person has seen last
     * @param basedOn the version of the activity that the person has seen last
     * @throws CollidingEditException if somebody else has saved the draft, or changed the activity, since
     * @throws RefusedActivityException if it is beyond the bounds of what is kept at all
     */
    Draft save(long id, int revision, int basedOn, DraftContent content);

    /**
     * Removes a draft; {@link #start} with the content that is returned, or {@link #edit} and {@link #save}, brings it
     * back.
     *
     * @throws CollidingEditException if somebody else has saved the draft since
     */
    Draft discard(long id, int revision);

    /**
     * Hands the draft over for review, as a new version of the activity.
     *
     * @param reason why it is entered or changed, up to 500 characters; may be empty
     * @return slug of the activity
     * @throws RefusedActivityException if a rule stands against it
     * @throws CollidingEditException if somebody else has saved the draft, or changed the activity, since
     */
    String submit(long id, int revision, String reason);
}
