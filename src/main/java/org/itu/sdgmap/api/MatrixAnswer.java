package org.itu.sdgmap.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Matrix;
import org.itu.sdgmap.analysis.Matrix.Margin;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.SdgGoal;
import org.jspecify.annotations.Nullable;

/**
 * The matrix as programs get it.
 *
 * @param total distinct activities under the filter
 * @param entries distinct entries of WSIS Stocktaking under the filter
 * @param columns the 17 Goals; at the depth of targets each followed by its targets
 * @param cells those that are asserted or evidenced
 */
record MatrixAnswer(
        long revision,
        Matrix.Depth depth,
        ActivityFilter.Counting counting,
        ActivityFilter.EvidenceSource source,
        long total,
        long entries,
        List<Line> lines,
        List<Column> columns,
        List<Cell> cells) {

    /** Counts are distinct; the weight is fractional where counting is, else the activities. */
    record Line(String code, String title, long activities, double weight, long entries) {}

    /**
     * @param goal number of the Goal that is the column or holds it
     * @param colour official colour of a Goal, null for a target
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Column(
            String code,
            int goal,
            String title,
            @Nullable String colour,
            long activities,
            double weight,
            long entries) {}

    record Cell(String line, String column, Matrix.State state, long activities, double weight, long entries) {}

    static MatrixAnswer of(
            Matrix goals,
            @Nullable Matrix targets,
            ActivityFilter filter,
            FrameworkCatalog frameworks,
            Language language) {
        var cells = new ArrayList<Cell>();
        goals.cells().forEach(c -> cells.add(cell(c)));
        if (targets != null) {
            targets.cells().forEach(c -> cells.add(cell(c)));
        }
        return new MatrixAnswer(
                goals.revision(),
                targets == null ? Matrix.Depth.GOAL : Matrix.Depth.TARGET,
                filter.counting(),
                filter.source(),
                goals.total(),
                goals.entries(),
                goals.rows().stream()
                        .map(m -> new Line(
                                m.element().displayCode(),
                                m.element().title().in(language),
                                m.activities(),
                                rounded(m.weight()),
                                m.entries()))
                        .toList(),
                columns(goals, targets, frameworks.listGoals(), language),
                List.copyOf(cells));
    }

    private static List<Column> columns(
            Matrix goals, @Nullable Matrix targets, List<SdgGoal> known, Language language) {
        var below = targets == null
                ? Map.<Integer, List<Margin>>of()
                : targets.columns().stream()
                        .collect(Collectors.groupingBy(
                                m -> Integer.valueOf(m.element().displayCode().replaceFirst("\\..*", ""))));
        var columns = new ArrayList<Column>();
        for (var goal : known) {
            goals.columns().stream()
                    .filter(m -> m.element().id() == goal.element().id())
                    .forEach(m -> columns.add(column(m, goal.number(), goal.colourHex(), language)));
            below.getOrDefault(goal.number(), List.of())
                    .forEach(m -> columns.add(column(m, goal.number(), null, language)));
        }
        return columns;
    }

    private static Column column(Margin margin, int goal, @Nullable String colour, Language language) {
        return new Column(
                margin.element().displayCode(),
                goal,
                margin.element().title().in(language),
                colour,
                margin.activities(),
                rounded(margin.weight()),
                margin.entries());
    }

    private static Cell cell(Matrix.Cell cell) {
        return new Cell(
                cell.line().displayCode(),
                cell.sdg().displayCode(),
                cell.state(),
                cell.activities(),
                rounded(cell.weight()),
                cell.entries());
    }

    /** Four decimals: the index itself holds shares no finer. */
    private static double rounded(double weight) {
        return Math.round(weight * 10_000) / 10_000.0;
    }
}
