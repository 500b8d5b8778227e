package org.itu.sdgmap.export.internal;

import java.io.IOException;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.itu.sdgmap.analysis.ActivityFilter.Counting;
import org.itu.sdgmap.analysis.ActivityFilter.EvidenceSource;
import org.itu.sdgmap.analysis.Matrix.Cell;
import org.itu.sdgmap.analysis.Matrix.Margin;
import org.itu.sdgmap.analysis.Matrix.State;
import org.itu.sdgmap.analysis.MatrixTable;
import org.itu.sdgmap.ui.Texts;

/** The matrix as a sheet of a workbook: lines by Goals or targets, with the number that shades the figure. */
final class MatrixSheet {

    private static final String SHADE = "97DED2";
    private static final int NARROW = 9;
    private static final int WIDE = 60;

    private MatrixSheet() {}

    static void addTo(Workbook workbook, MatrixContent content) throws IOException {
        var table = content.table();
        if (table != null) {
            writeMatrix(workbook, content, table);
        }
    }

    /** Lines by Goals or targets, with the number that shades the figure. */
    private static void writeMatrix(Workbook workbook, MatrixContent content, MatrixTable table) throws IOException {
        var sheet = WorkbookFile.newSheet(workbook, Texts.text("matrix.export.sheetMatrix"));
        int last = table.columns().size() + 2;
        head(sheet, last + 1);
        sheet.value(0, 0, Texts.text("matrix.column.line"));
        sheet.value(0, 1, Texts.text("matrix.column.lineTitle"));
        sheet.width(1, WIDE);
        for (int i = 0; i < table.columns().size(); i++) {
            sheet.value(
                    0,
                    i + 2,
                    Texts.text(
                            "sdg.short",
                            table.columns().get(i).margin().element().displayCode()));
            sheet.width(i + 2, NARROW);
        }
        sheet.value(0, last, Texts.text("matrix.column.all"));
        int row = 1;
        for (var line : table.rows()) {
            sheet.value(row, 0, line.element().displayCode());
            sheet.value(row, 1, line.element().title().in(Texts.language()));
            for (int i = 0; i < table.columns().size(); i++) {
                writeCell(sheet, row, i + 2, table.cell(line, table.columns().get(i)), content, table);
            }
            sheet.value(row, last, measure(line, content));
            row++;
        }
        sheet.value(row, 0, Texts.text("matrix.column.all"));
        for (int i = 0; i < table.columns().size(); i++) {
            sheet.value(row, i + 2, measure(table.columns().get(i).margin(), content));
        }
        sheet.value(
                row, last, content.filter().source() == EvidenceSource.STOCKTAKING ? table.entries() : table.total());
        writeLegend(sheet, row + 2);
        sheet.freezePane(2, 1);
        sheet.fitToWidth((short) 1);
        sheet.pageOrientation("landscape");
        sheet.finish();
    }

    private static void writeCell(
            Worksheet sheet, int row, int column, Cell cell, MatrixContent content, MatrixTable table) {
        if (!table.isShown(cell)) {
            return;
        }
        switch (cell.state()) {
            case ASSERTED_AND_EVIDENCED -> {
                sheet.value(row, column, measure(cell, content));
                sheet.style(row, column).fillColor(SHADE).set();
            }
            case EVIDENCED_ONLY -> {
                sheet.value(row, column, measure(cell, content));
                sheet.style(row, column).borderStyle(BorderStyle.DASHED).set();
            }
            case ASSERTED_ONLY -> {
                sheet.value(row, column, "o");
                sheet.style(row, column).horizontalAlignment("right").set();
            }
            case NONE -> {}
        }
    }

    private static Number measure(Cell cell, MatrixContent content) {
        return measure(cell.activities(), cell.weight(), cell.entries(), content);
    }

    private static Number measure(Margin margin, MatrixContent content) {
        return measure(margin.activities(), margin.weight(), margin.entries(), content);
    }

    private static Number measure(long activities, double weight, long entries, MatrixContent content) {
        if (content.filter().source() == EvidenceSource.STOCKTAKING) {
            return entries;
        }
        return content.filter().counting() == Counting.FRACTIONAL ? (Number) MatrixRows.rounded(weight) : activities;
    }

    /** What the cells of the table look like, and why. */
    private static void writeLegend(Worksheet sheet, int first) {
        int row = first;
        for (var state : State.values()) {
            sheet.value(row, 0, symbol(state));
            sheet.value(row, 1, Texts.text("matrix.label.state", state));
            if (state == State.ASSERTED_AND_EVIDENCED) {
                sheet.style(row, 0).fillColor(SHADE).set();
            } else if (state == State.EVIDENCED_ONLY) {
                sheet.style(row, 0).borderStyle(BorderStyle.DASHED).set();
            }
            row++;
        }
    }

    private static String symbol(State state) {
        return switch (state) {
            case ASSERTED_AND_EVIDENCED, EVIDENCED_ONLY -> "1, 2, 3 …";
            case ASSERTED_ONLY -> "o";
            case NONE -> "";
        };
    }

    private static void head(Worksheet sheet, int columns) {
        sheet.range(0, 0, 0, columns - 1)
                .style()
                .bold()
                .fillColor(WorkbookFile.HEAD_FILL)
                .wrapText(true)
                .verticalAlignment("top")
                .set();
    }
}
