package org.itu.sdgmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.itu.sdgmap._support.Activities;
import org.itu.sdgmap._support.History;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Pages of a list that holds 60 activities of the same title, start, time of change and rank. */
@WritingPostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActivityPagingTest {

    private static final int TIES = 60;

    private final ActivitySearch search;
    private final History history;
    private final long[] ties = new long[TIES];

    ActivityPagingTest(ActivitySearch search, JdbcClient jdbc, JsonMapper json) {
        this.search = search;
        this.history = new History(jdbc, json);
    }

    @BeforeAll
    void publishTies() {
        var content = Activities.draft()
                .title("Satellite, the same")
                .years(2019, 2020, false)
                .content();
        for (int i = 0; i < TIES; i++) {
            ties[i] = history.publish("tie-" + i, content, Instant.parse("2026-01-02T03:04:05.678901Z"));
        }
    }

    @AfterAll
    void withdrawTies() {
        history.withdraw(ties);
    }

    @ParameterizedTest
    @CsvSource({
        "RELEVANCE, satellite, 7",
        "RELEVANCE, satellite, 20",
        "RELEVANCE, , 13",
        "CHANGED, , 1",
        "CHANGED, , 19",
        "CHANGED, satellite, 100",
        "START, , 17",
        "START, satellite, 3",
        "TITLE, , 23",
        "TITLE, satellite, 5"
    })
    void pagesForwardAndBackwardHoldEveryActivityOnce(ActivityOrder order, @Nullable String words, int size) {
        var filter = ActivityFilter.all().withText(words);
        var forward = new ArrayList<Long>();
        var pages = new ArrayList<List<Long>>();
        ActivityPage page = search.list(filter, Language.EN, order, null, size);
        assertThat(page.previous()).isNull();
        assertThat(page.total()).isGreaterThanOrEqualTo(TIES);
        while (true) {
            assertThat(page.firstPosition()).isEqualTo(forward.size() + 1L);
            pages.add(ids(page));
            forward.addAll(ids(page));
            assertThat(forward).as("items of all pages so far").hasSizeLessThanOrEqualTo((int) page.total());
            if (page.next() == null) {
                break;
            }
            assertThat(page.items()).hasSize(size);
            page = search.list(filter, Language.EN, order, page.next(), size);
        }
        assertThat(forward).hasSize((int) page.total()).doesNotHaveDuplicates();

        for (int i = pages.size() - 2; i >= 0; i--) {
            page = search.list(filter, Language.EN, order, page.previous(), size);
            assertThat(ids(page)).isEqualTo(pages.get(i));
            assertThat(page.firstPosition()).isEqualTo(1L + (long) i * size);
            assertThat(page.next()).isNotNull();
        }
        assertThat(page.previous()).isNull();
    }

    @Test
    void aPageIsReachedFromBothSides() {
        var first = search.list(ActivityFilter.all(), Language.EN, ActivityOrder.TITLE, null, 10);
        var second = search.list(ActivityFilter.all(), Language.EN, ActivityOrder.TITLE, first.next(), 10);
        var third = search.list(ActivityFilter.all(), Language.EN, ActivityOrder.TITLE, second.next(), 10);
        var back = search.list(ActivityFilter.all(), Language.EN, ActivityOrder.TITLE, third.previous(), 10);
        assertThat(back).isEqualTo(second);
    }

    @Test
    void titlesAreSortedWithoutCaseAndAccents() {
        var titles = all(ActivityOrder.TITLE).stream()
                .map(i -> Normalizer.normalize(i.title(), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        // The database's collation of C.UTF-8 and Java agree on letters, digits and the blank.
                        .replaceAll("[^a-z0-9 ].*", ""))
                .toList();
        for (int i = 1; i < titles.size(); i++) {
            var before = titles.get(i - 1);
            var after = titles.get(i);
            int common = Math.min(before.length(), after.length());
            assertThat(before.substring(0, common)).isLessThanOrEqualTo(after.substring(0, common));
        }
    }

    @Test
    void startsAreSortedLatestFirstAndUndatedLast() {
        var starts = all(ActivityOrder.START).stream()
                .map(i -> i.startYear() == null ? 0 : i.startYear())
                .toList();
        assertThat(starts).isSortedAccordingTo(Comparator.reverseOrder()).contains(0, 2019);
    }

    @Test
    void withoutWordsRelevanceIsTheNewestFirst() {
        assertThat(all(ActivityOrder.RELEVANCE)).isEqualTo(all(ActivityOrder.CHANGED));
    }

    @Test
    void aWordInTheTitleWeighsMoreThanOneInTheDescription() {
        long inTitle = history.publish(
                "rank-title",
                Activities.draft()
                        .title("Zebrafish")
                        .description("Something else.")
                        .content());
        long inDescription = history.publish(
                "rank-text",
                Activities.draft()
                        .title("Something else")
                        .description("A zebrafish.")
                        .content());
        long inPartner = history.publish(
                "rank-partner",
                Activities.draft()
                        .title("Other")
                        .partners(List.of("Zebrafish Council"))
                        .content());
        try {
            assertThat(search.list(
                                    ActivityFilter.all().withText("zebrafish"),
                                    Language.EN,
                                    ActivityOrder.RELEVANCE,
                                    null,
                                    20)
                            .items())
                    .extracting(ActivityListItem::id)
                    .containsExactly(inTitle, inDescription, inPartner);
        } finally {
            history.withdraw(inTitle, inDescription, inPartner);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101, Integer.MAX_VALUE})
    void aPageHas1To100Items(int size) {
        assertThatThrownBy(() -> search.list(ActivityFilter.all(), Language.EN, ActivityOrder.TITLE, null, size))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("size '%d' is not valid: expected a number from 1 to 100", size);
    }

    @Test
    void aTamperedCursorIsRefused() {
        var next =
                Objects.requireNonNull(search.list(ActivityFilter.all(), Language.EN, ActivityOrder.CHANGED, null, 10)
                        .next());
        assertThatThrownBy(() -> search.list(
                        ActivityFilter.all(), Language.EN, ActivityOrder.CHANGED, "x" + next.substring(1), 10))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> search.list(ActivityFilter.all(), Language.EN, ActivityOrder.TITLE, next, 10))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void anEmptyListHasNoPages() {
        assertThat(search.list(
                        ActivityFilter.all().withText("xyzzyplugh"), Language.EN, ActivityOrder.RELEVANCE, null, 10))
                .isEqualTo(new ActivityPage(List.of(), 0, 0, null, null));
    }

    private List<ActivityListItem> all(ActivityOrder order) {
        var items = new ArrayList<ActivityListItem>();
        var seen = new HashSet<String>();
        String cursor = null;
        do {
            var page = search.list(ActivityFilter.all(), Language.EN, order, cursor, 100);
            items.addAll(page.items());
            cursor = page.next();
        } while (cursor != null && seen.add(cursor));
        return items;
    }

    private static List<Long> ids(ActivityPage page) {
        return page.items().stream().map(ActivityListItem::id).toList();
    }
}
