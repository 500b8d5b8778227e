package org.itu.sdgmap.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.itu.sdgmap._support.Activities;
import org.itu.sdgmap._support.Drafts;
import org.itu.sdgmap._support.SignIn;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.activity.ActivityBatches;
import org.itu.sdgmap.activity.ActivityBatches.Entry;
import org.itu.sdgmap.activity.ActivityDrafts;
import org.itu.sdgmap.activity.ActivityReview;
import org.itu.sdgmap.activity.ReviewedVersion;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.security.AuditTrail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Decisions on activities in the audit log, on a real database. */
@WritingPostgisTest
class DecisionsOnRecordTest {

    private final ActivityDrafts drafts;
    private final ActivityReview review;
    private final ActivityBatches batches;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    DecisionsOnRecordTest(
            ActivityDrafts drafts,
            ActivityReview review,
            ActivityBatches batches,
            AuditTrail trail,
            TransactionTemplate transaction) {
        this.drafts = drafts;
        this.review = review;
        this.batches = batches;
        this.trail = trail;
        this.transaction = transaction;
    }

    @BeforeEach
    void signIn() {
        SignIn.as("rev", "REVIEWER@ITU-D");
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void whatIsDecidedIsOnRecordWithReasonAndPersonAndASubmissionIsNot() {
        var slug = submit("On record");
        review.sendBack(new ReviewedVersion(slug, 1), "Say more", Map.of());
        var other = submit("On record, published");
        review.publish(List.of(new ReviewedVersion(other, 1)), "");
        review.withdraw(new ReviewedVersion(other, 2), "Twice");
        assertThat(entries(slug)).containsExactly("rev ACTIVITY_RETURNED {reason=Say more, sector=ITU-D, version=2}");
        assertThat(entries(other))
                .containsExactly(
                        "rev ACTIVITY_WITHDRAWN {reason=Twice, sector=ITU-D, version=3}",
                        "rev ACTIVITY_PUBLISHED {sector=ITU-D, version=2}");
    }

    @Test
    void aDecisionThatDoesNotHoldIsNotOnRecord() {
        var slug = submit("Not on record");
        transaction.executeWithoutResult(status -> {
            review.publish(List.of(new ReviewedVersion(slug, 1)), "");
            status.setRollbackOnly();
        });
        assertThat(entries(slug)).isEmpty();
    }

    @Test
    void aBatchIsOneEntryWhenItIsRecordedAndOneWhenItIsUndone() {
        var slugs = batches.record(9071, List.of(entry("Batch on record"), entry("Batch on record")), true, "Import");
        batches.undo(9071, "Wrong file");
        assertThat(entries("9071"))
                .containsExactly(
                        "rev BATCH_UNDONE {reason=Wrong file, withdrawn=2}",
                        "rev BATCH_RECORDED {published=2, reason=Import}");
        assertThat(slugs).allSatisfy(slug -> assertThat(entries(slug)).isEmpty());
    }

    /** Newest first, as "actor action details", the details in alphabetical order. */
    private List<String> entries(String subject) {
        var query = new AuditTrail.Query(null, null, subject, null, null);
        return SignIn.as("coordinator", "COORDINATOR", () -> trail.list(query, Long.MAX_VALUE)).stream()
                .filter(e -> subject.equals(e.subject()))
                .map(e -> e.actor() + " " + e.action() + " " + sorted(e.details()))
                .toList();
    }

    private static Map<?, ?> sorted(String json) {
        return new tools.jackson.databind.json.JsonMapper().readValue(json, java.util.TreeMap.class);
    }

    private static Entry entry(String title) {
        return new Entry(
                null, 0, Activities.draft().title(title).sector(Sector.ITU_D).content());
    }

    private String submit(String title) {
        return SignIn.as(
                "ama",
                "CONTRIBUTOR@ITU-D",
                () -> drafts.submit(
                        drafts.start(Drafts.typed().title(title).content()).id(), 1, "why"));
    }
}
