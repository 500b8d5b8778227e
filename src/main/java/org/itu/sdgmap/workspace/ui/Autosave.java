package org.itu.sdgmap.workspace.ui;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.itu.sdgmap.activity.ActivityDrafts;
import org.itu.sdgmap.activity.ActivityProblem;
import org.itu.sdgmap.activity.CollidingEditException;
import org.itu.sdgmap.activity.Draft;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.activity.RefusedActivityException;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.workspace.ui.DraftSuccessors.Successor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/**
 * Keeps what is typed: makes the draft with the first words, saves every change after, and holds still while a collision
 * is not yet decided. A draft that is gone collides with what stands in its place.
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
        /** The account may not save it there. */
        FORBIDDEN,
        /** The draft of a new activity was discarded; {@link #startAgain} makes another. */
        GONE,
        COLLIDING
    }

    /** What the other of two writers has done. */
    enum Collision {
        SAVED,
        /** The draft is gone: another version of the activity stands there. */
        SUBMITTED,
        /** The draft is gone: the version on which it was begun stands there. */
        DISCARDED
    }

    private final transient ActivityDrafts drafts;
    private final transient DraftSuccessors successors;
    private final transient DraftContent beginning;
    private final boolean isOfNothing;
    private transient @Nullable Draft draft;
    private transient CollidingEditException.@Nullable Other other;
    private Collision collision = Collision.SAVED;
    private State state;
    private transient List<ActivityProblem> problems = List.of();

    /** @param beginning what the fields show before anything is typed */
    Autosave(ActivityDrafts drafts, DraftSuccessors successors, DraftContent beginning) {
        this(drafts, successors, beginning, null, State.NOTHING);
    }

    Autosave(ActivityDrafts drafts, DraftSuccessors successors, Draft draft) {
        this(drafts, successors, draft.content(), draft, State.SAVED);
    }

    private Autosave(
            ActivityDrafts drafts,
            DraftSuccessors successors,
            DraftContent beginning,
            @Nullable Draft draft,
            State state) {
        this.drafts = drafts;
        this.successors = successors;
        this.beginning = beginning;
        this.draft = draft;
        this.state = state;
        isOfNothing = draft == null;
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

    /** Why it is REFUSED; empty in any other state. */
    List<ActivityProblem> problems() {
        return state == State.REFUSED ? problems : List.of();
    }

    CollidingEditException.@Nullable Other other() {
        return other;
    }

    Collision collision() {
        return collision;
    }

    /**
     * Keeps the content, if it is another than what is kept already. After something was not kept it is tried even so:
     * what was refused may have been taken back, and then the person is told that all is kept again.
     */
    State keep(DraftContent content) {
        boolean isHeld = state == State.COLLIDING || state == State.GONE;
        boolean isSettled = state == State.NOTHING || state == State.SAVED;
        if (isHeld || isSettled && content.equals(seen())) {
            return state;
        }
        var known = draft;
        if (known == null && isOfNothing && content.equals(beginning)) {
            state = State.NOTHING;
            return state;
        }
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
        return attempt(() -> collision == Collision.SAVED
                ? drafts.save(known.id(), theirs.revision(), theirs.basedOn(), chosen)
                : begin(known, theirs.basedOn(), chosen));
    }

    /** Makes another draft of a new activity in place of one that is gone. */
    State startAgain(DraftContent content) {
        draft = null;
        return attempt(() -> drafts.start(content));
    }

    /** Hands the kept draft over; null where it collides, is gone, or may not be handed over any more. */
    @Nullable String submit(String reason) {
        var known = draft;
        if (known == null) {
            throw new IllegalStateException("Only what was kept can be submitted; nothing was typed yet");
        }
        try {
            return drafts.submit(known.id(), known.revision(), reason);
        } catch (CollidingEditException e) {
            collide(e);
        } catch (NotFoundException e) {
            succeed(known);
        } catch (AccessDeniedException e) {
            state = State.FORBIDDEN;
        }
        return null;
    }

    /** Removes the draft; null where there was none, it collides or is gone. */
    @Nullable Draft discard() {
        var known = draft;
        if (known == null) {
            return null;
        }
        try {
            return drafts.discard(known.id(), known.revision());
        } catch (CollidingEditException e) {
            collide(e);
        } catch (NotFoundException e) {
            succeed(known);
        }
        return null;
    }

    /** Undoes {@link #discard}; collides with what somebody has begun or submitted since. */
    State bringBack(Draft discarded) {
        if (discarded.slug() == null) {
            return startAgain(discarded.content());
        }
        return attempt(() -> {
            draft = at(discarded, discarded.slug(), successors.before(discarded));
            return begin(discarded, discarded.basedOn(), discarded.content());
        });
    }

    /** Makes the draft of an activity that has none, with the content. */
    private Draft begin(Draft gone, int basedOn, DraftContent content) {
        var slug = Objects.requireNonNull(gone.slug());
        var present = drafts.findOf(slug);
        var begun = present.orElseGet(() -> drafts.edit(slug));
        draft = at(begun, slug, seen());
        collision = Collision.SAVED;
        if (present.isPresent() || begun.revision() > 1) {
            throw new CollidingEditException(Successor.of(slug, begun).other());
        }
        return drafts.save(begun.id(), begun.revision(), basedOn, content);
    }

    private void collide(CollidingEditException e) {
        collide(e.other(), Collision.SAVED);
    }

    private void collide(CollidingEditException.Other with, Collision how) {
        other = with;
        collision = how;
        state = State.COLLIDING;
    }

    /** Compares with what stands in the place of a draft that is gone. */
    private void succeed(Draft gone) {
        try {
            successors.find(gone).ifPresentOrElse(s -> succeed(gone, s), () -> state = State.GONE);
        } catch (AccessDeniedException | NotFoundException e) {
            state = State.FORBIDDEN;
        }
    }

    private void succeed(Draft gone, Successor successor) {
        var begun = successor.draft();
        var place = begun == null ? gone : begun;
        boolean isNewer = successor.other().basedOn() > gone.basedOn();
        // Without a newer version the draft was discarded: the other side holds nothing of what was kept there.
        draft = at(place, successor.slug(), isNewer ? gone.content() : successors.before(gone));
        collide(
                successor.other(),
                begun != null ? Collision.SAVED : isNewer ? Collision.SUBMITTED : Collision.DISCARDED);
    }

    /** What was typed goes on at that draft, though the person has seen no more than this of it. */
    private static Draft at(Draft place, @Nullable String slug, DraftContent seen) {
        return new Draft(
                place.id(),
                place.revision(),
                slug,
                place.status(),
                place.basedOn(),
                seen,
                place.startedBy(),
                place.savedBy(),
                place.savedByName(),
                place.savedAt());
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
            problems = e.problems();
        } catch (NotFoundException e) {
            missed();
        } catch (AccessDeniedException e) {
            state = State.FORBIDDEN;
        } catch (RuntimeException e) {
            LOG.warn("A draft could not be saved; it will be tried again: {}", e.toString());
            state = State.FAILED;
        }
        return state;
    }

    private void missed() {
        var gone = draft;
        if (gone == null) {
            state = State.FORBIDDEN;
        } else {
            succeed(gone);
        }
    }
}
