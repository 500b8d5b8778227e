package org.itu.sdgmap.analysis.internal.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.itu.sdgmap._support.Activities;
import org.itu.sdgmap._support.History;
import org.itu.sdgmap._support.StocktakingHistory;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.Matrix.Depth;
import org.itu.sdgmap.analysis.MatrixService;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.ElementKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The index follows what any node publishes, and a part read after a change is as if all had been read anew. */
@WritingPostgisTest
class CurrentIndexTest {

    private final IndexLoader loader;
    private final CurrentIndex index;
    private final CurrentIndex otherNode;
    private final ActivitySearch search;
    private final MatrixService matrices;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final History history;
    private final StocktakingHistory entries;
    private final List<Long> created = new ArrayList<>();

    CurrentIndexTest(
            IndexLoader loader,
            CurrentIndex index,
            ActivitySearch search,
            MatrixService matrices,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            JsonMapper json) {
        this.loader = loader;
        this.index = index;
        this.otherNode = new CurrentIndex(loader, jdbc, transactions);
        this.search = search;
        this.matrices = matrices;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.history = new History(jdbc, json);
        this.entries = new StocktakingHistory(jdbc, json);
    }

    @BeforeEach
    void bothNodesHaveAnIndex() {
        index.get();
        otherNode.get();
    }

    @AfterEach
    void putBack() {
        if (!created.isEmpty()) {
            history.withdraw(created.stream().mapToLong(Long::longValue).toArray());
        }
    }

    private long publish(String slug, Activities content) {
        long id = history.publish(slug, content.content());
        created.add(id);
        return id;
    }

    @Test
    void whatOneNodePublishesAllCountAtOnce() {
        var zebra = ActivityFilter.all().withText("zebra");
        assertThat(search.count(zebra, Language.EN)).isZero();
        int before = otherNode.get().activities().all().getCardinality();

        long id = publish("index-zebra", Activities.draft().title("Zebra crossing sensors"));

        assertThat(otherNode.get().activities().all().getCardinality()).isEqualTo(before + 1);
        assertThat(otherNode.get().activities().rows(Dimension.COUNTRY, "NER").contains((int) id))
                .isTrue();
        assertThat(search.count(zebra, Language.EN)).isEqualTo(1);

        history.withdraw(id);
        assertThat(otherNode.get().activities().all().contains((int) id)).isFalse();
        assertThat(search.count(zebra, Language.EN)).isZero();
    }

    @Test
    void aPartReadAfterAChangeEqualsAllReadAnew() {
        var ids = IntStream.range(0, 30)
                .mapToObj(i -> publish(
                        "index-many-" + i,
                        Activities.draft()
                                .countries(i % 2 == 0 ? "KEN" : "FJI", "PER")
                                .years(2000 + i, i % 3 == 0 ? null : 2001 + i, i % 3 == 0)
                                .linkedTo(
                                        ElementKey.sdg(i % 2 == 0 ? "9.c" : "4.4"),
                                        ElementKey.wsis("C2"),
                                        ElementKey.wsis(i % 5 == 0 ? "C5" : "C6"))))
                .toList();
        index.get();
        history.withdraw(ids.get(3), ids.get(4));
        var content = Activities.draft()
                .countries("TUV")
                .years(1999, 2030, false)
                .linkedTo(ElementKey.sdg("1.4"), ElementKey.wsis("C7.e-health"))
                .content();
        history.addVersion(ids.get(5), 2, ActivityStatus.PUBLISHED, content, Instant.parse("2026-02-01T00:00:00Z"));
        history.project(ids.get(5));

        var followed = index.get().activities();
        assertSame(followed, readAnew());
    }

    private EvidenceIndex readAnew() {
        return Objects.requireNonNull(transaction.execute(status -> loader.loadActivities(null)));
    }

    private static void assertSame(EvidenceIndex followed, EvidenceIndex anew) {
        assertThat(followed.all()).isEqualTo(anew.all());
        for (var dimension : Dimension.values()) {
            assertThat(followed.values(dimension)).as(dimension.name()).isEqualTo(anew.values(dimension));
        }
        assertThat(links(followed)).isEqualTo(links(anew)).isNotEmpty();
    }

    private static Map<Integer, List<String>> links(EvidenceIndex index) {
        var links = new HashMap<Integer, List<String>>();
        index.shares().forEach(index.all(), (row, from, to, elements, shares) -> {
            var ofRow = new ArrayList<String>();
            for (int i = from; i < to; i++) {
                ofRow.add(elements[i] + " " + shares[i]);
            }
            ofRow.sort(null);
            links.put(row, ofRow);
        });
        return links;
    }

    @Test
    void aRevisionWithoutNotesIsReadAnew() {
        long id = publish("index-gap", Activities.draft().countries("KEN"));
        index.get();
        // As if a row had changed and the notes of it were lost.
        jdbc.sql("DELETE FROM published_country WHERE activity_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("UPDATE publication_revision SET revision = revision + 1").update();
        assertThat(index.get().activities().rows(Dimension.COUNTRY, "KEN").contains((int) id))
                .isFalse();
    }

    @Test
    void allRowsNotedAsChangedAreReadAnew() {
        long id = publish("index-all", Activities.draft().countries("KEN"));
        index.get();
        jdbc.sql("DELETE FROM published_country WHERE activity_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("SELECT note_publication('ACTIVITY', NULL)")
                .query((rs, row) -> row)
                .list();
        assertThat(index.get().activities().rows(Dimension.COUNTRY, "KEN").contains((int) id))
                .isFalse();
    }

    @Test
    void manyRowsOverSeveralRevisionsAreReadAnew() {
        long id = publish("index-several", Activities.draft().countries("KEN"));
        index.get();
        jdbc.sql("DELETE FROM published_country WHERE activity_id = :id")
                .param("id", id)
                .update();
        for (int from : List.of(1_000_000, 2_000_000)) {
            jdbc.sql("SELECT note_publication('ACTIVITY', array(SELECT generate_series(:from, :from + 5999)::bigint))")
                    .param("from", from)
                    .query((rs, row) -> row)
                    .list();
        }
        assertThat(index.get().activities().rows(Dimension.COUNTRY, "KEN").contains((int) id))
                .isFalse();
    }

    @Test
    void aTransactionThatIsRolledBackChangesNothing() {
        long revision = index.get().revision();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    history.publish("index-rolled-back", Activities.draft().content());
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(index.get().revision()).isEqualTo(revision);
    }

    @Test
    void entriesAreASeriesOfTheirOwn() {
        var before = matrices.getMatrix(ActivityFilter.all(), Depth.GOAL, Language.EN);
        long id = entries.accept(
                "index-entry",
                StocktakingHistory.project("Zebra net", ElementKey.wsis("C7.e-health"), ElementKey.sdg("3.8")),
                Instant.parse("2026-01-01T00:00:00Z"));
        try {
            var after = matrices.getMatrix(ActivityFilter.all(), Depth.GOAL, Language.EN);
            assertThat(after.entries()).isEqualTo(before.entries() + 1);
            assertThat(after.total()).isEqualTo(before.total());
            assertThat(after.cells().stream()
                            .filter(c -> c.line().key().code().equals("C7.e-health")
                                    && c.sdg().key().code().equals("SDG3")))
                    .singleElement()
                    .satisfies(c -> assertThat(c.entries()).isPositive());
            assertThat(matrices.getMatrix(ActivityFilter.all().withText("zebra"), Depth.GOAL, Language.EN)
                            .entries())
                    .isEqualTo(1);
        } finally {
            entries.withdraw(id);
        }
        assertThat(matrices.getMatrix(ActivityFilter.all(), Depth.GOAL, Language.EN)
                        .entries())
                .isEqualTo(before.entries());
    }

    @Test
    void manyWhoAskWhileOthersPublishSeeWholeStates() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var asking = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit((Callable<Boolean>) () -> {
                        for (int n = 0; n < 40; n++) {
                            var held = otherNode.get().activities();
                            var withSector = RoaringBitmap.or(
                                    held.values(Dimension.SECTOR).values().iterator());
                            if (!withSector.equals(held.all())) {
                                return false;
                            }
                        }
                        return true;
                    }))
                    .toList();
            for (int i = 0; i < 15; i++) {
                publish("index-while-asking-" + i, Activities.draft());
            }
            for (var answer : asking) {
                assertThat(answer.get()).isTrue();
            }
        }
        assertSame(otherNode.get().activities(), readAnew());
    }
}
