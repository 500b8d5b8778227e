package org.itu.sdgmap.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityFilter.EvidenceSource;
import org.itu.sdgmap.analysis.Matrix.Cell;
import org.itu.sdgmap.analysis.Matrix.Margin;
import org.itu.sdgmap.analysis.Matrix.State;
import org.itu.sdgmap.analysis.MatrixOptions.Order;
import org.itu.sdgmap.framework.Element;
import org.jspecify.annotations.Nullable;

/**
 * The matrix in the order in which it is shown, without what the options leave out.
 *
 * @see "frontend/sdg-matrix/internal/arrange.ts, which does the same in the browser"
 */
public final class MatrixTable {

    private final Matrix goals;
    private final List<Margin> rows;
    private final List<Column> columns;
    private final Map<MatrixCellKey, Cell> cells;
    private final MatrixOptions options;

    /** @param goal number of the Goal that is or holds the column */
    public record Column(Margin margin, int goal, boolean target) {}

    private MatrixTable(
            Matrix goals,
            List<Margin> rows,
            List<Column> columns,
            Map<MatrixCellKey, Cell> cells,
            MatrixOptions options) {
        this.goals = goals;
        this.rows = rows;
        this.columns = columns;
        this.cells = cells;
        this.options = options;
    }

    /** @param targets the same matrix at the depth of targets, null where no Goal is open */
    public static MatrixTable of(Matrix goals, @Nullable Matrix targets, MatrixOptions options, EvidenceSource source) {
        var cells = new HashMap<MatrixCellKey, Cell>();
        goals.cells().forEach(c -> cells.put(MatrixCellKey.of(c.line(), c.sdg()), c));
        if (targets != null) {
            targets.cells().forEach(c -> cells.put(MatrixCellKey.of(c.line(), c.sdg()), c));
        }
        var table = new MatrixTable(goals, goals.rows(), columns(goals, targets, options, source), cells, options);
        return table.withoutEmpty(order(goals.rows(), options.rows(), source));
    }

    private static List<Column> columns(
            Matrix goals, @Nullable Matrix targets, MatrixOptions options, EvidenceSource source) {
        var byGoal = targets == null
                ? Map.<Integer, List<Margin>>of()
                : targets.columns().stream().collect(Collectors.groupingBy(m -> goalNumber(m.element())));
        var columns = new ArrayList<Column>();
        for (var goal : order(goals.columns(), options.columns(), source)) {
            int number = goalNumber(goal.element());
            if (options.isOpen(number) && targets != null) {
                order(byGoal.getOrDefault(number, List.of()), options.columns(), source)
                        .forEach(target -> columns.add(new Column(target, number, true)));
            } else {
                columns.add(new Column(goal, number, false));
            }
        }
        return columns;
    }

    private static List<Margin> order(List<Margin> margins, Order order, EvidenceSource source) {
        if (order == Order.CODE) {
            return margins;
        }
        var byEvidence = source == EvidenceSource.STOCKTAKING
                ? Comparator.comparingLong(Margin::entries)
                : Comparator.comparingDouble(Margin::weight).thenComparingLong(Margin::entries);
        return margins.stream()
                .sorted(byEvidence.reversed().thenComparingInt(m -> m.element().sortOrder()))
                .toList();
    }

    /** Drops lines and columns that hold no cell of a chosen state, unless all states are chosen. */
    private MatrixTable withoutEmpty(List<Margin> ordered) {
        if (options.showsAllStates()) {
            return new MatrixTable(goals, ordered, columns, cells, options);
        }
        var keptRows = ordered.stream()
                .filter(row -> columns.stream().anyMatch(column -> isShown(cell(row, column))))
                .toList();
        var keptColumns = columns.stream()
                .filter(column -> ordered.stream().anyMatch(row -> isShown(cell(row, column))))
                .toList();
        return new MatrixTable(goals, keptRows, keptColumns, cells, options);
    }

    /** Distinct activities under the filter. */
    public long total() {
        return goals.total();
    }

    /** Distinct entries of WSIS Stocktaking under the filter. */
    public long entries() {
        return goals.entries();
    }

    /** The greatest number of a cell of a Goal, of what the shade tells under a filter. */
    public double greatestOfGoals(ActivityFilter filter) {
        return goals.cells().stream()
                .mapToDouble(c -> filter.source() == EvidenceSource.STOCKTAKING ? c.entries() : c.weight())
                .max()
                .orElse(0);
    }

    public List<Margin> rows() {
        return rows;
    }

    public List<Column> columns() {
        return columns;
    }

    public Cell cell(Margin row, Column column) {
        var line = row.element();
        var sdg = column.margin().element();
        var cell = cells.get(MatrixCellKey.of(line, sdg));
        return cell == null ? new Cell(line, sdg, false, 0, 0, 0) : cell;
    }

    /** Whether the state of a cell is among the chosen ones. */
    public boolean isShown(Cell cell) {
        return options.states().contains(cell.state());
    }

    /** All cells that are shown, row by row; those without assertion and evidence only where asked for alone. */
    public List<Cell> shownCells() {
        var shown = new ArrayList<Cell>();
        for (var row : rows) {
            for (var column : columns) {
                var cell = cell(row, column);
                if (isShown(cell) && (cell.state() != State.NONE || !options.showsAllStates())) {
                    shown.add(cell);
                }
            }
        }
        return shown;
    }

    private static int goalNumber(Element element) {
        var code = element.displayCode();
        int dot = code.indexOf('.');
        return Integer.parseInt(dot < 0 ? code : code.substring(0, dot));
    }
}
