package org.itu.sdgmap.export.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.itu.sdgmap.common.SafeText;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.internal.DataColumn.Type;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Tables as a workbook, a few rows in memory at a time: numbers are numbers, heads stay in view, and the last sheet says
 * what is counted, where it comes from, and the hash of the rows. Texts are written as texts, so that none is ever
 * calculated.
 */
final class WorkbookFile {

    static final String HEAD_FILL = "E8EEF2";
    private static final int AT_ONCE = 500;
    private static final int NARROW = 12;
    private static final int WIDE = 60;
    private static final int MIDDLE = 24;
    private static final int LONGEST_CELL = 32_767;
    private static final int LONGEST_NAME = 31;

    private final ExportOrder order;
    private final DataContent content;
    private final int mostRows;
    private final Set<String> names = new HashSet<>();
    private final NoteRows notes;

    WorkbookFile(ExportOrder order, DataContent content) {
        this(order, content, Worksheet.MAX_ROWS);
    }

    WorkbookFile(ExportOrder order, DataContent content, int mostRows) {
        this.order = order;
        this.content = content;
        this.mostRows = mostRows;
        this.notes = new NoteRows(order, content.notes());
    }

    void write(OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "ITU SDG Mapping Tool", "1.0")) {
            boolean figureAdded = false;
            for (var table : content.tables()) {
                writeTable(workbook, table);
                var figure = content.figure();
                if (figure != null && !figureAdded) {
                    figure.addTo(workbook);
                    figureAdded = true;
                }
            }
            writeNotes(workbook);
        }
    }

    private void writeTable(Workbook workbook, DataTable table) throws IOException {
        var hash =
                new RowHash(table, content.notes().snapshot() == null ? null : DataAddress.csv(order, content, table));
        var sheets = new Sheets(workbook, table);
        table.rows().read(row -> {
            hash.add(row);
            sheets.add(row);
        });
        sheets.end();
        notes.addTable(table.title(), hash.count(), hash.end());
    }

    /** The rows of one table, on a further sheet where one is full. */
    private final class Sheets {

        private final Workbook workbook;
        private final DataTable table;
        private Worksheet sheet;
        private int next;

        Sheets(Workbook workbook, DataTable table) {
            this.workbook = workbook;
            this.table = table;
            this.sheet = begin();
        }

        private Worksheet begin() {
            var begun = newSheet(workbook, name(table.title()));
            int columns = table.columns().size();
            for (int i = 0; i < columns; i++) {
                begun.width(i, width(table.columns().get(i)));
                begun.value(0, i, SafeText.cell(table.columns().get(i).title()));
            }
            begun.range(0, 0, 0, columns - 1)
                    .style()
                    .bold()
                    .fillColor(HEAD_FILL)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            begun.freezePane(0, 1);
            begun.repeatRows(0);
            begun.pageOrientation("landscape");
            begun.fitToWidth((short) 1);
            begun.fitToHeight((short) 0);
            next = 1;
            return begun;
        }

        void add(DataRow row) throws IOException {
            if (next == mostRows) {
                end();
                sheet = begin();
            }
            for (int i = 0; i < row.values().size(); i++) {
                put(sheet, next, i, row.values().get(i));
            }
            if (++next % AT_ONCE == 0) {
                sheet.flush();
            }
        }

        void end() throws IOException {
            sheet.setAutoFilter(0, 0, next - 1, table.columns().size() - 1);
            sheet.finish();
        }
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case Boolean truth -> sheet.value(row, column, truth);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Instant instant -> {
                sheet.value(row, column, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
                sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
            // Not shared between cells: all texts of a long list would stay in memory.
            default -> sheet.inlineString(row, column, cut(DataValues.text(value)));
        }
    }

    /** Excel refuses a workbook with a longer cell; the other formats have the whole text. */
    private static String cut(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL - 1) + "…";
    }

    private void writeNotes(Workbook workbook) throws IOException {
        var sheet = newSheet(workbook, name(Texts.text("matrix.export.sheetNotes")));
        sheet.width(0, MIDDLE + NARROW);
        sheet.width(1, 2 * WIDE);
        int row = 0;
        for (var note : notes.rows()) {
            sheet.value(row, 0, SafeText.xml(note.name()));
            sheet.style(row, 0).bold().verticalAlignment("top").set();
            sheet.value(row, 1, SafeText.cell(note.text()));
            sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
            row++;
        }
        sheet.finish();
    }

    static Worksheet newSheet(Workbook workbook, String name) {
        var sheet = workbook.newWorksheet(name);
        if (Texts.language().rightToLeft()) {
            sheet.rightToLeft();
        }
        return sheet;
    }

    /** A name that spreadsheets allow, and none twice. */
    private String name(String title) {
        var allowed = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        for (int i = 1; ; i++) {
            var end = i == 1 ? "" : " " + i;
            var name = allowed.substring(0, Math.min(allowed.length(), LONGEST_NAME - end.length()))
                            .strip()
                    + end;
            if (names.add(name.toLowerCase(Locale.ROOT))) {
                return name;
            }
        }
    }

    private static int width(DataColumn column) {
        if (column.type() == Type.INTEGER || column.type() == Type.DECIMAL || column.type() == Type.BOOLEAN) {
            return NARROW;
        }
        return List.of("title", "name", "rule", "address").contains(column.code()) ? WIDE : MIDDLE;
    }
}
