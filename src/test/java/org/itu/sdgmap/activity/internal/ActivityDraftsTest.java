package org.itu.sdgmap.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.itu.sdgmap._support.Activities;
import org.itu.sdgmap._support.Drafts;
import org.itu.sdgmap._support.History;
import org.itu.sdgmap._support.SignIn;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.activity.ActivityDrafts;
import org.itu.sdgmap.activity.ActivityProblem;
import org.itu.sdgmap.activity.ActivityRule;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.activity.CollidingEditException;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.activity.RefusedActivityException;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.common.NotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Entering and changing activities, on a real database. */
@WritingPostgisTest
class ActivityDraftsTest {

    private static final String ITU_D = "CONTRIBUTOR@ITU-D";

    private final ActivityDrafts drafts;
    private final JdbcClient jdbc;
    private final History history;
    private final TransactionTemplate transaction;

    ActivityDraftsTest(ActivityDrafts drafts, JdbcClient jdbc, JsonMapper json, TransactionTemplate transaction) {
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.history = new History(jdbc, json);
        this.transaction = transaction;
    }

    @BeforeEach
    void signIn() {
        SignIn.as("ama", ITU_D);
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void whatIsTypedIsKeptAsItIsHoweverWrong() {
        var typed = Drafts.typed()
                .title("")
                .years("soon", "20", true)
                .url("no address")
                .content();
        var started = drafts.start(typed);
        assertThat(started.revision()).isEqualTo(1);
        assertThat(started.status()).isEqualTo(ActivityStatus.DRAFT);
        assertThat(drafts.get(started.id()).content()).isEqualTo(typed);
        var pasted = Drafts.typed()
                .title("a\u0000b\uD800")
                .partners(List.of("\u0000"))
                .content();
        var saved = drafts.save(started.id(), 1, 0, pasted);
        assertThat(saved.revision()).isEqualTo(2);
        assertThat(saved.content().title()).isEqualTo("ab");
        assertThat(saved.savedBy()).isEqualTo("ama");
    }

    @Test
    void whatIsBeyondAllBoundsIsNotKept() {
        var endless = Drafts.typed().description("x".repeat(1_000_001)).content();
        var refused = catchThrowableOfType(RefusedActivityException.class, () -> drafts.start(endless));
        assertThat(refused.problems()).extracting(ActivityProblem::rule).containsExactly(ActivityRule.TOO_LONG);
        var large = Drafts.typed().description("字".repeat(990_000)).content();
        assertThat(drafts.start(large).content()).isEqualTo(large);
    }

    @Test
    void theSecondSaverSeesWhatTheFirstHasSavedAndLosesNothing() {
        var draft = drafts.start(Drafts.typed().content());
        SignIn.as("kofi", ITU_D, () -> drafts.save(draft.id(), 1, 0, typed("Of Kofi")));
        var collision = catchThrowableOfType(
                CollidingEditException.class, () -> drafts.save(draft.id(), 1, 0, typed("Of Ama")));
        assertThat(collision.other().byName()).isEqualTo("kofi");
        assertThat(collision.other().content().title()).isEqualTo("Of Kofi");
        assertThat(drafts.get(draft.id()).content().title()).isEqualTo("Of Kofi");
        var other = collision.other();
        assertThat(drafts.save(draft.id(), other.revision(), other.basedOn(), typed("Of both"))
                        .revision())
                .isEqualTo(3);
        assertThatThrownBy(() -> drafts.discard(draft.id(), 2)).isInstanceOf(CollidingEditException.class);
        assertThatThrownBy(() -> drafts.submit(draft.id(), 2, "")).isInstanceOf(CollidingEditException.class);
    }

    @Test
    void ofManyWhoSaveAtOnceOneWins() throws Exception {
        var draft = drafts.start(Drafts.typed().content());
        var outcomes = atOnce(8, i -> {
            try {
                drafts.save(draft.id(), 1, 0, typed("Saver " + i));
                return "saved";
            } catch (CollidingEditException e) {
                return "told";
            }
        });
        assertThat(outcomes).containsOnlyOnce("saved").hasSize(8);
        assertThat(drafts.get(draft.id()).revision()).isEqualTo(2);
    }

    @Test
    void submittingMakesTheFirstVersionOfANewActivity() {
        var draft = drafts.start(Drafts.typed().title("Submitted Once").content());
        assertThat(drafts.submit(draft.id(), 1, " First ")).isEqualTo("submitted-once");
        assertThat(head("submitted-once")).isEqualTo("SUBMITTED 1 ITU-D Submitted Once ama null");
        assertThatThrownBy(() -> drafts.get(draft.id())).isInstanceOf(NotFoundException.class);
        assertThat(jdbc.sql("SELECT count(*) FROM published_activity WHERE slug = 'submitted-once'")
                        .query(Integer.class)
                        .single())
                .isZero();
        var again = drafts.edit("submitted-once");
        assertThat(again.status()).isEqualTo(ActivityStatus.SUBMITTED);
        assertThat(again.basedOn()).isEqualTo(1);
        assertThat(drafts.edit("submitted-once").id()).isEqualTo(again.id());
        drafts.submit(again.id(), again.revision(), "");
        assertThat(head("submitted-once")).startsWith("SUBMITTED 2");
    }

    @Test
    void equalTitlesSubmittedAtOnceGetSlugsOfTheirOwn() throws Exception {
        var ids = IntStream.range(0, 6)
                .mapToObj(i -> drafts.start(typed("Одно имя")).id())
                .toList();
        var slugs = atOnce(6, i -> drafts.submit(ids.get(i), 1, ""));
        assertThat(slugs).doesNotHaveDuplicates().contains("odno-ima", "odno-ima-6");
    }

    @Test
    void whatRulesRefuseStaysADraft() {
        var draft = drafts.start(Drafts.typed().countries(List.of()).content());
        var refused = catchThrowableOfType(RefusedActivityException.class, () -> drafts.submit(draft.id(), 1, ""));
        assertThat(refused.problems()).extracting(ActivityProblem::field).containsExactly("countries");
        assertThat(drafts.get(draft.id()).revision()).isEqualTo(1);
        assertThatThrownBy(() -> drafts.submit(draft.id(), 1, "x".repeat(501)))
                .isInstanceOf(RefusedActivityException.class)
                .hasMessageContaining("reason");
    }

    @Test
    void aCrashInTheMiddleOfSubmittingLeavesTheDraftAndNothingElse() {
        var draft = drafts.start(typed("Never Submitted"));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    drafts.submit(draft.id(), 1, "");
                    throw new IllegalStateException("crash");
                }))
                .hasMessage("crash");
        assertThat(drafts.get(draft.id()).content().title()).isEqualTo("Never Submitted");
        assertThat(count("activity WHERE slug LIKE 'never-submitted%'")).isZero();
        assertThat(count("activity_version WHERE content ->> 'title' = 'Never Submitted'"))
                .isZero();
    }

    @Test
    void anotherSectorNeitherSeesNorChangesADraft() {
        var draft = drafts.start(Drafts.typed().content());
        SignIn.as("rita", "CONTRIBUTOR@ITU-R", "ADMIN");
        assertThatThrownBy(() -> drafts.get(draft.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> drafts.save(draft.id(), 1, 0, typed("x"))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> drafts.discard(draft.id(), 1)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> drafts.submit(draft.id(), 1, "")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> drafts.start(Drafts.typed().content())).isInstanceOf(AccessDeniedException.class);
        SignIn.as("visitor");
        assertThatThrownBy(() -> drafts.start(Drafts.typed().sector(null).content()))
                .isInstanceOf(AccessDeniedException.class);
        SignIn.out();
        assertThatThrownBy(() -> drafts.get(draft.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aDraftWithoutSectorIsItsAuthorsAlone() {
        var draft = drafts.start(Drafts.typed().sector(null).content());
        SignIn.as("kofi", ITU_D);
        assertThatThrownBy(() -> drafts.get(draft.id())).isInstanceOf(NotFoundException.class);
        SignIn.as("ama", ITU_D);
        var foreign = Drafts.typed().sector(Sector.ITU_T).content();
        assertThatThrownBy(() -> drafts.save(draft.id(), 1, 0, foreign))
                .isInstanceOf(RefusedActivityException.class)
                .hasMessageContaining("a Sector in which you may enter activities");
        drafts.save(
                draft.id(), 1, 0, Drafts.typed().sector(Sector.INTERSECTORAL).content());
        SignIn.as("rita", "CONTRIBUTOR@ITU-R");
        assertThat(drafts.get(draft.id()).revision()).isEqualTo(2);
    }

    @Test
    void anActivityOfAnotherSectorCannotBeTakenOver() {
        history.publish("of-itu-r", Activities.draft().sector(Sector.ITU_R).content());
        assertThatThrownBy(() -> drafts.edit("of-itu-r")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> drafts.restore("of-itu-r", 1)).isInstanceOf(NotFoundException.class);
        SignIn.as("both", "CONTRIBUTOR@ITU-R", ITU_D);
        var draft = drafts.edit("of-itu-r");
        drafts.save(draft.id(), 1, 1, Drafts.typed().content());
        SignIn.as("rita", "CONTRIBUTOR@ITU-R");
        assertThatThrownBy(() -> drafts.submit(draft.id(), 2, ""))
                .isInstanceOf(RefusedActivityException.class)
                .hasMessageContaining("sector 'ITU-D'");
        SignIn.as("ama", ITU_D);
        assertThatThrownBy(() -> drafts.get(draft.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aPublicationInBetweenIsNoCollisionWhereItSaysTheSame() {
        var submitted = drafts.submit(drafts.start(typed("Published Between")).id(), 1, "");
        var draft = drafts.edit(submitted);
        long id = jdbc.sql("SELECT id FROM activity WHERE slug = :slug")
                .param("slug", submitted)
                .query(Long.class)
                .single();
        jdbc.sql("""
                INSERT INTO activity_version SELECT activity_id, 2, 'PUBLISHED', now(), 'reviewer', '', content
                FROM activity_version WHERE activity_id = :id
                """).param("id", id).update();
        jdbc.sql("UPDATE activity SET version = 2, status = 'PUBLISHED', published_version = 2 WHERE id = :id")
                .param("id", id)
                .update();
        var saved = drafts.save(draft.id(), 1, 1, typed("Published Between, more"));
        assertThat(saved.basedOn()).isEqualTo(2);
        assertThat(saved.status()).isEqualTo(ActivityStatus.PUBLISHED);
        history.addVersion(
                id,
                3,
                ActivityStatus.PUBLISHED,
                Activities.draft().title("Said otherwise").content(),
                java.time.Instant.now());
        var collision =
                catchThrowableOfType(CollidingEditException.class, () -> drafts.save(draft.id(), 2, 2, typed("Mine")));
        assertThat(collision.other().content().title()).isEqualTo("Said otherwise");
        assertThat(collision.other().basedOn()).isEqualTo(3);
        assertThatThrownBy(() -> drafts.submit(draft.id(), 2, "")).isInstanceOf(CollidingEditException.class);
        drafts.save(draft.id(), collision.other().revision(), collision.other().basedOn(), typed("Both"));
        drafts.submit(draft.id(), 3, "");
        assertThat(head(submitted)).startsWith("SUBMITTED 4").endsWith("ama 3");
    }

    @Test
    void aWithdrawnActivityCanBeEnteredAgain() {
        long id = history.publish("withdrawn-between", Activities.draft().content());
        var draft = drafts.edit("withdrawn-between");
        history.addVersion(id, 2, ActivityStatus.WITHDRAWN, Activities.draft().content(), java.time.Instant.now());
        var saved = drafts.save(draft.id(), 1, 1, draft.content());
        assertThat(saved.status()).isEqualTo(ActivityStatus.WITHDRAWN);
        drafts.submit(draft.id(), 2, "Goes on");
        assertThat(head("withdrawn-between")).startsWith("SUBMITTED 3").endsWith("null");
    }

    @Test
    void anOldVersionIsRestoredAsADraft() {
        long id = history.publish("restored", Activities.draft().title("Old").content());
        history.addVersion(
                id, 2, ActivityStatus.PUBLISHED, Activities.draft().title("New").content(), java.time.Instant.now());
        var draft = drafts.restore("restored", 1);
        assertThat(draft.content().title()).isEqualTo("Old");
        assertThat(draft.basedOn()).isEqualTo(2);
        assertThat(drafts.findOf("restored")).contains(draft);
        assertThatThrownBy(() -> drafts.restore("restored", 1)).isInstanceOf(CollidingEditException.class);
        var discarded = drafts.discard(draft.id(), 1);
        assertThat(discarded.content()).isEqualTo(draft.content());
        assertThat(drafts.findOf("restored")).isEmpty();
        assertThatThrownBy(() -> drafts.restore("restored", 7)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> drafts.edit("no-such-activity")).isInstanceOf(NotFoundException.class);
    }

    private static DraftContent typed(String title) {
        return Drafts.typed().title(title).content();
    }

    private <T> List<T> atOnce(int number, java.util.function.IntFunction<T> act) throws Exception {
        var barrier = new CyclicBarrier(number);
        try (var threads = Executors.newFixedThreadPool(number)) {
            var running = threads.invokeAll(IntStream.range(0, number)
                    .mapToObj(i -> (Callable<T>) () -> {
                        SignIn.as("ama", ITU_D);
                        barrier.await();
                        return act.apply(i);
                    })
                    .toList());
            var outcomes = new ArrayList<T>();
            for (var one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }

    private String head(String slug) {
        return jdbc.sql("""
                SELECT concat_ws(' ', status, version, sector, title, entered_by, coalesce(published_version::text, 'null'))
                FROM activity WHERE slug = :slug
                """).param("slug", slug).query(String.class).single();
    }

    private int count(String from) {
        return jdbc.sql("SELECT count(*) FROM " + from).query(Integer.class).single();
    }
}
