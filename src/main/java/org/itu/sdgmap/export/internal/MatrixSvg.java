package org.itu.sdgmap.export.internal;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.itu.sdgmap.analysis.ActivityFilter.Counting;
import org.itu.sdgmap.analysis.ActivityFilter.EvidenceSource;
import org.itu.sdgmap.analysis.Matrix;
import org.itu.sdgmap.analysis.Matrix.Cell;
import org.itu.sdgmap.analysis.Matrix.State;
import org.itu.sdgmap.analysis.MatrixTable;
import org.itu.sdgmap.export.internal.SvgWriter.Anchor;
import org.itu.sdgmap.framework.SdgGoal;
import org.itu.sdgmap.ui.Texts;

/** Draws the table with title, filter, legend, counting rules, source and date. Lengths are in CSS pixels. */
final class MatrixSvg {

    private static final double MARGIN = 24;
    private static final double CODE_WIDTH = 88;
    private static final double LINE_WIDTH = 300;
    private static final double COLUMN = 44;
    private static final double ALL = 60;
    private static final double ROW = 34;
    private static final double SMALL = 11;
    private static final double TEXT = 13;
    private static final double TITLE = 20;
    private static final double LEAST_WIDTH = 960;
    private static final double LEADING = 1.4;

    private final MatrixContent content;
    private final MatrixTable table;
    private final List<SdgGoal> goals;
    private final ShadeClasses classes;
    private final double width;
    private final double columnWidth;

    MatrixSvg(MatrixContent content, List<SdgGoal> goals) {
        this.content = content;
        this.table = Objects.requireNonNull(content.table(), "a drawing needs a table");
        this.goals = goals;
        this.classes = new ShadeClasses(table.greatestOfGoals(content.filter()));
        int columns = table.columns().size();
        width = Math.max(LEAST_WIDTH, 2 * MARGIN + LINE_WIDTH + columns * COLUMN + ALL);
        columnWidth = columns == 0 ? COLUMN : Math.min(COLUMN * 1.5, (width - 2 * MARGIN - LINE_WIDTH - ALL) / columns);
    }

    byte[] write() {
        try {
            return draw();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The drawing could not be written", e);
        }
    }

    private byte[] draw() throws XMLStreamException {
        var notes = content.notes().stream()
                .skip(1)
                .map(n -> n.name().isEmpty() ? n.text() : n.name() + ": " + n.text())
                .flatMap(text -> SvgWriter.wrap(text, width - 2 * MARGIN, SMALL).stream())
                .toList();
        boolean withTargets = table.columns().stream().anyMatch(MatrixTable.Column::target);
        double head = withTargets ? 58 : 40;
        double legendY = MARGIN + TITLE + 14;
        double tableY = legendY + legendHeight() + 10;
        double bodyY = tableY + head;
        double notesY = bodyY + (table.rows().size() + 1) * ROW + 24;
        double height = notesY + notes.size() * SMALL * LEADING + MARGIN;
        var svg = new SvgWriter(
                width,
                height,
                content.title(),
                content.notes().stream().skip(1).map(MatrixContent.Note::text).collect(Collectors.joining(" ")),
                Texts.language().locale(),
                Texts.language().rightToLeft());
        svg.text(MARGIN, MARGIN + TITLE, content.title(), TITLE, true, SvgWriter.INK, Anchor.START);
        drawLegend(svg, legendY);
        drawHead(svg, tableY, head, withTargets);
        for (int row = 0; row < table.rows().size(); row++) {
            drawRow(svg, row, bodyY + row * ROW);
        }
        drawTotals(svg, bodyY + table.rows().size() * ROW);
        for (int i = 0; i < notes.size(); i++) {
            svg.text(
                    MARGIN,
                    notesY + (i + 1) * SMALL * LEADING,
                    notes.get(i),
                    SMALL,
                    false,
                    SvgWriter.MUTED,
                    Anchor.START);
        }
        return svg.finish();
    }

    private double legendHeight() {
        return 2 * 24;
    }

    private void drawLegend(SvgWriter svg, double y) throws XMLStreamException {
        double x = MARGIN;
        for (var state : State.values()) {
            drawState(svg, state, x, y, 24, 16, classes.colourOf(Math.min(1, classes.size() - 1)));
            var words = Texts.text("matrix.label.state", state);
            svg.text(x + 30, y + 12.5, words, SMALL, false, SvgWriter.INK, Anchor.START);
            x += 30 + SvgWriter.estimatedWidth(words, SMALL) + 14;
        }
        x = MARGIN;
        var shade = Texts.text("matrix.label."
                + (onlyEntries()
                        ? "legendShadeEntries"
                        : fractional() ? "legendShadeWeight" : "legendShadeActivities"));
        svg.text(x, y + 36.5, shade, SMALL, false, SvgWriter.MUTED, Anchor.START);
        x += SvgWriter.estimatedWidth(shade, SMALL) + 14;
        for (int i = 0; i < classes.size(); i++) {
            svg.rect(x, y + 24, 24, 16, classes.colourOf(i));
            var words = classes.words(i, fractional());
            svg.text(x + 30, y + 36.5, words, SMALL, false, SvgWriter.INK, Anchor.START);
            x += 30 + SvgWriter.estimatedWidth(words, SMALL) + 14;
        }
        if (content.filter().source() == EvidenceSource.BOTH) {
            svg.text(
                    x,
                    y + 36.5,
                    "◇ " + Texts.text("matrix.label.legendEntries"),
                    SMALL,
                    false,
                    SvgWriter.INK,
                    Anchor.START);
        }
    }

    private void drawHead(SvgWriter svg, double y, double height, boolean withTargets) throws XMLStreamException {
        int from = 0;
        var columns = table.columns();
        while (from < columns.size()) {
            var first = columns.get(from);
            int to = from + 1;
            while (to < columns.size() && columns.get(to).goal() == first.goal() && first.target()) {
                to++;
            }
            var goal = goals.get(first.goal() - 1);
            double x = columnX(from) + 1;
            svg.rect(x, y, (to - from) * columnWidth - 2, 32, goal.colourHex());
            svg.text(
                    x + ((to - from) * columnWidth - 2) / 2,
                    y + 21,
                    String.valueOf(goal.number()),
                    TEXT,
                    true,
                    inkOn(goal.colourHex()),
                    Anchor.MIDDLE);
            if (withTargets) {
                for (int i = from; i < to; i++) {
                    if (columns.get(i).target()) {
                        svg.text(
                                columnX(i) + columnWidth / 2,
                                y + height - 8,
                                isolated(columns.get(i).margin().element().displayCode()),
                                SMALL,
                                false,
                                SvgWriter.INK,
                                Anchor.MIDDLE);
                    }
                }
            }
            from = to;
        }
        svg.text(
                columnX(columns.size()) + ALL / 2,
                y + height - 8,
                Texts.text("matrix.column.all"),
                SMALL,
                false,
                SvgWriter.MUTED,
                Anchor.MIDDLE);
    }

    private void drawRow(SvgWriter svg, int row, double y) throws XMLStreamException {
        var line = table.rows().get(row);
        svg.line(MARGIN, width - MARGIN, y, SvgWriter.HAIRLINE);
        svg.text(MARGIN, y + 21, line.element().displayCode(), SMALL, true, SvgWriter.INK, Anchor.START);
        var title = SvgWriter.wrap(line.element().title().in(Texts.language()), LINE_WIDTH - CODE_WIDTH - 8, SMALL);
        double titleY = title.size() > 1 ? y + 14 : y + 21;
        for (int i = 0; i < Math.min(2, title.size()); i++) {
            var text = i == 1 && title.size() > 2 ? title.get(i) + " …" : title.get(i);
            svg.text(MARGIN + CODE_WIDTH, titleY + i * 13, text, SMALL, false, SvgWriter.INK, Anchor.START);
        }
        for (int i = 0; i < table.columns().size(); i++) {
            var cell = table.cell(line, table.columns().get(i));
            if (table.isShown(cell)) {
                drawCell(svg, cell, columnX(i), y);
            }
        }
        drawCounts(
                svg, columnX(table.columns().size()), ALL, y, line.activities(), line.weight(), line.entries(), true);
    }

    private void drawTotals(SvgWriter svg, double y) throws XMLStreamException {
        svg.line(MARGIN, width - MARGIN, y, SvgWriter.MUTED);
        svg.text(MARGIN, y + 21, Texts.text("matrix.column.all"), SMALL, false, SvgWriter.MUTED, Anchor.START);
        for (int i = 0; i < table.columns().size(); i++) {
            var margin = table.columns().get(i).margin();
            drawCounts(svg, columnX(i), columnWidth, y, margin.activities(), margin.weight(), margin.entries(), true);
        }
        drawCounts(svg, columnX(table.columns().size()), ALL, y, table.total(), table.total(), table.entries(), true);
    }

    private void drawCell(SvgWriter svg, Cell cell, double x, double y) throws XMLStreamException {
        drawState(svg, cell.state(), x + 1, y + 1, columnWidth - 2, ROW - 2, classes.colour(measure(cell)));
        if (cell.activities() > 0 || cell.entries() > 0) {
            drawCounts(svg, x, columnWidth, y, cell.activities(), cell.weight(), cell.entries(), false);
        }
    }

    /** The symbol of a state, with the shade where there is evidence. */
    private static void drawState(
            SvgWriter svg, State state, double x, double y, double boxWidth, double boxHeight, String colour)
            throws XMLStreamException {
        switch (state) {
            case ASSERTED_AND_EVIDENCED -> {
                svg.rect(x, y, boxWidth, boxHeight, colour);
                svg.circle(x + 6, y + 6, 2.5, true);
            }
            case ASSERTED_ONLY -> svg.circle(x + boxWidth / 2, y + boxHeight / 2, 4.5, false);
            case EVIDENCED_ONLY -> {
                svg.frame(x + 1, y + 1, boxWidth - 2, boxHeight - 2, colour);
                svg.text(x + 4, y + 12, "+", TEXT, true, SvgWriter.INK, Anchor.START);
            }
            case NONE ->
                svg.text(x + boxWidth / 2, y + boxHeight / 2 + 4, "·", TEXT, false, SvgWriter.MUTED, Anchor.MIDDLE);
        }
    }

    private void drawCounts(
            SvgWriter svg,
            double x,
            double boxWidth,
            double y,
            long activities,
            double weight,
            long entries,
            boolean zeroToo)
            throws XMLStreamException {
        double middle = x + boxWidth / 2;
        boolean both = content.filter().source() == EvidenceSource.BOTH;
        boolean withEntries = entries > 0 && content.filter().source().includesEntries() || onlyEntries();
        boolean withActivities = !onlyEntries() && (activities > 0 || zeroToo);
        if (withActivities) {
            var number =
                    fractional() ? Texts.text("matrix.decimal", Matrix.oneDecimal(weight)) : Texts.number(activities);
            svg.text(middle, y + (withEntries ? 16 : 21), number, TEXT, false, SvgWriter.INK, Anchor.MIDDLE);
        }
        if (withEntries) {
            svg.text(
                    middle,
                    y + (withActivities ? 29 : 21),
                    (both ? "◇ " : "") + Texts.number(entries),
                    both ? 10 : TEXT,
                    false,
                    SvgWriter.INK,
                    Anchor.MIDDLE);
        }
    }

    /** A code such as 9.c keeps its own order in a page that runs from right to left. */
    private static String isolated(String code) {
        return Texts.language().rightToLeft() ? "\u2066" + code + "\u2069" : code;
    }

    private double measure(Cell cell) {
        return onlyEntries() ? cell.entries() : fractional() ? cell.weight() : cell.activities();
    }

    private boolean onlyEntries() {
        return content.filter().source() == EvidenceSource.STOCKTAKING;
    }

    private boolean fractional() {
        return content.filter().counting() == Counting.FRACTIONAL && !onlyEntries();
    }

    private double columnX(int column) {
        return MARGIN + LINE_WIDTH + column * columnWidth;
    }

    /** White or near-black, whichever is read on the colour; the contrast of white is enough from 4.5 on. */
    private static String inkOn(String colour) {
        double luminance = 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
        return 1.05 / (luminance + 0.05) >= 4.5 ? "#ffffff" : "#0b1116";
    }

    private static double channel(String colour, int from) {
        double share = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
