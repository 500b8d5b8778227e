package org.itu.sdgmap.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.itu.sdgmap._support.Drafts;
import org.itu.sdgmap._support.SignIn;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.activity.ActivityDecided;
import org.itu.sdgmap.activity.ActivityDrafts;
import org.itu.sdgmap.activity.ActivityReview;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.activity.ActivityVersions;
import org.itu.sdgmap.activity.Desk;
import org.itu.sdgmap.activity.DeskFilter;
import org.itu.sdgmap.activity.FieldDifference;
import org.itu.sdgmap.activity.Notice;
import org.itu.sdgmap.activity.NoticeMade;
import org.itu.sdgmap.activity.Notices;
import org.itu.sdgmap.activity.PublishedActivities;
import org.itu.sdgmap.activity.QueueFilter;
import org.itu.sdgmap.activity.QueuePage;
import org.itu.sdgmap.activity.RefusedActivityException;
import org.itu.sdgmap.activity.ReviewRemark;
import org.itu.sdgmap.activity.ReviewedVersion;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.activity.StaleReviewException;
import org.itu.sdgmap.common.NotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** Review, history, desk and notices, on a real database. */
@WritingPostgisTest
@RecordApplicationEvents
class ActivityReviewTest {

    private static final String ITU_D = "CONTRIBUTOR@ITU-D";
    private static final String REVIEWER = "REVIEWER@ITU-D";

    private final ActivityDrafts drafts;
    private final ActivityReview review;
    private final ActivityVersions versions;
    private final Desk desk;
    private final Notices notices;
    private final PublishedActivities published;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    private ApplicationEvents events;

    ActivityReviewTest(
            ActivityDrafts drafts,
            ActivityReview review,
            ActivityVersions versions,
            Desk desk,
            Notices notices,
            PublishedActivities published,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.drafts = drafts;
        this.review = review;
        this.versions = versions;
        this.desk = desk;
        this.notices = notices;
        this.published = published;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void addAuthor() {
        jdbc.sql("""
                INSERT INTO account (username, display_name, password_hash) VALUES
                    ('ama', 'Ama Mensah', 'x'), ('rev', 'Rev Iewer', 'x'), ('kofi', 'Kofi', 'x') ON CONFLICT DO NOTHING
                """).update();
        SignIn.as("rev", REVIEWER);
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void whatIsPublishedIsPublicAndItsAuthorIsTold() {
        var slug = submit("Review and publish");
        var waiting = queued("review and pub").items();
        assertThat(waiting).hasSize(1);
        assertThat(waiting.getFirst().authorName()).isEqualTo("Ama Mensah");
        assertThat(waiting.getFirst().publishedVersion()).isNull();
        review.publish(List.of(waiting.getFirst().reviewed()), "Sound");
        assertThat(published.getBySlug(slug).content().title()).isEqualTo("Review and publish");
        assertThat(queued("review and pub").total()).isZero();
        assertThat(versions.list(slug))
                .extracting("version", "status", "authorName", "reason")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, ActivityStatus.PUBLISHED, "Rev Iewer", "Sound"),
                        org.assertj.core.groups.Tuple.tuple(1, ActivityStatus.SUBMITTED, "Ama Mensah", "why"));
        var told = SignIn.as("ama", ITU_D, () -> notices.list(0, 10)).getFirst();
        assertThat(told.kind()).isEqualTo(Notice.Kind.PUBLISHED);
        assertThat(told.slug()).isEqualTo(slug);
        assertThat(told.byName()).isEqualTo("Rev Iewer");
        assertThat(events.stream(NoticeMade.class).map(NoticeMade::username)).containsExactly("ama");
        assertThat(events.stream(ActivityDecided.class).map(e -> e.status() + " by " + e.by()))
                .containsExactly("SUBMITTED by ama", "PUBLISHED by rev");
    }

    @Test
    void anEditOfAPublishedActivityLeavesItPublicAsItWasUntilItIsPublished() {
        var slug = submit("Stays public");
        publish(slug, 1);
        SignIn.as("kofi", ITU_D, () -> {
            var draft = drafts.edit(slug);
            drafts.save(
                    draft.id(),
                    1,
                    2,
                    Drafts.typed()
                            .title("Not yet public")
                            .partners(List.of("FAO"))
                            .content());
            return drafts.submit(draft.id(), 2, "News");
        });
        assertThat(published.getBySlug(slug).content().title()).isEqualTo("Stays public");
        var submission = review.getSubmission(slug);
        assertThat(submission.differences())
                .contains(
                        new FieldDifference("title", List.of("Stays public"), List.of("Not yet public")),
                        new FieldDifference("partners", List.of(), List.of("FAO")));
        assertThat(submission.differences()).hasSize(2);
        assertThat(versions.compare(slug, 1, 3)).isEqualTo(submission.differences());
        assertThat(versions.compare(slug, 1, 2)).isEmpty();
        assertThat(SignIn.as("ama", ITU_D, () -> notices.list(0, 1)).getFirst().kind())
                .isEqualTo(Notice.Kind.CHANGED_BY_OTHER);
        publish(slug, 3);
        assertThat(published.getBySlug(slug).content().title()).isEqualTo("Not yet public");
    }

    @Test
    void severalArePublishedAllOrNone() {
        var first = submit("All or none one");
        var second = submit("All or none two");
        resubmit(second, "All or none two, newer");
        var stale = catchThrowableOfType(
                StaleReviewException.class,
                () -> review.publish(List.of(new ReviewedVersion(first, 1), new ReviewedVersion(second, 1)), ""));
        assertThat(stale.stale())
                .containsExactly(
                        new StaleReviewException.Stale(second, "All or none two, newer", 2, ActivityStatus.SUBMITTED));
        assertThat(published.findBySlug(first)).isEmpty();
        long before = revision();
        review.publish(List.of(new ReviewedVersion(first, 1), new ReviewedVersion(second, 2)), "");
        assertThat(published.findBySlug(first)).isPresent();
        assertThat(published.findBySlug(second)).isPresent();
        assertThat(revision()).isEqualTo(before + 1);
        assertThatThrownBy(() -> publish(first, 2))
                .isInstanceOf(StaleReviewException.class)
                .hasMessageContaining("Only a SUBMITTED version can be published")
                .hasMessageContaining("PUBLISHED");
        assertThatThrownBy(() -> publish("no-such-one", 1)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatIsSentBackCarriesRemarksToItsFields() {
        var slug = submit("Sent back");
        assertThatThrownBy(() -> review.sendBack(new ReviewedVersion(slug, 1), " ", Map.of()))
                .isInstanceOf(RefusedActivityException.class)
                .hasMessageContaining("remark");
        review.sendBack(new ReviewedVersion(slug, 1), "Please mend", Map.of("title", "Too short"));
        var draft = SignIn.as("ama", ITU_D, () -> drafts.edit(slug));
        assertThat(draft.status()).isEqualTo(ActivityStatus.RETURNED);
        assertThat(versions.listRemarks(slug))
                .extracting(ReviewRemark::field, ReviewRemark::text, ReviewRemark::version)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(null, "Please mend", 1),
                        org.assertj.core.groups.Tuple.tuple("title", "Too short", 1));
        assertThat(SignIn.as("ama", ITU_D, () -> notices.list(0, 1)).getFirst().text())
                .isEqualTo("Please mend");
        assertThatThrownBy(() -> review.sendBack(new ReviewedVersion(slug, 2), "Again", Map.of()))
                .isInstanceOf(StaleReviewException.class);
        SignIn.as("ama", ITU_D, () -> drafts.submit(draft.id(), 1, ""));
        publish(slug, 3);
    }

    @Test
    void whatIsWithdrawnLeavesThePublicStateAndKeepsItsHistory() {
        var slug = submit("Withdrawn again");
        assertThatThrownBy(() -> review.withdraw(new ReviewedVersion(slug, 1), "x"))
                .hasMessageContaining("Only an activity that is public can be withdrawn");
        publish(slug, 1);
        review.withdraw(new ReviewedVersion(slug, 2), "Entered twice");
        assertThat(published.findBySlug(slug)).isEmpty();
        assertThat(versions.get(slug, 2).content().title()).isEqualTo("Withdrawn again");
        assertThatThrownBy(() -> review.withdraw(new ReviewedVersion(slug, 3), "x"))
                .isInstanceOf(StaleReviewException.class);
        resubmit(slug, "Withdrawn no more");
        publish(slug, 4);
        assertThat(published.getBySlug(slug).content().title()).isEqualTo("Withdrawn no more");
    }

    @Test
    void onlyReviewersOfTheSectorDecide() {
        var slug = submit("Decided by its own");
        var one = List.of(new ReviewedVersion(slug, 1));
        SignIn.as("ama", ITU_D);
        assertThatThrownBy(() -> review.publish(one, "")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> review.sendBack(one.getFirst(), "x", Map.of()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> review.withdraw(one.getFirst(), "x")).isInstanceOf(AccessDeniedException.class);
        SignIn.as("tess", "REVIEWER@ITU-T", "ADMIN");
        assertThatThrownBy(() -> review.publish(one, "")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> review.getSubmission(slug)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> versions.list(slug)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> versions.get(slug, 1)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> versions.listRemarks(slug)).isInstanceOf(NotFoundException.class);
        assertThat(queued("decided by its own").items()).isEmpty();
        assertThat(deskOf(slug, Set.of())).isEmpty();
        SignIn.as("chief", "COORDINATOR");
        assertThat(queued("decided by its own").items()).hasSize(1);
        review.publish(one, "");
    }

    @Test
    void theQueueIsFilteredBySectorAuthorAndWords() {
        submit("Filtered 100% wanted");
        submit("Filtered 100 unwanted");
        assertThat(queued("100% w").items()).hasSize(1);
        assertThat(review.listQueue(new QueueFilter(Set.of(Sector.ITU_T), null, null, ""), 0, 10)
                        .total())
                .isZero();
        assertThat(review.listQueue(new QueueFilter(Set.of(), "kofi", null, "Filtered 100"), 0, 10)
                        .total())
                .isZero();
        assertThat(review.listQueue(new QueueFilter(Set.of(), "ama", null, "Filtered 100"), 0, 1)
                        .items())
                .hasSize(1);
        assertThat(review.listQueue(new QueueFilter(Set.of(), "ama", null, "Filtered 100"), 1, 5)
                        .total())
                .isEqualTo(2);
    }

    @Test
    void theDeskShowsDraftsBesideActivitiesWithWhatStandsAgainstThem() {
        var slug = submit("Desk entry");
        publish(slug, 1);
        SignIn.as("ama", ITU_D);
        assertThat(deskOf("Desk entry", Set.of())).singleElement().satisfies(e -> {
            assertThat(e.draft()).isNull();
            assertThat(e.isPublic()).isTrue();
            assertThat(e.status()).isEqualTo(ActivityStatus.PUBLISHED);
        });
        var draft = drafts.edit(slug);
        drafts.save(
                draft.id(),
                1,
                2,
                Drafts.typed()
                        .title("Desk entry")
                        .countries(List.of())
                        .years("x", "", true)
                        .content());
        var fresh = drafts.start(
                Drafts.typed().title("Desk entry, new").sector(null).content());
        assertThat(deskOf("Desk entry", Set.of()))
                .hasSize(2)
                .anySatisfy(e -> {
                    assertThat(e.draft()).isEqualTo(draft.id());
                    assertThat(e.problems()).isEqualTo(2);
                    assertThat(e.changedBy()).isEqualTo("Ama Mensah");
                })
                .anySatisfy(e -> {
                    assertThat(e.draft()).isEqualTo(fresh.id());
                    assertThat(e.slug()).isNull();
                    assertThat(e.status()).isEqualTo(ActivityStatus.DRAFT);
                });
        assertThat(deskOf("Desk entry", Set.of(ActivityStatus.DRAFT))).hasSize(1);
        assertThat(desk.countByStatus(filter("Desk entry", Set.of(), DeskFilter.Order.CHANGED)))
                .containsEntry(ActivityStatus.DRAFT, 1)
                .containsEntry(ActivityStatus.PUBLISHED, 1)
                .containsEntry(ActivityStatus.RETURNED, 0);
        SignIn.as("kofi", ITU_D);
        assertThat(deskOf("Desk entry", Set.of())).hasSize(1);
        assertThat(desk.list(new DeskFilter(Set.of(), Set.of(), true, "Desk entry", DeskFilter.Order.CHANGED), 0, 9)
                        .total())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(DeskFilter.Order.class)
    void theDeskIsPagedInEveryOrderWithoutLossOrRepetition(DeskFilter.Order order) {
        SignIn.as("chief", "COORDINATOR");
        var filter = filter("", Set.of(), order);
        var all = desk.list(filter, 0, 60).entries();
        var paged = new ArrayList<>();
        for (int offset = 0; offset < 60; offset += 20) {
            paged.addAll(desk.list(filter, offset, 20).entries());
        }
        assertThat(paged).isEqualTo(all).doesNotHaveDuplicates().hasSize(60);
    }

    @Test
    void noticesAreReadByThoseTheyAreForOnly() {
        var slug = submit("Notice read");
        publish(slug, 1);
        SignIn.as("ama", ITU_D);
        int unread = notices.countUnread();
        var id = notices.list(0, 1).getFirst().id();
        SignIn.as("kofi", ITU_D, () -> {
            notices.markRead(List.of(id));
            return null;
        });
        assertThat(notices.countUnread()).isEqualTo(unread);
        notices.markRead(List.of(id));
        assertThat(notices.countUnread()).isEqualTo(unread - 1);
        assertThat(notices.list(0, 1).getFirst().read()).isTrue();
    }

    /** One connection changes the crosswalk while another publishes; the second sees what the first has committed. */
    @Test
    void anActivityPublishedWhileTheCrosswalkGrowsMissesNothing() throws Exception {
        var slug = SignIn.as("ama", ITU_D, () -> {
            var draft = drafts.start(Drafts.typed()
                    .title("Published while it grows")
                    .years("2021", "2022", false)
                    .links(List.of(Drafts.link("SDG:17.19", "")))
                    .content());
            return drafts.submit(draft.id(), 1, "");
        });
        var changed = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        // Two threads of their own: the common pool of a small machine has one.
        var threads = Executors.newFixedThreadPool(2);
        var coordinator = CompletableFuture.runAsync(
                () -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("SELECT 1 FROM framework_revision FOR UPDATE").query(rs -> {});
                    jdbc.sql("""
                    INSERT INTO crosswalk (from_element_id, to_element_id, relation, basis, rationale, source, endpoint_confidence)
                    SELECT f.id, t.id, 'CONTRIBUTES_TO', 'DERIVED', 'test', 'test', 'verified'
                    FROM element f, element t
                    WHERE f.framework_code = 'SP2020' AND f.code = '1' AND t.framework_code = 'SDG' AND t.code = '17.19'
                    """).update();
                    changed.countDown();
                    await(goOn);
                }),
                threads);
        assertThat(changed.await(20, TimeUnit.SECONDS)).isTrue();
        var reviewer = CompletableFuture.runAsync(
                () -> SignIn.as("rev", REVIEWER, () -> {
                    publish(slug, 1);
                    return null;
                }),
                threads);
        try {
            // Waits for the row of the revision, or else has missed the link.
            org.awaitility.Awaitility.await().until(() -> reviewer.isDone() || isPublishingBlocked());
            assertThat(reviewer).isNotDone();
        } finally {
            goOn.countDown();
        }
        coordinator.get(20, TimeUnit.SECONDS);
        reviewer.get(20, TimeUnit.SECONDS);
        threads.shutdown();
        assertThat(jdbc.sql("""
                        SELECT count(*) FROM published_element pe
                        JOIN published_activity p ON p.id = pe.activity_id JOIN element e ON e.id = pe.element_id
                        WHERE p.slug = :slug AND pe.basis = 'CROSSWALK' AND e.framework_code = 'SP2020' AND e.code = '1'
                        """).param("slug", slug).query(Integer.class).single())
                .isEqualTo(1);
    }

    private boolean isPublishingBlocked() {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
                               WHERE NOT l.granted AND a.datname = current_database())
                """).query(Boolean.class).single();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String submit(String title) {
        return SignIn.as(
                "ama",
                ITU_D,
                () -> drafts.submit(
                        drafts.start(Drafts.typed().title(title).content()).id(), 1, "why"));
    }

    private void resubmit(String slug, String title) {
        SignIn.as("ama", ITU_D, () -> {
            var draft = drafts.edit(slug);
            drafts.save(
                    draft.id(), 1, draft.basedOn(), Drafts.typed().title(title).content());
            return drafts.submit(draft.id(), 2, "");
        });
    }

    private void publish(String slug, int version) {
        review.publish(List.of(new ReviewedVersion(slug, version)), "");
    }

    private QueuePage queued(String words) {
        return review.listQueue(new QueueFilter(Set.of(), null, null, words), 0, 50);
    }

    private List<org.itu.sdgmap.activity.DeskPage.Entry> deskOf(String words, Set<ActivityStatus> statuses) {
        var page = desk.list(filter(words, statuses, DeskFilter.Order.CHANGED), 0, 50);
        assertThat(page.total()).isEqualTo(page.entries().size());
        return page.entries();
    }

    private static DeskFilter filter(String words, Set<ActivityStatus> statuses, DeskFilter.Order order) {
        return new DeskFilter(Set.of(), statuses, false, words, order);
    }

    private long revision() {
        return jdbc.sql("SELECT revision FROM publication_revision")
                .query(Long.class)
                .single();
    }
}
