package org.itu.sdgmap.stocktaking.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.itu.sdgmap._support.StocktakingHistory.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.itu.sdgmap._support.StocktakingHistory;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.stocktaking.OrganisationType;
import org.itu.sdgmap.stocktaking.Recognition;
import org.itu.sdgmap.stocktaking.StocktakingContent;
import org.itu.sdgmap.stocktaking.StocktakingEntries;
import org.itu.sdgmap.stocktaking.StocktakingLink;
import org.itu.sdgmap.stocktaking.StocktakingLink.Basis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The public state of Stocktaking entries and their append-only history. */
@WritingPostgisTest
class StocktakingHistoryTest {

    private static final Instant JANUARY = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<String> PUBLIC_TABLES = List.of(
            "published_stocktaking",
            "stocktaking_country",
            "stocktaking_link",
            "stocktaking_element",
            "stocktaking_suggestion");

    private final StocktakingEntries entries;
    private final StocktakingRefresher refresher;
    private final JdbcClient jdbc;
    private final StocktakingHistory history;
    private final List<Long> created = new ArrayList<>();

    StocktakingHistoryTest(
            StocktakingEntries entries, StocktakingRefresher refresher, JdbcClient jdbc, JsonMapper json) {
        this.entries = entries;
        this.refresher = refresher;
        this.jdbc = jdbc;
        this.history = new StocktakingHistory(jdbc, json);
    }

    @AfterEach
    void withdraw() {
        history.withdraw(created.stream().mapToLong(Long::longValue).toArray());
    }

    @Test
    void everythingThatAnEntrySaysIsProjectedAndReadBack() {
        var content = new StocktakingContent(
                "Écoles connectées",
                "Relie les écoles.",
                Language.FR,
                "Министерство связи",
                OrganisationType.CIVIL_SOCIETY,
                List.of("SEN", "MLI"),
                2021,
                "https://example.org/ecoles",
                Recognition.CHAMPION,
                List.of(
                        new StocktakingLink(ElementKey.wsis("C7.e-learning"), Basis.EDITOR),
                        new StocktakingLink(ElementKey.sdg("4.4"), Basis.STATED)),
                List.of(ElementKey.sdg("SDG5")),
                "test",
                null);
        long id = accept("all-fields", content, JANUARY);

        var entry = entries.getEntry("all-fields");
        assertThat(entry.id()).isEqualTo(id);
        assertThat(entry.changedAt()).isEqualTo(JANUARY);
        assertThat(entry.content()).isEqualTo(content);
        var item = entries.listByIds(Set.of(id)).getFirst();
        assertThat(item.actionLines()).containsExactly("C7-LEARN");
        assertThat(item.goals()).containsExactly(4);
        assertThat(item.countries()).containsExactly("MLI", "SEN");
        assertThat(item.recognition()).isEqualTo(Recognition.CHAMPION);
        assertThat(codes("stocktaking_element", id)).containsExactlyInAnyOrder("C7", "C7.e-learning", "SDG4", "4.4");
        assertThat(codes("stocktaking_link", id)).containsExactlyInAnyOrder("C7.e-learning", "4.4");
        assertThat(codes("stocktaking_suggestion", id)).containsExactly("SDG5");
        assertThat(finds("fr", "école connectée", id)).isTrue();
        assertThat(finds("en", "министерства", id)).isTrue();
        assertThat(finds("zh", "塞内加尔", id)).isTrue();
        assertThat(finds("en", "kangaroo", id)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROPOSED", "REJECTED", "WITHDRAWN"})
    void onlyAnAcceptedEntryIsPublic(String status) {
        long id = history.enter("never-accepted-" + status, status, linkedProject("Hidden"), JANUARY);
        assertThat(rowsOf(id)).containsOnly(0);
        assertThat(entries.findEntry("never-accepted-" + status)).isEmpty();
        assertThat(entries.listByIds(List.of(id))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROPOSED", "REJECTED"})
    void aProposedCorrectionLeavesWhatWasAcceptedBefore(String status) {
        var externalId = "corrected-" + status;
        long id = accept(externalId, linkedProject("Accepted"), JANUARY);
        history.addVersion(id, 2, status, linkedProject("Correction"), MARCH);
        history.project(id);
        assertThat(entries.getEntry(externalId).content().title()).isEqualTo("Accepted");
    }

    @Test
    void aWithdrawnEntryLeavesEveryPublicTableAndCanComeBack() {
        long id = accept("soon-gone", linkedProject("Before"), JANUARY);
        assertThat(rowsOf(id)).doesNotContain(0);
        history.addVersion(id, 2, "WITHDRAWN", linkedProject("Before"), MARCH);
        history.project(id);
        assertThat(rowsOf(id)).containsOnly(0);
        history.addVersion(id, 3, "ACCEPTED", project("After", ElementKey.wsis("C6")), MARCH.plusSeconds(1));
        history.project(id);
        assertThat(entries.getEntry("soon-gone").content().title()).isEqualTo("After");
        assertThat(entries.getEntry("soon-gone").version()).isEqualTo(3);
        assertThat(codes("stocktaking_element", id)).containsExactly("C6");
        assertThat(finds("en", "before", id)).isFalse();
        assertThat(count("stocktaking_entry_version WHERE entry_id = " + id)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE stocktaking_entry_version SET reason = 'other'",
                "UPDATE stocktaking_entry_version SET content = '{}' WHERE version = 1",
                "DELETE FROM stocktaking_entry_version",
                "TRUNCATE stocktaking_entry_version",
                "TRUNCATE stocktaking_entry CASCADE",
                "DELETE FROM stocktaking_entry"
            })
    void theDatabaseRefusesToChangeHistory(String sql) {
        int before = count("stocktaking_entry_version");
        assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(DataAccessException.class);
        assertThat(count("stocktaking_entry_version")).isEqualTo(before).isPositive();
    }

    @Test
    void theRefusalSaysWhy() {
        assertThatThrownBy(
                        () -> jdbc.sql("DELETE FROM stocktaking_entry_version").update())
                .hasMessageContaining("History is append-only: DELETE on stocktaking_entry_version is refused");
    }

    @Test
    void aVersionNumberAndAnExternalIdAreGivenOnce() {
        long id = accept("twice", linkedProject("Once"), JANUARY);
        assertThatThrownBy(() -> history.addVersion(id, 1, "ACCEPTED", linkedProject("Twice"), MARCH))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> history.accept("twice", linkedProject("Twice"), MARCH))
                .isInstanceOf(DataAccessException.class);
        assertThat(entries.getEntry("twice").content().title()).isEqualTo("Once");
    }

    @Test
    void eachProjectionRaisesTheRevisionAndNotesTheEntries() {
        long before = revision();
        long first = accept("noted-1", linkedProject("First"), JANUARY);
        long second = accept("noted-2", linkedProject("Second"), JANUARY);
        assertThat(revision()).isEqualTo(before + 2);
        history.project(first, second);
        assertThat(revision()).isEqualTo(before + 3);
        assertThat(changes(before + 1)).containsExactly("STOCKTAKING_ENTRY " + first);
        assertThat(changes(before + 3))
                .containsExactlyInAnyOrder("STOCKTAKING_ENTRY " + first, "STOCKTAKING_ENTRY " + second);
    }

    @Test
    void entriesAreProjectedAnewOnceAfterReferenceDataWereLoaded() {
        long id = accept("outdated", linkedProject("Outdated"), JANUARY);
        jdbc.sql("UPDATE published_stocktaking SET search_text = '' WHERE id = :id")
                .param("id", id)
                .update();
        long before = revision();
        refresher.run(new DefaultApplicationArguments());
        assertThat(revision()).isEqualTo(before);
        assertThat(finds("en", "outdated", id)).isFalse();

        jdbc.sql("UPDATE reference_load SET loaded_at = now() WHERE file = 'db/reference/countries.csv'")
                .update();
        refresher.run(new DefaultApplicationArguments());
        assertThat(revision()).isEqualTo(before + 1);
        assertThat(finds("en", "outdated", id)).isTrue();
        refresher.run(new DefaultApplicationArguments());
        assertThat(revision()).isEqualTo(before + 1);
    }

    private static StocktakingContent linkedProject(String title) {
        return project(title, List.of(ElementKey.sdg("9.c")), ElementKey.wsis("C2"));
    }

    private long accept(String externalId, StocktakingContent content, Instant at) {
        long id = history.accept(externalId, content, at);
        created.add(id);
        return id;
    }

    private boolean finds(String language, String words, long id) {
        return jdbc.sql(
                        "SELECT search_text @@ search_query(:language, :words) FROM published_stocktaking WHERE id = :id")
                .param("language", language)
                .param("words", words)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private List<Integer> rowsOf(long entry) {
        return PUBLIC_TABLES.stream()
                .map(t -> count(
                        "%s WHERE %s = %d".formatted(t, t.equals("published_stocktaking") ? "id" : "entry_id", entry)))
                .toList();
    }

    private List<String> codes(String table, long entry) {
        return jdbc.sql("SELECT e.code FROM %s JOIN element e ON e.id = element_id WHERE entry_id = :id"
                        .formatted(table))
                .param("id", entry)
                .query(String.class)
                .list();
    }

    private List<String> changes(long revision) {
        return jdbc.sql("SELECT record || ' ' || row_id FROM publication_change WHERE revision = :revision")
                .param("revision", revision)
                .query(String.class)
                .list();
    }

    private long revision() {
        return jdbc.sql("SELECT revision FROM publication_revision")
                .query(Long.class)
                .single();
    }

    private int count(String from) {
        return jdbc.sql("SELECT count(*) FROM " + from).query(Integer.class).single();
    }
}
