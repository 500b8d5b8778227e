package org.itu.sdgmap.stocktaking;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.common.ReferenceFile;
import org.itu.sdgmap.common.ReferenceFile.Row;
import org.itu.sdgmap.framework.ElementCodes;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.stocktaking.StocktakingLink.Basis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sample projects as they stand in the database, against the cells of their file. */
@PostgisTest
class StocktakingSampleTest {

    private static final List<Row> ROWS =
            ReferenceFile.read("db/sample/stocktaking_sample.csv").rows();

    private final StocktakingEntries entries;
    private final JdbcClient jdbc;

    StocktakingSampleTest(StocktakingEntries entries, JdbcClient jdbc) {
        this.entries = entries;
        this.jdbc = jdbc;
    }

    @Test
    void everyRowOfTheFileIsAPublicEntryAndKeepsItsCells() {
        assertThat(ROWS).hasSize(175);
        var byTitle = listAll().stream().collect(Collectors.toMap(StocktakingListItem::title, Function.identity()));
        assertThat(byTitle).hasSize(ROWS.size());
        assertThat(ROWS).allSatisfy(row -> {
            var item = byTitle.get(row.text("title"));
            assertThat(item).as(row.text("title")).isNotNull();
            assertThat(item.organisation()).isEqualTo(row.text("organisation"));
            assertThat(item.organisationType().name().replace('_', ' '))
                    .isEqualToIgnoringCase(row.text("organisation_type"));
            assertThat(item.countries()).containsExactly(row.text("country"));
            assertThat(item.year()).isEqualTo(row.integer("year"));
            assertThat(item.actionLines()).containsExactly(row.text("action_line"));
            assertThat(item.goals())
                    .containsExactlyElementsOf(
                            row.texts("sdgs").stream().map(Integer::valueOf).toList());
            assertThat(item.source()).isEqualTo(row.text("source"));
            assertThat(item.language()).isEqualTo(Language.EN);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
        Winner                   | WINNER           | 81
        Champion                 | CHAMPION         | 53
        Nominee                  | NOMINEE          | 36
        Award (level not stated) | LEVEL_NOT_STATED | 4
        Stocktaking entry        | none             | 1
        """)
    void recognitionIsThatOfTheFile(String cell, Recognition recognition, int rows) {
        var titles = ROWS.stream()
                .filter(r -> r.text("recognition").equals(cell))
                .map(r -> r.text("title"))
                .toList();
        assertThat(titles).hasSize(rows);
        assertThat(listAll().stream().filter(i -> i.recognition() == recognition))
                .extracting(StocktakingListItem::title)
                .containsExactlyInAnyOrderElementsOf(titles);
    }

    @Test
    void entriesByLineAreCountedAsInTheFile() {
        var expected = ROWS.stream().collect(groupingBy(r -> r.text("action_line"), counting()));
        assertThat(expected).hasSize(18);
        var counted = countsByCode("e.framework_code = 'WSIS' AND e.code <> 'C7'");
        assertThat(counted.entrySet().stream()
                        .collect(Collectors.toMap(
                                e -> ElementCodes.display(ElementKey.wsis(e.getKey())), Map.Entry::getValue)))
                .isEqualTo(expected);
        assertThat(countsByCode("e.framework_code = 'WSIS' AND e.code = 'C7'"))
                .containsExactly(Map.entry(
                        "C7",
                        ROWS.stream()
                                .filter(r -> r.text("action_line").startsWith("C7-"))
                                .count()));
    }

    @Test
    void entriesByCountryAreCountedAsInTheFile() {
        assertThat(counts("SELECT iso3, count(*) FROM stocktaking_country GROUP BY iso3"))
                .isEqualTo(ROWS.stream().collect(groupingBy(r -> r.text("country"), counting())))
                .hasSize(48);
    }

    @Test
    void onlyGoalsThatAnEntryStatesAreEvidence() {
        var expected = ROWS.stream()
                .flatMap(r -> r.texts("sdgs").stream())
                .collect(groupingBy(goal -> "SDG" + goal, counting()));
        assertThat(expected).containsEntry("SDG1", 2L).containsEntry("SDG16", 1L);
        assertThat(countsByCode("e.framework_code = 'SDG'")).isEqualTo(expected);
    }

    @Test
    void suggestedGoalsAndTargetsStandApartAndAreNoEvidence() {
        var expected = ROWS.stream()
                .flatMap(r -> r.texts("sdgs_suggested").stream())
                .collect(groupingBy(Function.identity(), counting()));
        assertThat(expected).containsKeys("3", "9.c");
        var stored = counts("""
                SELECT e.code, count(*) FROM stocktaking_suggestion s JOIN element e ON e.id = s.element_id
                GROUP BY e.code
                """);
        assertThat(stored.entrySet().stream()
                        .collect(Collectors.toMap(
                                e -> ElementCodes.display(ElementKey.sdg(e.getKey())), Map.Entry::getValue)))
                .isEqualTo(expected);
        var suggestedOnly = ROWS.stream()
                .filter(r -> !r.texts("sdgs_suggested").isEmpty())
                .filter(r -> r.texts("sdgs").isEmpty())
                .map(r -> r.text("title"))
                .toList();
        assertThat(listAll())
                .filteredOn(i -> suggestedOnly.contains(i.title()))
                .hasSize(51)
                .allSatisfy(i -> assertThat(i.goals()).isEmpty());
    }

    @Test
    void eachLinkKeepsWhoMadeIt() {
        assertThat(counts("""
                        SELECT l.basis, count(*) FROM stocktaking_link l JOIN element e ON e.id = l.element_id
                        WHERE e.framework_code = 'WSIS' GROUP BY l.basis
                        """))
                .isEqualTo(ROWS.stream()
                        .collect(groupingBy(
                                r -> r.text("action_line_basis").equals("source") ? "STATED" : "EDITOR", counting())))
                .containsEntry("EDITOR", 43L);
    }

    @Test
    void anEntryIsFoundByAnIdThatItsTitleCountryAndYearMake() {
        var entry = entries.getEntry("sample-puntos-mexico-conectado-mex-2017");
        assertThat(entry.content().title()).isEqualTo("Puntos México Conectado");
        assertThat(entry.version()).isEqualTo(1);
        var centres = entries.getEntry("sample-community-information-centres-zwe-2017");
        assertThat(centres.content().links())
                .containsExactly(
                        new StocktakingLink(ElementKey.wsis("C1"), Basis.STATED),
                        new StocktakingLink(ElementKey.sdg("SDG1"), Basis.STATED),
                        new StocktakingLink(ElementKey.sdg("SDG2"), Basis.STATED),
                        new StocktakingLink(ElementKey.sdg("SDG4"), Basis.STATED),
                        new StocktakingLink(ElementKey.sdg("SDG5"), Basis.STATED));
        assertThat(centres.content().description()).startsWith("Post-office based centres");
        assertThat(entries.findEntry("sample-none")).isEmpty();
        assertThatThrownBy(() -> entries.getEntry("sample-none"))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("No Stocktaking entry 'sample-none'");
    }

    @Test
    void aListKeepsTheOrderOfTheIdsAndLeavesOutWhatIsNotPublic() {
        var ids = jdbc.sql("SELECT id FROM published_stocktaking ORDER BY title DESC LIMIT 5")
                .query(Long.class)
                .list();
        var asked = List.of(ids.get(3), -1L, ids.get(0), ids.get(4));
        assertThat(entries.listByIds(asked))
                .extracting(StocktakingListItem::id)
                .containsExactly(ids.get(3), ids.get(0), ids.get(4));
        assertThat(entries.listByIds(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en, latarnicy",
        "en, lighthouse keeper",
        "en, volunteers teaching",
        "en, administration digitization",
        "ru, Польша",
        "fr, Pologne",
        "zh, 波兰",
        "ar, بولندا"
    })
    void wordsOfTitleDescriptionOrganisationAndCountryFindAnEntry(String language, String words) {
        assertThat(jdbc.sql(
                                "SELECT title FROM published_stocktaking WHERE search_text @@ search_query(:language, :words)")
                        .param("language", language)
                        .param("words", words)
                        .query(String.class)
                        .list())
                .contains("Lighthouse Keepers (Latarnicy)")
                .hasSizeLessThan(10);
    }

    private List<StocktakingListItem> listAll() {
        return entries.listByIds(jdbc.sql("SELECT id FROM published_stocktaking")
                .query(Long.class)
                .list());
    }

    private Map<String, Long> countsByCode(String condition) {
        return counts("""
                SELECT e.code, count(*) FROM stocktaking_element se JOIN element e ON e.id = se.element_id
                WHERE %s GROUP BY e.code
                """.formatted(condition));
    }

    private Map<String, Long> counts(String sql) {
        return jdbc.sql(sql).query((rs, row) -> Map.entry(rs.getString(1), rs.getLong(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
