package org.itu.sdgmap.export.internal.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.itu.sdgmap.export.ReportBlock.Column;
import org.itu.sdgmap.export.ReportBlock.Row;
import org.itu.sdgmap.export.ReportBlock.Table;
import org.itu.sdgmap.export.ReportText;
import org.itu.sdgmap.ui.Texts;

/** A table while it is filled: cells are texts, or numbers in the reader's writing. */
final class TableDraft {

    private final String caption;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private boolean compact;

    TableDraft(String caption) {
        this.caption = caption;
    }

    /** @param name of the column in the translation files */
    TableDraft text(String name, double width) {
        columns.add(new Column(Texts.text("report.column." + name), width, false));
        return this;
    }

    /** @param name of the column in the translation files */
    TableDraft number(String name, double width) {
        columns.add(new Column(Texts.text("report.column." + name), width, true));
        return this;
    }

    TableDraft column(Column column) {
        columns.add(column);
        return this;
    }

    TableDraft compact() {
        compact = true;
        return this;
    }

    TableDraft row(Object... cells) {
        rows.add(new Row(cells(cells), false));
        return this;
    }

    TableDraft total(Object... cells) {
        rows.add(new Row(cells(cells), true));
        return this;
    }

    private static List<ReportText> cells(Object... cells) {
        return Arrays.stream(cells).map(TableDraft::cell).toList();
    }

    private static ReportText cell(Object value) {
        return switch (value) {
            case ReportText text -> text;
            case Integer number -> ReportText.of(Texts.number(number.longValue()));
            case Long number -> ReportText.of(Texts.number(number));
            case Double number -> ReportText.of(Texts.number(number));
            default -> ReportText.of(value.toString());
        };
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Table finish() {
        return new Table(caption, columns, rows, compact);
    }
}
