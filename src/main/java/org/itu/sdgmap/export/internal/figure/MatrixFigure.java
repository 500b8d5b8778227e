package org.itu.sdgmap.export.internal.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityFilter.Counting;
import org.itu.sdgmap.analysis.ActivityFilter.EvidenceSource;
import org.itu.sdgmap.analysis.Matrix;
import org.itu.sdgmap.analysis.Matrix.Cell;
import org.itu.sdgmap.analysis.Matrix.State;
import org.itu.sdgmap.analysis.MatrixTable;
import org.itu.sdgmap.export.internal.ShadeClasses;
import org.itu.sdgmap.export.internal.figure.Mark.Fill;
import org.itu.sdgmap.export.internal.figure.Mark.Form;
import org.itu.sdgmap.export.internal.figure.Mark.Pen;
import org.itu.sdgmap.export.internal.figure.Mark.Side;
import org.itu.sdgmap.framework.SdgGoal;
import org.itu.sdgmap.ui.Texts;

/**
 * Action Lines by Goals or targets. More columns than fit beside each other are set in bands below each other.
 *
 * @see "frontend/sdg-matrix, which draws the same in the browser"
 */
final class MatrixFigure implements Figure.Drawing {

    private static final double TEXT = 9.4;
    private static final double LEGEND_LINE = 16;
    private static final double LEAST_COLUMN = 21;
    private static final double ALL = 44;
    private static final double BAND_GAP = 10;

    private final MatrixTable table;
    private final List<SdgGoal> goals;
    private final ActivityFilter filter;
    private final ShadeClasses classes;
    private final boolean withTargets;

    MatrixFigure(MatrixTable table, List<SdgGoal> goals, ActivityFilter filter) {
        this.table = table;
        this.goals = goals;
        this.filter = filter;
        classes = new ShadeClasses(table.greatestOfGoals(filter));
        withTargets = table.columns().stream().anyMatch(MatrixTable.Column::target);
    }

    /**
     * Measures of a band of columns.
     *
     * @param label width of the names of lines
     * @param names whether lines have their names, else codes alone
     */
    private record Grid(double label, boolean names, double column, double row, double head, double text) {}

    @Override
    public List<Mark> draw(double width, double height) {
        var board = new Board();
        double top = legend(board, width);
        int columns = table.columns().size();
        int bands = 1;
        double label = 262;
        while (bands < 8
                && columns > 17
                && (width - label - ALL) / Math.ceil(columns / (double) bands) < LEAST_COLUMN) {
            bands++;
            label = 66;
        }
        int perBand = (int) Math.ceil(columns / (double) bands);
        double room = (height - top - BAND_GAP * (bands - 1)) / bands;
        double head = (withTargets ? 30 : bands > 1 ? 20 : 34) * (bands > 1 ? 0.8 : 1);
        double row = Math.min(26, (room - head) / (table.rows().size() + 1));
        var grid = new Grid(
                label,
                bands == 1,
                Math.min(60, (width - label - ALL) / Math.max(1, perBand)),
                row,
                head,
                Math.min(TEXT, row * 0.62));
        for (int band = 0; band < bands; band++) {
            int from = band * perBand;
            int to = Math.min(columns, from + perBand);
            double y = top + band * (head + row * (table.rows().size() + 1) + BAND_GAP);
            board.addMoved(band(grid, from, to, band == bands - 1), 0, y);
        }
        return board.marks();
    }

    private List<Mark> band(Grid grid, int from, int to, boolean last) {
        var board = new Board();
        double right = grid.label() + (to - from) * grid.column() + (last ? ALL : 0);
        head(board, grid, from, to, last);
        for (int i = 0; i < table.rows().size(); i++) {
            double y = grid.head() + i * grid.row();
            board.rule(0, right, y, Colours.HAIRLINE, 0.6);
            row(board, grid, i, y, from, to, last);
        }
        double y = grid.head() + table.rows().size() * grid.row();
        board.rule(0, right, y, Colours.MUTED, 0.8);
        board.text(0, baseline(grid, y), Texts.text("matrix.column.all"), grid.text(), Colours.MUTED);
        for (int i = from; i < to; i++) {
            var margin = table.columns().get(i).margin();
            counts(
                    board,
                    grid,
                    x(grid, i - from),
                    grid.column(),
                    y,
                    margin.activities(),
                    margin.weight(),
                    margin.entries(),
                    true);
        }
        if (last) {
            counts(board, grid, x(grid, to - from), ALL, y, table.total(), table.total(), table.entries(), true);
        }
        return board.marks();
    }

    /** Goals in their colours with number and, where there is room, name; targets by code below. */
    private void head(Board board, Grid grid, int from, int to, boolean last) {
        int start = from;
        double plate = withTargets ? grid.head() * 0.52 : grid.head() - 3;
        while (start < to) {
            var column = table.columns().get(start);
            int end = start + 1;
            while (end < to && column.target() && table.columns().get(end).goal() == column.goal()) {
                end++;
            }
            var goal = goals.get(column.goal() - 1);
            double x = x(grid, start - from);
            double width = (end - start) * grid.column();
            board.rect(x + 0.6, 0, width - 1.2, plate, goal.colourHex());
            plateText(board, goal, x + width / 2, width - 4, plate);
            start = end;
        }
        for (int i = from; i < to; i++) {
            if (table.columns().get(i).target()) {
                board.add(board.words(
                        x(grid, i - from) + grid.column() / 2,
                        grid.head() - 3,
                        isolated(table.columns().get(i).margin().element().displayCode()),
                        Math.min(8, grid.text()),
                        false,
                        Colours.INK,
                        Side.AROUND));
            }
        }
        if (last) {
            board.add(board.words(
                    x(grid, to - from) + ALL / 2,
                    grid.head() - 4,
                    Texts.text("matrix.column.all"),
                    grid.text(),
                    false,
                    Colours.MUTED,
                    Side.AROUND));
        }
    }

    private static void plateText(Board board, SdgGoal goal, double x, double width, double height) {
        var ink = Colours.inkOn(goal.colourHex());
        var number = String.valueOf(goal.number());
        double size = Math.min(12, height * 0.62);
        var names = height < 30
                ? List.<String>of()
                : Paragraphs.lines(goal.element().title().in(Texts.language()), width, 4.9, false, board.language(), 3);
        boolean named = !names.isEmpty() && names.stream().allMatch(n -> Lettering.width(n, 4.9, false) <= width);
        if (!named) {
            board.add(board.words(x, height / 2 + size * 0.36, number, size, true, ink, Side.AROUND));
            return;
        }
        board.add(board.words(x, 10.5, number, 10.5, true, ink, Side.AROUND));
        for (int i = 0; i < names.size(); i++) {
            board.add(board.words(x, 17 + i * 5.7, names.get(i), 4.9, false, ink, Side.AROUND));
        }
    }

    private void row(Board board, Grid grid, int index, double y, int from, int to, boolean last) {
        var line = table.rows().get(index);
        var element = line.element();
        board.bold(0, baseline(grid, y), isolated(element.displayCode()), grid.text() * 0.95, Colours.INK);
        if (grid.names()) {
            double size = grid.text() * 0.95;
            double x = 66;
            var lines = Paragraphs.lines(
                    element.title().in(Texts.language()), grid.label() - x - 8, size, false, board.language(), 2);
            boolean two = lines.size() > 1 && grid.row() >= 2 * size * 1.1;
            var shown = two || lines.size() == 1
                    ? lines
                    : List.of(Paragraphs.cut(element.title().in(Texts.language()), grid.label() - x - 8, size, false));
            double top = y + grid.row() / 2 - shown.size() * size * 0.575;
            for (int i = 0; i < shown.size(); i++) {
                board.text(x, top + size * 0.9 + i * size * 1.15, shown.get(i), size, Colours.INK);
            }
        }
        for (int i = from; i < to; i++) {
            cell(board, grid, table.cell(line, table.columns().get(i)), x(grid, i - from), y);
        }
        if (last) {
            counts(board, grid, x(grid, to - from), ALL, y, line.activities(), line.weight(), line.entries(), true);
        }
    }

    private void cell(Board board, Grid grid, Cell cell, double x, double y) {
        if (!table.isShown(cell)) {
            return;
        }
        var shade = classes.colour(measure(cell));
        state(board, cell.state(), x + 0.7, y + 0.7, grid.column() - 1.4, grid.row() - 1.4, shade);
        if (cell.activities() > 0 || cell.entries() > 0) {
            counts(board, grid, x, grid.column(), y, cell.activities(), cell.weight(), cell.entries(), false);
        }
    }

    /** The sign of a state, with the shade where there is evidence. */
    private static void state(Board board, State state, double x, double y, double width, double height, String shade) {
        double small = Math.min(1, height / 22);
        switch (state) {
            case ASSERTED_AND_EVIDENCED -> {
                board.rect(x, y, width, height, shade);
                board.circle(x + 4.5 * small + 0.5, y + 4.5 * small + 0.5, 2.1 * small, Fill.of(Colours.INK));
            }
            case ASSERTED_ONLY ->
                board.add(Mark.stroke(
                        Board.circle(x + width / 2, y + height / 2, 3.8 * small), Colours.INK, 1.2 * small));
            case EVIDENCED_ONLY -> {
                board.add(new Form(
                        new Rectangle2D.Double(x + 0.8, y + 0.8, width - 1.6, height - 1.6),
                        null,
                        Pen.of(shade, 1.6 * small)));
                board.bold(x + 2.5 * small, y + 9.5 * small, "+", 9 * small, Colours.INK);
            }
            case NONE -> board.circle(x + width / 2, y + height / 2, 0.8 * small, Fill.of(Colours.MUTED));
        }
    }

    private void counts(
            Board board,
            Grid grid,
            double x,
            double width,
            double y,
            long activities,
            double weight,
            long entries,
            boolean zeroToo) {
        var texts = new ArrayList<String>();
        boolean both = filter.source() == EvidenceSource.BOTH;
        if (!onlyEntries() && (activities > 0 || zeroToo)) {
            texts.add(
                    fractional() ? Texts.text("matrix.decimal", Matrix.oneDecimal(weight)) : Texts.number(activities));
        }
        if (onlyEntries() || (both && entries > 0)) {
            texts.add((both ? "◇" : "") + Texts.number(entries));
        }
        double middle = x + width / 2;
        if (texts.size() == 1) {
            double size = grid.text();
            board.add(board.words(middle, baseline(grid, y), texts.getFirst(), size, false, Colours.INK, Side.AROUND));
        } else if (texts.size() == 2) {
            double size = Math.min(grid.text(), grid.row() * 0.44);
            board.add(board.words(
                    middle, y + grid.row() * 0.46, texts.getFirst(), size, false, Colours.INK, Side.AROUND));
            board.add(board.words(
                    middle, y + grid.row() * 0.88, texts.getLast(), size * 0.85, false, Colours.INK, Side.AROUND));
        }
    }

    /** States in one or two lines, shades in another; gives the lower edge. */
    private double legend(Board board, double width) {
        double x = 0;
        double y = 0;
        for (var state : State.values()) {
            var text = Texts.text("matrix.label.state", state);
            if (x + 23 + Lettering.width(text, TEXT, false) > width) {
                x = 0;
                y += LEGEND_LINE;
            }
            state(board, state, x, y, 18, 13, classes.colourOf(Math.min(1, classes.size() - 1)));
            x = words(board, x + 23, y + 10, text) + 14;
        }
        y += LEGEND_LINE;
        x = words(
                        board,
                        0,
                        y + 10,
                        Texts.text("matrix.label."
                                + (onlyEntries()
                                        ? "legendShadeEntries"
                                        : fractional() ? "legendShadeWeight" : "legendShadeActivities")))
                + 12;
        for (int i = 0; i < classes.size(); i++) {
            board.rect(x, y + 0.5, 18, 12, classes.colourOf(i));
            x = words(board, x + 22, y + 10, classes.words(i, fractional())) + 12;
        }
        if (filter.source() == EvidenceSource.BOTH) {
            words(board, x + 6, y + 10, "◇ " + Texts.text("matrix.label.legendEntries"));
        }
        return y + LEGEND_LINE + 4;
    }

    private static double words(Board board, double x, double y, String text) {
        board.text(x, y, text, TEXT, Colours.INK);
        return x + Lettering.width(text, TEXT, false);
    }

    private static double x(Grid grid, int column) {
        return grid.label() + column * grid.column();
    }

    private static double baseline(Grid grid, double y) {
        return y + grid.row() / 2 + grid.text() * 0.36;
    }

    private double measure(Cell cell) {
        return onlyEntries() ? cell.entries() : fractional() ? cell.weight() : cell.activities();
    }

    private boolean onlyEntries() {
        return filter.source() == EvidenceSource.STOCKTAKING;
    }

    private boolean fractional() {
        return filter.counting() == Counting.FRACTIONAL && !onlyEntries();
    }

    /** A code such as 9.c keeps its own order in a page that runs from right to left. */
    private static String isolated(String code) {
        return Texts.language().rightToLeft() ? "\u2066" + code + "\u2069" : code;
    }
}
