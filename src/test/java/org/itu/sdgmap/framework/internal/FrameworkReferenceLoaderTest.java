package org.itu.sdgmap.framework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.common.ReferenceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

@WritingPostgisTest
class FrameworkReferenceLoaderTest {

    private static final List<String> TABLES = List.of(
            "framework",
            "framework_name",
            "element",
            "element_title",
            "sdg_goal",
            "sdg_target",
            "sdg_indicator",
            "action_line",
            "strategic_element",
            "strategic_target",
            "crosswalk",
            "wsis_sdg_matrix",
            "hlpf_cycle",
            "hlpf_goal",
            "reference_load");

    private final FrameworkReferenceLoader loader;
    private final JdbcClient jdbc;

    FrameworkReferenceLoaderTest(FrameworkReferenceLoader loader, JdbcClient jdbc) {
        this.loader = loader;
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sdg_goals             | 17
        sdg_targets           | 169
        sdg_indicators_itu    | 6
        wsis_action_lines     | 19
        strategic_frameworks  | 4
        strategic_elements    | 295
        framework_crosswalk   | 301
        wsis_sdg_matrix       | 287
        hlpf_cycles           | 12
        """)
    void everyRowOfAFileIsLoaded(String file, int rows) {
        assertThat(jdbc.sql("SELECT row_count FROM reference_load WHERE file = :file")
                        .param("file", "db/reference/" + file + ".csv")
                        .query(Integer.class)
                        .single())
                .isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        17  | FROM sdg_goal
        169 | FROM sdg_target
        6   | FROM sdg_indicator
        5   | FROM sdg_indicator WHERE status = 'CURRENT'
        19  | FROM action_line
        8   | FROM element WHERE framework_code = 'WSIS' AND kind = 'SUB_LINE'
        295 | FROM strategic_element
        4   | FROM element WHERE framework_code = 'SP2016' AND kind = 'GOAL'
        17  | FROM element WHERE framework_code = 'SP2016' AND kind = 'TARGET'
        5   | FROM element WHERE framework_code = 'SP2020' AND kind = 'GOAL'
        24  | FROM element WHERE framework_code = 'SP2020' AND kind = 'TARGET'
        18  | FROM element WHERE framework_code = 'SP2020' AND kind = 'OBJECTIVE'
        2   | FROM element WHERE framework_code = 'SP2024' AND kind = 'GOAL'
        5   | FROM element WHERE framework_code = 'SP2024' AND kind = 'THEMATIC_PRIORITY'
        301 | FROM crosswalk
        287 | FROM wsis_sdg_matrix
        124 | FROM wsis_sdg_matrix WHERE reference_type = 'GOAL'
        163 | FROM wsis_sdg_matrix WHERE reference_type = 'TARGET' AND length(rationale) > 10
        163 | FROM (SELECT DISTINCT rationale FROM wsis_sdg_matrix WHERE rationale IS NOT NULL) r
        12  | FROM hlpf_cycle
        6   | FROM framework
        36  | FROM framework_name
        """)
    void tablesHoldWhatTheFilesSay(int expected, String from) {
        assertThat(jdbc.sql("SELECT count(*) " + from).query(Integer.class).single())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        MAIN_KEY_FOCUS | 9,17
        KEY_FOCUS      | 4,5
        FOCUS          | 1,3,10,11,12,13
        ENABLER        | 2,6,7,8,14,15,16
        """)
    void declaredInvolvementIsThatOfTheStrategicPlan(String level, String goals) {
        assertThat(jdbc.sql("""
                        SELECT string_agg(number::text, ',' ORDER BY number) FROM sdg_goal
                        WHERE involvement_level = :level
                        """).param("level", level).query(String.class).single())
                .isEqualTo(goals);
    }

    @Test
    void everyElementHasATitleInSixLanguages() {
        assertThat(jdbc.sql("""
                        SELECT e.framework_code || ':' || e.code
                        FROM element e LEFT JOIN element_title t ON t.element_id = e.id AND btrim(t.title) <> ''
                        GROUP BY e.id
                        HAVING count(DISTINCT t.language) <> 6
                        """).query(String.class).list()).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM element").query(Integer.class).single())
                .isEqualTo(17 + 169 + 6 + 19 + 295);
    }

    @Test
    void titlesOfOtherScriptsAreInTheirScript() {
        assertThat(jdbc.sql("""
                        SELECT element_id FROM element_title
                        WHERE language = 'ru' AND title !~ '[А-Яа-я]' OR language = 'zh' AND title !~ '[一-鿿]'
                           OR language = 'ar' AND title !~ '[ء-ي]'
                        """).query(Integer.class).list()).isEmpty();
    }

    @Test
    void everyTargetLinkOfTheMatrixHasItsGoalLink() {
        assertThat(jdbc.sql("""
                        SELECT t.action_line_id FROM wsis_sdg_matrix t JOIN element e ON e.id = t.sdg_element_id
                        WHERE t.reference_type = 'TARGET' AND NOT EXISTS (
                            SELECT FROM wsis_sdg_matrix g
                            WHERE g.action_line_id = t.action_line_id AND g.sdg_element_id = e.parent_id)
                        """).query(Integer.class).list()).isEmpty();
    }

    @Test
    void parentsStandInTheSameFramework() {
        assertThat(jdbc.sql("""
                        SELECT c.code FROM element c JOIN element p ON p.id = c.parent_id
                        WHERE p.framework_code <> c.framework_code
                        """).query(String.class).list()).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM element WHERE kind = 'TARGET' AND framework_code = 'SDG'"
                                + " AND parent_id IS NULL")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aSecondStartLoadsNothingAgain() {
        var before = contents("reference_load");
        loader.run(new DefaultApplicationArguments());
        assertThat(contents("reference_load")).isEqualTo(before).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sdg_goals           | ,#E5243B,FOCUS,  | ,#E5243B,VAGUE,   | row 2 | involvement_level
        sdg_goals           | 2,SDG2,          | two,SDG2,         | row 3 | number
        sdg_goals           | ,Hambre cero,    | ,,                | row 3 | name_es
        wsis_sdg_matrix     | C1,GOAL,SDG1,    | C1,GOAL,SDG99,    | row 2 | sdg_ref
        wsis_sdg_matrix     | SDG1,1,true,     | SDG1,1,perhaps,   | row 2 | stated_directly
        framework_crosswalk | SP2016,1,CONTINUED_BY | SP2016,1,FORGOTTEN_BY | row 2 | relation
        framework_crosswalk | 2,SP2016,2,      | 2,SP2016,222,     | row 3 | from_code
        """)
    void aWrongCellIsRefusedWithFileRowAndColumnAndNothingIsHalfLoaded(
            String file, String sound, String wrong, String row, String column) {
        var before = contents();
        assertThatThrownBy(() -> loader.load(name -> name.equals(file)
                        ? broken(name, sound, wrong)
                        : ReferenceFile.read("db/reference/" + name + ".csv")))
                .hasMessageContaining("db/reference/" + file + ".csv")
                .hasMessageContaining(row)
                .hasMessageContaining(column);
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void aRowWithTooFewCellsIsRefusedWithItsFile() {
        assertThatThrownBy(() -> loader.load(name -> name.equals("hlpf_cycles")
                        ? broken(name, "2017,", "2017\n")
                        : ReferenceFile.read("db/reference/" + name + ".csv")))
                .hasMessageContaining("db/reference/hlpf_cycles.csv is not sound CSV");
    }

    @Test
    void aChangedFileReplacesWhatItSaidBefore() {
        try {
            loader.load(name -> name.equals("sdg_goals")
                    ? broken(name, ",No poverty,", ",No poverty at all,")
                    : ReferenceFile.read("db/reference/" + name + ".csv"));
            assertThat(titleOfGoal1()).isEqualTo("No poverty at all");
            assertThat(jdbc.sql("SELECT count(*) FROM element")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(506);
        } finally {
            loader.run(new DefaultApplicationArguments());
        }
        assertThat(titleOfGoal1()).isEqualTo("No poverty");
    }

    private String titleOfGoal1() {
        return jdbc.sql("""
                SELECT title FROM element_title t JOIN sdg_goal g USING (element_id)
                WHERE g.number = 1 AND language = 'en'
                """).query(String.class).single();
    }

    private static ReferenceFile broken(String name, String sound, String wrong) {
        try {
            var path = "db/reference/" + name + ".csv";
            var content = Files.readString(Path.of(path), StandardCharsets.UTF_8);
            assertThat(content).contains(sound);
            return ReferenceFile.of(path, content.replaceFirst(Pattern.quote(sound), wrong));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<List<String>> contents() {
        return TABLES.stream().map(this::contents).toList();
    }

    private List<String> contents(String table) {
        return jdbc.sql("SELECT t::text FROM %s t ORDER BY 1".formatted(table))
                .query(String.class)
                .list();
    }
}
