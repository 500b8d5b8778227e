package org.itu.sdgmap.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.itu.sdgmap._support.Activities;
import org.itu.sdgmap._support.History;
import org.itu.sdgmap._support.SignIn;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.activity.ActivityBatches;
import org.itu.sdgmap.activity.ActivityBatches.Entry;
import org.itu.sdgmap.activity.ActivityBatches.Match;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.ActivityDrafts;
import org.itu.sdgmap.activity.PublishedActivities;
import org.itu.sdgmap.activity.RefusedActivityException;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.activity.StaleReviewException;
import org.itu.sdgmap.framework.ElementKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.json.JsonMapper;

/** Many activities at once, on a real database. Each test has batches of its own. */
@WritingPostgisTest
class ActivityBatchesTest {

    private final ActivityBatches batches;
    private final ActivityDrafts drafts;
    private final PublishedActivities published;
    private final JdbcClient jdbc;
    private final History history;

    ActivityBatchesTest(
            ActivityBatches batches,
            ActivityDrafts drafts,
            PublishedActivities published,
            JdbcClient jdbc,
            JsonMapper json) {
        this.batches = batches;
        this.drafts = drafts;
        this.published = published;
        this.jdbc = jdbc;
        this.history = new History(jdbc, json);
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
    void titlesMatchButForCaseAccentsAndPunctuation() {
        history.publish("match-me", content("École numérique: Niger"));
        history.publish(
                "match-foreign",
                Activities.draft()
                        .title("Ecole numerique Niger")
                        .sector(Sector.ITU_R)
                        .content());
        var matches = batches.matchTitles(List.of("École numérique: Niger", "ecole  NUMERIQUE – niger", "Other", "?"));
        assertThat(matches).containsOnlyKeys("École numérique: Niger", "ecole  NUMERIQUE – niger");
        assertThat(matches.get("École numérique: Niger"))
                .extracting(Match::slug, Match::isExact)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("match-me", true));
        assertThat(matches.get("ecole  NUMERIQUE – niger"))
                .extracting(Match::slug, Match::isExact)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("match-me", false));
    }

    @Test
    void aBatchIsUndoneAsAWhole() {
        long id = history.publish("batch-changed", content("Before the batch"));
        var slugs = batches.record(
                71,
                List.of(entry("Batch new"), entry("Batch new"), new Entry("batch-changed", 1, content("After"))),
                true,
                "Import of 2024");
        assertThat(slugs).containsExactly("batch-new", "batch-new-2", "batch-changed");
        assertThat(published.getBySlug("batch-new-2").version()).isEqualTo(1);
        assertThat(published.getBySlug("batch-changed").content().title()).isEqualTo("After");
        assertThat(batches.listBuiltUpon(71)).isEmpty();
        batches.undo(71, "Wrong file");
        assertThat(published.findBySlug("batch-new")).isEmpty();
        assertThat(published.getBySlug("batch-changed").content().title()).isEqualTo("Before the batch");
        assertThat(jdbc.sql(
                                "SELECT status || ' ' || version || ' ' || published_version || ' ' || title FROM activity WHERE id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("PUBLISHED 3 3 Before the batch");
    }

    @Test
    void whatHasBeenBuiltUponStays() {
        batches.record(72, List.of(entry("Built upon"), entry("Not built upon")), false, "");
        var draft = drafts.edit("built-upon");
        assertThat(batches.listBuiltUpon(72)).containsExactly(java.util.Map.entry("built-upon", "Built upon"));
        assertThatThrownBy(() -> batches.undo(72, ""))
                .isInstanceOf(StaleReviewException.class)
                .hasMessageContaining("built-upon");
        drafts.discard(draft.id(), 1);
        batches.undo(72, "");
        assertThatThrownBy(() -> batches.undo(72, "")).isInstanceOf(StaleReviewException.class);
    }

    @Test
    void allOfABatchOrNone() {
        int before = count();
        var unknown = Activities.draft()
                .title("Batch broken")
                .linkedTo(ElementKey.sdg("9.z"))
                .content();
        assertThatThrownBy(
                        () -> batches.record(73, List.of(entry("Batch sound"), new Entry(null, 0, unknown)), false, ""))
                .isInstanceOf(RefusedActivityException.class);
        history.publish("batch-stale", content("Batch stale"));
        assertThatThrownBy(() -> batches.record(
                        73, List.of(entry("Batch sound"), new Entry("batch-stale", 7, content("x"))), false, ""))
                .isInstanceOf(StaleReviewException.class);
        var foreign = Activities.draft().sector(Sector.ITU_R).content();
        assertThatThrownBy(
                        () -> batches.record(73, List.of(entry("Batch sound"), new Entry(null, 0, foreign)), false, ""))
                .isInstanceOf(AccessDeniedException.class);
        SignIn.as("ama", "CONTRIBUTOR@ITU-D");
        assertThatThrownBy(() -> batches.record(73, List.of(entry("Batch sound")), true, ""))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void thousandsAreRecordedAndEachHasASlugOfItsOwn() {
        var entries = new ArrayList<>(IntStream.range(0, 3000)
                .mapToObj(i -> entry(i % 3 == 0 ? "Thousandfold" : "Thousandfold number " + i))
                .toList());
        var slugs = batches.record(74, entries, false, "");
        assertThat(slugs).hasSize(3000).doesNotHaveDuplicates().contains("thousandfold-1000");
        assertThat(jdbc.sql("SELECT count(*) FROM activity WHERE title = 'Thousandfold' AND entered_by = 'rev'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1000);
    }

    private int count() {
        return jdbc.sql("SELECT count(*) FROM activity").query(Integer.class).single();
    }

    private static Entry entry(String title) {
        return new Entry(null, 0, content(title));
    }

    private static ActivityContent content(String title) {
        return Activities.draft().title(title).content();
    }
}
