package org.itu.sdgmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.analysis.Matrix.Depth;
import org.itu.sdgmap.analysis.Matrix.State;
import org.itu.sdgmap.analysis.MatrixOptions.Order;
import org.itu.sdgmap.analysis.MatrixOptions.Part;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.junit.jupiter.api.Test;

@PostgisTest
class MatrixOptionsTest {

    private final FrameworkCatalog frameworks;
    private final MatrixService matrices;

    MatrixOptionsTest(FrameworkCatalog frameworks, MatrixService matrices) {
        this.frameworks = frameworks;
        this.matrices = matrices;
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var options = MatrixOptions.USUAL
                .withPart(Part.SUGGESTIONS)
                .withOpen(Set.of(9, 4))
                .withStates(EnumSet.of(State.EVIDENCED_ONLY))
                .withRows(Order.EVIDENCE)
                .withLeast(5)
                .withReport(List.of(cell("C7.e-health:SDG3"), cell("c2:9.C")));

        assertThat(options.write())
                .containsEntry("open", "4,9")
                .containsEntry("report", "C7-HEALTH:3,C2:9.c")
                .containsEntry("states", "evidenced_only");
        assertThat(read(options.write())).isEqualTo(options);
        assertThat(MatrixOptions.USUAL.write().values()).allMatch(String::isEmpty);
        assertThat(read(Map.of())).isEqualTo(MatrixOptions.USUAL);
    }

    @Test
    void depthFollowsFromTheOpenGoals() {
        assertThat(MatrixOptions.USUAL.withOpen(Set.of()).depth()).isEqualTo(Depth.GOAL);
        assertThat(MatrixOptions.USUAL.withOpen(Set.of(9)).isOpen(9)).isTrue();
        assertThat(MatrixOptions.USUAL.withOpen(Set.of(9)).isOpen(4)).isFalse();
        var all = MatrixOptions.USUAL.withOpen(
                IntStream.rangeClosed(1, 17).boxed().collect(Collectors.toSet()));
        assertThat(all).isEqualTo(MatrixOptions.USUAL.withDepth(Depth.TARGET));
    }

    @Test
    void aReportHoldsEachCellOnceAndNoMoreThanForty() {
        assertThat(MatrixOptions.USUAL
                        .withReport(List.of(cell("C2:9"), cell("C2:9")))
                        .report())
                .hasSize(1);
        var many = frameworks.listMatrixLines().stream()
                .flatMap(line -> frameworks.listGoals().stream().map(g -> MatrixCellKey.of(line, g.element())))
                .limit(41)
                .toList();
        assertThatThrownBy(() -> MatrixOptions.USUAL.withReport(many))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("at most 40");
    }

    @Test
    void chosenStatesLeaveOutLinesAndColumnsWithoutAny() {
        var goals = matrices.getMatrix(ActivityFilter.all(), Depth.GOAL, Language.EN);
        var options = MatrixOptions.USUAL.withStates(EnumSet.of(State.ASSERTED_ONLY));
        var table = MatrixTable.of(goals, null, options, ActivityFilter.EvidenceSource.BOTH);

        assertThat(table.shownCells()).isNotEmpty().allMatch(c -> c.state() == State.ASSERTED_ONLY);
        assertThat(table.shownCells()).hasSize((int) goals.cells().stream()
                .filter(c -> c.state() == State.ASSERTED_ONLY)
                .count());
        assertThat(table.rows()).hasSize((int)
                table.shownCells().stream().map(c -> c.line().id()).distinct().count());
        assertThat(table.columns()).hasSize((int)
                table.shownCells().stream().map(c -> c.sdg().id()).distinct().count());
    }

    @Test
    void suggestionsAreTheCellsThatAreEvidencedOnlyFromTheThresholdOn() {
        var expected = matrices.getMatrix(ActivityFilter.all(), Depth.GOAL, Language.EN).cells().stream()
                .filter(c -> c.state() == State.EVIDENCED_ONLY && (c.activities() >= 5 || c.entries() >= 5))
                .map(c -> MatrixCellKey.of(c.line(), c.sdg()))
                .toList();

        var found = matrices.listSuggestions(ActivityFilter.all(), Depth.GOAL, 5, Language.EN)
                .items();

        assertThat(found)
                .extracting(s -> MatrixCellKey.of(s.cell().line(), s.cell().sdg()))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(found)
                .isSortedAccordingTo(
                        (a, b) -> Long.compare(b.cell().activities(), a.cell().activities()));
        assertThat(found).allSatisfy(s -> {
            var key = MatrixCellKey.of(s.cell().line(), s.cell().sdg());
            var activities = matrices.getEvidence(ActivityFilter.all(), key, 100, Language.EN)
                    .activities();
            assertThat(activities).hasSize((int) s.cell().activities());
            assertThat(s.sectors())
                    .containsExactlyInAnyOrderElementsOf(
                            activities.stream().map(ActivityListItem::sector).collect(Collectors.toSet()));
        });
    }

    private MatrixCellKey cell(String text) {
        return MatrixCellKey.parse("report", text, frameworks);
    }

    private MatrixOptions read(Map<String, String> written) {
        var parameters = new HashMap<String, List<String>>();
        written.forEach((name, value) -> parameters.put(name, List.of(value)));
        return MatrixOptions.parse(parameters, frameworks);
    }
}
