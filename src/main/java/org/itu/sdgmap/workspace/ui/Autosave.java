package org.itu.sdgmap.workspace.ui;

import java.io.Serializable;
import org.itu.sdgmap.activity.ActivityDrafts;
import org.itu.sdgmap.activity.CollidingEditException;
import org.itu.sdgmap.activity.Draft;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.activity.RefusedActivityException;
import org.itu.sdgmap.common.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/**
 * Keeps what is typed: makes the draft with the first words, saves every change after, and holds still while a collision
 * is not yet decided.
 */
class Autosave implements Serializable {

    private static final Logger LOG = LoggerFactory.getLogger(Autosave.class);

    /** How it stands with what was typed. */
    enum State {
        /** Nothing was typed yet. */
        NOTHING,
        SAVED,
        /** Something failed; it is worth trying again. */
        FAILED,
        /** Beyond the bounds of what is kept at all: the person has to shorten it. */
        REFUSED,
        /** The account may not save it there, or the draft is gone. */
        FORBIDDEN,
        COLLIDING
    }

    private final transient ActivityDrafts drafts;
    private final transient DraftContent beginning;
    private transient @Nullable Draft draft;
    private transient CollidingEditException.@Nullable Other other;
    private State state = State.NOTHING;

    /** @param beginning what the fields show before anything is typed */
    Autosave(ActivityDrafts drafts, DraftContent beginning) {
        this.drafts = drafts;
        this.beginning = beginning;
    }

    Autosave(ActivityDrafts drafts, Draft draft) {
        this.drafts = drafts;
        this.beginning = draft.content();
        this.draft = draft;
        state = State.SAVED;
    }

    State state() {
        return state;
    }

    /** Null until the first words were typed. */
    @Nullable Draft draft() {
        return draft;
    }

    /** What was there when the person last saw it: what both sides of a collision have in common. */
    DraftContent seen() {
        return draft == null ? beginning : draft.content();
    }

    CollidingEditException.@Nullable Other other() {
        return other;
    }

    /** Keeps the content, if it is another than what is kept already. */
    State keep(DraftContent content) {
        if (state == State.COLLIDING || state != State.FAILED && content.equals(seen())) {
            return state;
        }
        var known = draft;
        return attempt(() -> known == null
                ? drafts.start(content)
                : drafts.save(known.id(), known.revision(), known.basedOn(), content));
    }

    /** Ends a collision: what the person chose, over the other version. */
    State settle(DraftContent chosen) {
        var theirs = other;
        var known = draft;
        if (theirs == null || known == null) {
            return keep(chosen);
        }
        other = null;
        return attempt(() -> drafts.save(known.id(), theirs.revision(), theirs.basedOn(), chosen));
    }

    /** Hands the kept draft over; null where it collides. */
    @Nullable String submit(String reason) {
        var known = draft;
        if (known == null) {
            throw new IllegalStateException("Only what was kept can be submitted; nothing was typed yet");
        }
        try {
            return drafts.submit(known.id(), known.revision(), reason);
        } catch (CollidingEditException e) {
            collide(e);
            return null;
        }
    }

    /** Removes the draft; null where it collides. */
    @Nullable Draft discard() {
        var known = draft;
        if (known == null) {
            return null;
        }
        try {
            return drafts.discard(known.id(), known.revision());
        } catch (CollidingEditException e) {
            collide(e);
            return null;
        }
    }

    private void collide(CollidingEditException collision) {
        other = collision.other();
        state = State.COLLIDING;
    }

    private interface Saving {
        Draft run();
    }

    private State attempt(Saving saving) {
        try {
            draft = saving.run();
            state = State.SAVED;
        } catch (CollidingEditException e) {
            collide(e);
        } catch (RefusedActivityException e) {
            state = State.REFUSED;
        } catch (AccessDeniedException | NotFoundException e) {
            state = State.FORBIDDEN;
        } catch (RuntimeException e) {
            LOG.warn("A draft could not be saved; it will be tried again: {}", e.toString());
            state = State.FAILED;
        }
        return state;
    }
}
