package org.itu.sdgmap.workspace.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itu.sdgmap._support.Drafts;
import org.itu.sdgmap.activity.ActivityDrafts;
import org.itu.sdgmap.activity.ActivityProblem;
import org.itu.sdgmap.activity.ActivityRule;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.activity.ActivityVersions;
import org.itu.sdgmap.activity.CollidingEditException;
import org.itu.sdgmap.activity.Desk;
import org.itu.sdgmap.activity.Draft;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.activity.RefusedActivityException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.workspace.ui.Autosave.State;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** When what was typed is kept, and what happens where it cannot be. */
class AutosaveTest {

    private static final DraftContent NOTHING = DraftParts.nothing(Language.EN, null);
    private static final DraftContent FIRST = Drafts.of("Centres", "");
    private static final DraftContent SECOND = Drafts.of("Centres in Ghana", "");
    private static final DraftContent THEIRS = Drafts.of("Centres in Togo", "");

    private final KeptDrafts drafts = new KeptDrafts();
    private final Autosave autosave =
            new Autosave(drafts, new DraftSuccessors(drafts, mock(ActivityVersions.class), mock(Desk.class)), NOTHING);

    @Test
    void nothingIsKeptBeforeTheFirstWords() {
        assertThat(autosave.keep(NOTHING)).isEqualTo(State.NOTHING);
        assertThat(drafts.calls).isEmpty();
        assertThat(autosave.draft()).isNull();
    }

    @Test
    void theFirstWordsMakeTheDraftAndLaterOnesAreSavedToIt() {
        assertThat(autosave.keep(FIRST)).isEqualTo(State.SAVED);
        assertThat(autosave.keep(FIRST)).isEqualTo(State.SAVED);
        assertThat(autosave.keep(SECOND)).isEqualTo(State.SAVED);

        assertThat(drafts.calls).containsExactly("start", "save 1");
        assertThat(autosave.seen()).isEqualTo(SECOND);
    }

    @Test
    void whatFailsIsTriedAgainThoughNothingMoreIsTyped() {
        autosave.keep(FIRST);
        drafts.failure = new IllegalStateException("The database is down");

        assertThat(autosave.keep(SECOND)).isEqualTo(State.FAILED);
        assertThat(autosave.seen()).isEqualTo(FIRST);
        drafts.failure = null;

        assertThat(autosave.keep(SECOND)).isEqualTo(State.SAVED);
        assertThat(drafts.kept.content()).isEqualTo(SECOND);
    }

    @Test
    void aFailureOfTheFirstWordsIsTriedAgainToo() {
        drafts.failure = new IllegalStateException("The database is down");
        assertThat(autosave.keep(FIRST)).isEqualTo(State.FAILED);
        drafts.failure = null;

        assertThat(autosave.keep(FIRST)).isEqualTo(State.SAVED);
    }

    @Test
    void tooMuchAndForbiddenAreToldApart() {
        autosave.keep(FIRST);
        drafts.failure = new RefusedActivityException(List.of());
        assertThat(autosave.keep(SECOND)).isEqualTo(State.REFUSED);
        drafts.failure = new AccessDeniedException("Another Sector");
        assertThat(autosave.keep(SECOND)).isEqualTo(State.FORBIDDEN);
    }

    @Test
    void whatWasRefusedAndIsTakenBackIsSavedAgain() {
        autosave.keep(FIRST);
        for (var refusal :
                List.of(new RefusedActivityException(List.of()), new AccessDeniedException("Another Sector"))) {
            drafts.failure = refusal;
            assertThat(autosave.keep(SECOND)).isNotEqualTo(State.SAVED);
            drafts.failure = null;

            assertThat(autosave.keep(FIRST)).isEqualTo(State.SAVED);
            assertThat(autosave.problems()).isEmpty();
            assertThat(drafts.kept.content()).isEqualTo(FIRST);
        }
    }

    @Test
    void refusedFirstWordsThatAreTakenBackMakeNoDraft() {
        var problems = List.of(new ActivityProblem("title", "", ActivityRule.TOO_LONG));
        drafts.failure = new RefusedActivityException(problems);
        assertThat(autosave.keep(FIRST)).isEqualTo(State.REFUSED);
        assertThat(autosave.problems()).isEqualTo(problems);
        drafts.failure = null;

        assertThat(autosave.keep(NOTHING)).isEqualTo(State.NOTHING);
        assertThat(drafts.kept).isNull();
    }

    @Test
    void submittingWhatTheAccountMayNotSubmitAnyMoreIsForbidden() {
        autosave.keep(FIRST);
        drafts.failure = new AccessDeniedException("Another Sector");

        assertThat(autosave.submit("")).isNull();
        assertThat(autosave.state()).isEqualTo(State.FORBIDDEN);
    }

    @Test
    void undoNeverOverwritesNorDiscardsADraftBegunByAnotherAtTheSameMoment() {
        var theirs = of("centres", 2, THEIRS);
        drafts.begun = theirs;

        assertThat(autosave.bringBack(of("centres", 4, FIRST))).isEqualTo(State.COLLIDING);
        assertThat(autosave.other()).isNotNull();
        assertThat(autosave.other().content()).isEqualTo(THEIRS);
        assertThat(drafts.calls).containsExactly("edit");
    }

    private static Draft of(String slug, int revision, DraftContent content) {
        return new Draft(
                7, revision, slug, ActivityStatus.DRAFT, 0, content, "ama", "ama", "Ama", Instant.ofEpochSecond(1));
    }

    @Test
    void afterACollisionNothingIsSavedUntilThePersonHasChosen() {
        autosave.keep(FIRST);
        drafts.kept = drafts.next(THEIRS);

        assertThat(autosave.keep(SECOND)).isEqualTo(State.COLLIDING);
        assertThat(autosave.keep(SECOND)).isEqualTo(State.COLLIDING);
        assertThat(drafts.kept.content()).isEqualTo(THEIRS);
        assertThat(autosave.seen()).isEqualTo(FIRST);

        assertThat(autosave.settle(SECOND)).isEqualTo(State.SAVED);
        assertThat(drafts.kept.content()).isEqualTo(SECOND);
        assertThat(autosave.other()).isNull();
    }

    @Test
    void aSecondCollisionWhileChoosingIsShownAgain() {
        autosave.keep(FIRST);
        drafts.kept = drafts.next(THEIRS);
        autosave.keep(SECOND);
        drafts.kept = drafts.next(NOTHING);

        assertThat(autosave.settle(SECOND)).isEqualTo(State.COLLIDING);
        assertThat(autosave.other()).isNotNull();
        assertThat(autosave.other().content()).isEqualTo(NOTHING);
    }

    @Test
    void submittingOverAnotherVersionCollidesToo() {
        autosave.keep(FIRST);
        drafts.kept = drafts.next(THEIRS);

        assertThat(autosave.submit("")).isNull();
        assertThat(autosave.state()).isEqualTo(State.COLLIDING);
    }

    /** One draft in memory, with the rule of revisions. */
    private static final class KeptDrafts implements ActivityDrafts {

        private final List<String> calls = new ArrayList<>();
        private RuntimeException failure;
        private Draft kept;
        private Draft begun;

        private Draft next(DraftContent content) {
            int revision = kept == null ? 1 : kept.revision() + 1;
            return new Draft(
                    7, revision, null, ActivityStatus.DRAFT, 0, content, "ama", "ama", "Ama", Instant.ofEpochSecond(1));
        }

        private void check(int revision) {
            if (failure != null) {
                throw failure;
            }
            if (kept != null && revision != kept.revision()) {
                throw new CollidingEditException(
                        new CollidingEditException.Other(kept.revision(), 0, kept.content(), "Kofi", kept.savedAt()));
            }
        }

        @Override
        public Draft start(DraftContent content) {
            calls.add("start");
            check(0);
            kept = next(content);
            return kept;
        }

        @Override
        public Draft save(long id, int revision, int basedOn, DraftContent content) {
            calls.add("save " + revision);
            check(revision);
            kept = next(content);
            return kept;
        }

        @Override
        public String submit(long id, int revision, String reason) {
            check(revision);
            return "centres";
        }

        @Override
        public Draft get(long id) {
            return kept;
        }

        @Override
        public Optional<Draft> findOf(String slug) {
            return Optional.empty();
        }

        @Override
        public Draft edit(String slug) {
            calls.add("edit");
            return begun;
        }

        @Override
        public Draft restore(String slug, int version) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Draft discard(long id, int revision) {
            calls.add("discard " + revision);
            check(revision);
            return kept;
        }
    }
}
