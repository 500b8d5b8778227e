package org.itu.sdgmap.framework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.Predicate;
import org.itu.sdgmap._support.EditionFiles;
import org.itu.sdgmap._support.FrameworkTables;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.EditionProblem;
import org.itu.sdgmap.framework.EditionUpload;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FieldRule;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.FrameworkChange;
import org.itu.sdgmap.framework.FrameworkDetails;
import org.itu.sdgmap.framework.FrameworkRecords;
import org.itu.sdgmap.framework.RecordKind;
import org.itu.sdgmap.framework.RefusedCorrectionException;
import org.itu.sdgmap.framework.RefusedEditionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.TestPropertySource;

/** Editions of the strategic plan from files: all of one or nothing. */
@WritingPostgisTest
@TestPropertySource(properties = "sdgmap.test=editions")
@WithMockUser(username = "coordinator", roles = "COORDINATOR")
class EditionUploadTest {

    private final EditionUpload upload;
    private final FrameworkCatalog catalog;
    private final FrameworkDetails details;
    private final FrameworkRecords records;
    private final RecordStore store;
    private final JdbcClient jdbc;

    EditionUploadTest(
            EditionUpload upload,
            FrameworkCatalog catalog,
            FrameworkDetails details,
            FrameworkRecords records,
            RecordStore store,
            JdbcClient jdbc) {
        this.upload = upload;
        this.catalog = catalog;
        this.details = details;
        this.records = records;
        this.store = store;
        this.jdbc = jdbc;
    }

    @Test
    void aSoundEditionIsCheckedAndNothingIsChanged() {
        var before = FrameworkTables.contents(jdbc);

        var preview = upload.check(EditionFiles.sound().list());

        assertThat(preview.problems()).isEmpty();
        assertThat(preview.listOf(RecordKind.ELEMENT)).hasSize(3);
        assertThat(preview.listOf(RecordKind.TITLE)).hasSize(18);
        assertThat(preview.listOf(RecordKind.NAME)).hasSize(6);
        assertThat(preview.listOf(RecordKind.CROSSWALK)).hasSize(2);
        assertThat(FrameworkTables.contents(jdbc)).isEqualTo(before);
    }

    @Test
    void aSoundEditionIsAddedWithHistory() {
        upload.add(EditionFiles.sound().ofEdition("SP2036").list(), "the plan was adopted");

        assertThat(catalog.getFramework("SP2036").name().in(Language.FR)).isEqualTo("Plan stratégique 2032-2035");
        assertThat(catalog.listElements("SP2036"))
                .extracting(e -> e.key().code())
                .containsExactly("1", "1.1", "1.2");
        var target = catalog.findElement(new ElementKey("SP2036", "1.1")).orElseThrow();
        assertThat(target.title().in(Language.ZH)).isEqualTo("几乎所有家庭上网");
        assertThat(catalog.getElement(target.parentId()).key().code()).isEqualTo("1");
        assertThat(details.findStrategicTarget(target.id()).orElseThrow().figure())
                .isEqualByComparingTo("95");
        assertThat(details.listCrosswalk(target.id()))
                .extracting(l -> l.other().key().toString())
                .containsExactly("SDG:9.c");
        var history = records.listHistory("SP2036", 0, 100);
        assertThat(history.items())
                .allSatisfy(c -> assertThat(c.author()).isEqualTo("coordinator"))
                .allSatisfy(c -> assertThat(c.reason()).isEqualTo("the plan was adopted"))
                .allSatisfy(c -> assertThat(c.action()).isEqualTo(FrameworkChange.Action.ADD));
        assertThat(history.items().stream().map(FrameworkChange::batch).distinct())
                .hasSize(1);
        assertThatThrownBy(() ->
                        upload.add(EditionFiles.sound().ofEdition("SP2036").list(), "once more"))
                .isInstanceOf(RefusedEditionException.class)
                .hasMessageContaining("strategic_frameworks.csv, row 2, column code: 'SP2036'");
    }

    @Test
    void anEditionThatWasAnnouncedWithoutElementsGetsThem() {
        upload.add(EditionFiles.sound().ofEdition("SP2028").list(), "the plan was adopted");

        assertThat(catalog.listElements("SP2028")).hasSize(3);
        assertThat(catalog.listFrameworks())
                .filteredOn(f -> f.code().equals("SP2028"))
                .hasSize(1);
        assertThat(catalog.getFramework("SP2028").name().in(Language.EN)).isEqualTo("ITU Strategic Plan 2032-2035");
    }

    @Test
    void aLargeEditionIsAddedAsAWhole() {
        var elements = new StringBuilder(EditionFiles.sound().text("strategic_elements.csv"));
        var titles = new StringBuilder(EditionFiles.sound().text("element_titles_strategic.csv"));
        for (int i = 1; i <= 3000; i++) {
            elements.append("SP2032,9.%d,1,OUTPUT,UNION,%d,Output,,,,,,true,,Draft,from-memory\n".formatted(i, 10 + i));
            titles.append("SP2032,9.%d,Output,Produit,Producto,Выход,产出,ناتج,own,own-translation\n".formatted(i));
        }
        var files = EditionFiles.sound()
                .put("strategic_elements.csv", elements.toString())
                .put("element_titles_strategic.csv", titles.toString())
                .ofEdition("SP2040");

        upload.add(files.list(), "a large plan");

        assertThat(catalog.listElements("SP2040")).hasSize(3003);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        strategic_elements       | parent_code,        | ''                        | 1 | parent_code    | COLUMN_MISSING
        element_titles_strategic | title_ar,           | title_de,                 | 1 | title_de       | COLUMN_UNKNOWN
        strategic_elements       | kind,sector         | kind,kind                 | 1 | kind           | COLUMN_TWICE
        strategic_elements       | SP2032,1.1,1,       | SP2032,1.1,7,             | 3 | parent_code    | UNKNOWN_PARENT
        strategic_elements       | SP2032,1,,GOAL      | SP2032,1,1.1,GOAL         | 2 | parent_code    | PARENT_IS_BELOW
        strategic_elements       | SP2032,1.2,1,       | SP2032,1.1,1,             | 4 | code           | LISTED_TWICE
        strategic_elements       | ,95,                | ,many,                    | 3 | target_figure  | NOT_A_NUMBER
        strategic_elements       | UNION,2,            | UNION,two,                | 3 | sort_order     | NOT_WHOLE
        strategic_elements       | 2030,2035,true      | 2030,35,true              | 3 | deadline_year  | NOT_A_YEAR
        strategic_elements       | AT_LEAST            | ABOUT                     | 3 | comparator     | NOT_ONE_OF
        strategic_elements       | GOAL                | HOPE                      | 2 | kind           | NOT_ONE_OF
        strategic_elements       | UNION,1,            | ITU-X,1,                  | 2 | sector         | NOT_ONE_OF
        strategic_elements       | 2035,true,,Draft of the plan,from-memory | 2035,yes,,Draft of the plan,from-memory | 3 | code_official | NOT_TRUE_OR_FALSE
        strategic_elements       | Schools online,,qualitative,QUALITATIVE,,2035 | Schools online,,,,,2035 | 4 | deadline_year | NOT_WITHOUT
        strategic_elements       | Everybody connected | ''                        | 2 | title          | MISSING
        strategic_elements       | SP2032,1,,          | SP2032,a b,,              | 2 | code           | NOT_A_CODE
        strategic_elements       | SP2032,1.2,         | SP2024,1.2,               | 4 | framework      | OTHER_EDITION
        strategic_elements       | true,,Draft of the plan,from-memory | true,,Draft of the plan | 2 | ''  | CELLS
        element_titles_strategic | Все на связи        | All connected             | 2 | title_ru       | NOT_IN_SCRIPT
        element_titles_strategic | 人人互联             | Все на связи              | 2 | title_zh       | NOT_IN_SCRIPT
        element_titles_strategic | الجميع متصلون       | Tous                      | 2 | title_ar       | NOT_IN_SCRIPT
        element_titles_strategic | SP2032,1.2,         | SP2032,1.3,               | 4 | code           | NOT_AN_ELEMENT
        framework_names          | План 2032–2035      | ''                        | 2 | short_ru       | MISSING
        framework_names          | SP2032,             | SP2031,                   | 2 | code           | OTHER_EDITION
        framework_names          | ,own-translation    | ,certain                  | 2 | confidence     | NOT_ONE_OF
        strategic_frameworks     | 2032,2035,DRAFT     | 2032,2031,DRAFT           | 2 | period_end     | END_BEFORE_START
        strategic_frameworks     | 2032,2035,DRAFT     | 2027,2035,CURRENT         | 2 | status         | IN_FORCE_TOO
        strategic_frameworks     | DRAFT,,             | DRAFT,SP2099,             | 2 | successor      | UNKNOWN_FRAMEWORK
        strategic_frameworks     | SP2032,             | PLAN,                     | 2 | code           | NOT_A_PLAN
        strategic_frameworks     | SP2032,             | SP2024,                   | 2 | code           | HAS_ELEMENTS
        framework_crosswalk      | SDG,9.c             | SDG,99.z                  | 2 | to_code        | UNKNOWN_ELEMENT
        framework_crosswalk      | SP2024,1,           | SP2024,77,                | 3 | from_code      | UNKNOWN_ELEMENT
        framework_crosswalk      | 1.1,CONTRIBUTES_TO  | 1.1,CONTINUED_BY          | 2 | relation       | WRONG_RELATION
        framework_crosswalk      | CONTRIBUTES_TO      | HELPS                     | 2 | relation       | NOT_ONE_OF
        framework_crosswalk      | 2,SP2024,1,CONTINUED_BY,STRATEGIC_ELEMENT,SP2032,1, | 2,SP2032,1.1,CONTRIBUTES_TO,SDG_TARGET,SDG,9.c, | 3 | relation | LISTED_TWICE
        """)
    void aWrongCellIsRefusedWithFileRowColumnAndReason(
            String file, String sound, String wrong, long row, String column, FieldRule rule) {
        var files = EditionFiles.sound().replace(file + ".csv", sound, wrong);

        assertRefused(
                files,
                p -> p.file().equals(file + ".csv")
                        && p.row() == row
                        && p.column().equals(column)
                        && p.rule() == rule);
    }

    @ParameterizedTest
    @CsvSource({"strategic_elements", "framework_names", "framework_crosswalk"})
    void filesWithoutRowsAreRefused(String file) {
        var header =
                EditionFiles.sound().text(file + ".csv").lines().findFirst().orElseThrow();

        assertRefused(EditionFiles.sound().put(file + ".csv", ""), p -> is(p, file, FieldRule.FILE_EMPTY));
        assertRefused(EditionFiles.sound().put(file + ".csv", header), p -> is(p, file, FieldRule.NO_ROWS));
    }

    @Test
    void filesThatCannotBeReadAreRefused() {
        assertRefused(
                EditionFiles.sound().put("strategic_elements.csv", "code\né".getBytes(StandardCharsets.ISO_8859_1)),
                p -> is(p, "strategic_elements", FieldRule.NOT_UTF8)
                        && p.detail().equals("6"));
        assertRefused(EditionFiles.sound().put("framework_names.csv", "code,\"name\nSP2032,1"), p -> p.file()
                .equals("framework_names.csv"));
        assertRefused(
                EditionFiles.sound().put("elements.csv", "code\n1"), p -> is(p, "elements", FieldRule.FILE_UNKNOWN));
        assertRefused(
                EditionFiles.sound().without("framework_names.csv"),
                p -> is(p, "framework_names", FieldRule.FILE_MISSING));
        var twice = new ArrayList<>(EditionFiles.sound().list());
        twice.add(twice.getFirst());
        assertThat(upload.check(twice).problems())
                .anyMatch(p -> is(p, "strategic_frameworks", FieldRule.FILE_GIVEN_TWICE));
    }

    @Test
    void tooMuchIsRefused() {
        var header = EditionFiles.sound().text("framework_crosswalk.csv");
        assertRefused(
                EditionFiles.sound()
                        .put(
                                "framework_crosswalk.csv",
                                header
                                        + "3,SP2032,1.1,CONTRIBUTES_TO,SDG_TARGET,SDG,9.a,,DERIVED,verified,own\n"
                                                .repeat(EditionUpload.MOST_ROWS)),
                p -> is(p, "framework_crosswalk", FieldRule.TOO_MANY_ROWS));
        assertRefused(
                EditionFiles.sound().put("framework_crosswalk.csv", " ".repeat(EditionUpload.MOST_BYTES)),
                p -> p.rule() == FieldRule.FILE_TOO_LARGE);
    }

    @Test
    void aChainOfAsManyElementsAsRowsIsRefusedSoon() {
        var elements = new StringBuilder(EditionFiles.sound().text("strategic_elements.csv"));
        for (int i = 2; i < EditionUpload.MOST_ROWS - 100; i++) {
            elements.append(
                    "SP2032,%d,%d,OUTPUT,UNION,%d,Output,,,,,,true,,Draft,from-memory\n".formatted(i, i - 1, i));
        }
        var files = EditionFiles.sound()
                .put("strategic_elements.csv", elements.toString())
                .list();

        var preview = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> new EditionReader(store).read(files));

        // Row 5 is element 2, which has one level above it.
        assertThat(preview.problems().stream().filter(p -> p.rule() == FieldRule.TOO_DEEP))
                .first()
                .hasToString("strategic_elements.csv, row 55, column parent_code: '51' is not valid:"
                        + " expected at most 50 levels above an element");
    }

    @Test
    void elementsOfOtherFrameworksAreReadAtOnce() {
        var links = new StringBuilder(EditionFiles.sound().text("framework_crosswalk.csv"));
        for (int i = 0; i < 500; i++) {
            links.append("9,SP2032,1.2,CONTRIBUTES_TO,SDG_TARGET,SDG,99.%d,,DERIVED,verified,own\n".formatted(i));
        }
        var few = queries(EditionFiles.sound());

        assertThat(queries(EditionFiles.sound().put("framework_crosswalk.csv", links.toString())))
                .isEqualTo(few);
    }

    private int queries(EditionFiles files) {
        var counting = mock(RecordStore.class, delegatesTo(store));
        new EditionReader(counting).read(files.list());
        return mockingDetails(counting).getInvocations().size();
    }

    @Test
    void everyProblemIsTold() {
        var files = EditionFiles.sound()
                .replace("strategic_elements.csv", ",95,", ",many,")
                .replace("element_titles_strategic.csv", "Все на связи", "All")
                .replace("framework_crosswalk.csv", "SDG,9.c", "SDG,99.z");

        assertThat(upload.check(files.list()).problems())
                .extracting(EditionProblem::file)
                .containsExactlyInAnyOrder(
                        "strategic_elements.csv", "element_titles_strategic.csv", "framework_crosswalk.csv");
    }

    @Test
    void aFileWithAByteOrderMarkIsRead() {
        var files = EditionFiles.sound();
        files.put("strategic_elements.csv", "\ufeff" + files.text("strategic_elements.csv"));
        assertThat(upload.check(files.list()).problems()).isEmpty();
    }

    @Test
    void anEditionWithoutAReasonIsNotAdded() {
        var before = FrameworkTables.contents(jdbc);
        assertThatThrownBy(() -> upload.add(EditionFiles.sound().list(), " "))
                .isInstanceOf(RefusedCorrectionException.class)
                .hasMessageContaining("reason");
        assertThat(FrameworkTables.contents(jdbc)).isEqualTo(before);
    }

    @Test
    @WithMockUser(roles = {"ADMIN", "REVIEWER"})
    void othersMayNotAddAnEdition() {
        var files = EditionFiles.sound().list();
        assertThatThrownBy(() -> upload.check(files)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> upload.add(files, "because")).isInstanceOf(AccessDeniedException.class);
    }

    private void assertRefused(EditionFiles files, Predicate<EditionProblem> expected) {
        var before = FrameworkTables.contents(jdbc);
        assertThat(upload.check(files.list()).problems()).anyMatch(expected);
        assertThatThrownBy(() -> upload.add(files.list(), "because"))
                .isInstanceOf(RefusedEditionException.class)
                .satisfies(
                        e -> assertThat(((RefusedEditionException) e).preview().problems())
                                .anyMatch(expected));
        assertThat(FrameworkTables.contents(jdbc)).isEqualTo(before);
    }

    private static boolean is(EditionProblem problem, String file, FieldRule rule) {
        return problem.file().equals(file + ".csv") && problem.rule() == rule;
    }
}
