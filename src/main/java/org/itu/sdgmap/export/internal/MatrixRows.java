package org.itu.sdgmap.export.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityFilter.Counting;
import org.itu.sdgmap.analysis.Matrix.Cell;
import org.itu.sdgmap.analysis.Matrix.Margin;
import org.itu.sdgmap.analysis.MatrixEvidence;
import org.itu.sdgmap.analysis.MatrixSuggestion;
import org.itu.sdgmap.analysis.MatrixTable;
import org.itu.sdgmap.export.internal.DataColumn.Type;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.MatrixTie;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Cells of the matrix as rows of a table, in the reader's language. */
final class MatrixRows {

    private final ActivityFilter filter;
    private final Map<List<Integer>, String> rationales;

    MatrixRows(ActivityFilter filter, List<MatrixTie> ties) {
        this.filter = filter;
        this.rationales = ties.stream()
                .filter(t -> t.rationale() != null)
                .collect(Collectors.toMap(t -> List.of(t.lineId(), t.sdgId()), t -> String.valueOf(t.rationale())));
    }

    /** Cells row by row, then the distinct totals of lines, of columns, and of all. */
    ExportTable ofTable(MatrixTable table) {
        var rows = new ArrayList<List<@Nullable Object>>();
        table.shownCells().forEach(cell -> rows.add(cell(cell)));
        var all = Texts.text("matrix.column.all");
        for (var line : table.rows()) {
            rows.add(margin(line, code(line.element()), title(line.element()), all, null));
        }
        for (var column : table.columns()) {
            var sdg = column.margin().element();
            rows.add(margin(column.margin(), all, null, code(sdg), title(sdg)));
        }
        rows.add(row(all, null, all, null, null, table.total(), null, table.entries(), null));
        return new ExportTable(Texts.text("matrix.export.sheetCells"), columns(), rows);
    }

    ExportTable ofReport(List<Cell> cells) {
        return new ExportTable(
                Texts.text("matrix.export.sheetCells"),
                columns(),
                cells.stream().map(this::cell).toList());
    }

    ExportTable ofSuggestions(List<MatrixSuggestion> suggestions) {
        var columns = new ArrayList<>(columns("line", "lineTitle", "sdg", "sdgTitle"));
        if (filter.source().includesActivities()) {
            columns.addAll(columns("activities", "weight", "sectors"));
        }
        if (filter.source().includesEntries()) {
            columns.addAll(columns("entries"));
        }
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var suggestion : suggestions) {
            var cell = suggestion.cell();
            var row = new ArrayList<@Nullable Object>(
                    List.of(code(cell.line()), title(cell.line()), code(cell.sdg()), title(cell.sdg())));
            if (filter.source().includesActivities()) {
                row.add(cell.activities());
                row.add(rounded(cell.weight()));
                row.add(suggestion.sectors().stream()
                        .map(s -> Texts.text("sector", s))
                        .collect(Collectors.joining(Texts.text("list.separator"))));
            }
            if (filter.source().includesEntries()) {
                row.add(cell.entries());
            }
            rows.add(row);
        }
        return new ExportTable(Texts.text("matrix.part.SUGGESTIONS"), columns, rows);
    }

    /** The activities and entries behind some cells, those listed of each. */
    static ExportTable ofEvidence(List<MatrixEvidence> evidence) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var one : evidence) {
            var line = code(one.cell().line());
            var sdg = code(one.cell().sdg());
            for (var activity : one.activities()) {
                rows.add(nullableList(
                        line,
                        sdg,
                        Texts.text("matrix.export.activity"),
                        activity.title(),
                        Texts.text("sector", activity.sector()),
                        activity.startYear(),
                        "/activities/" + activity.slug()));
            }
            for (var entry : one.entries()) {
                rows.add(nullableList(
                        line,
                        sdg,
                        Texts.text("matrix.export.entry"),
                        entry.title(),
                        entry.organisation(),
                        entry.year(),
                        entry.source()));
            }
        }
        return new ExportTable(
                Texts.text("matrix.export.sheetEvidence"),
                List.of(
                        DataColumn.text("line", Texts.text("matrix.column.line")),
                        DataColumn.text("sdg", Texts.text("matrix.column.sdg")),
                        DataColumn.text("kind", Texts.text("matrix.export.kind")),
                        DataColumn.text("title", Texts.text("matrix.export.title")),
                        DataColumn.text("by", Texts.text("matrix.export.by")),
                        DataColumn.integer("year", Texts.text("matrix.export.year")),
                        DataColumn.text("reference", Texts.text("matrix.export.reference"))),
                rows);
    }

    /** Four decimals, as programs get it. */
    static double rounded(double weight) {
        return Math.round(weight * 10_000) / 10_000.0;
    }

    /** C2, SDG 9, SDG 9.1: never what a spreadsheet takes for a number or a date. */
    static String code(Element element) {
        return element.key().framework().equals(ElementKey.SDG)
                ? Texts.text("sdg.short", element.displayCode())
                : element.displayCode();
    }

    private List<DataColumn> columns() {
        var names = new ArrayList<>(List.of("line", "lineTitle", "sdg", "sdgTitle", "state"));
        if (filter.source().includesActivities()) {
            names.add("activities");
            if (filter.counting() == Counting.FRACTIONAL) {
                names.add("weight");
            }
        }
        if (filter.source().includesEntries()) {
            names.add("entries");
        }
        names.add("rationale");
        return columns(names.toArray(String[]::new));
    }

    private static List<DataColumn> columns(String... names) {
        return Arrays.stream(names)
                .map(n -> new DataColumn(
                        n.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT),
                        Texts.text("matrix.column." + n),
                        type(n)))
                .toList();
    }

    private static Type type(String name) {
        return switch (name) {
            case "activities", "entries" -> Type.INTEGER;
            case "weight" -> Type.DECIMAL;
            default -> Type.TEXT;
        };
    }

    private List<@Nullable Object> cell(Cell cell) {
        return row(
                code(cell.line()),
                title(cell.line()),
                code(cell.sdg()),
                title(cell.sdg()),
                Texts.text("matrix.label.state", cell.state()),
                cell.activities(),
                rounded(cell.weight()),
                cell.entries(),
                rationales.get(List.of(cell.line().id(), cell.sdg().id())));
    }

    private List<@Nullable Object> margin(
            Margin margin, String line, @Nullable String lineTitle, String sdg, @Nullable String sdgTitle) {
        return row(
                line,
                lineTitle,
                sdg,
                sdgTitle,
                null,
                margin.activities(),
                rounded(margin.weight()),
                margin.entries(),
                null);
    }

    private List<@Nullable Object> row(
            String line,
            @Nullable String lineTitle,
            String sdg,
            @Nullable String sdgTitle,
            @Nullable String state,
            long activities,
            @Nullable Double weight,
            long entries,
            @Nullable String rationale) {
        var row = nullableList(line, lineTitle, sdg, sdgTitle, state);
        if (filter.source().includesActivities()) {
            row.add(activities);
            if (filter.counting() == Counting.FRACTIONAL) {
                row.add(weight);
            }
        }
        if (filter.source().includesEntries()) {
            row.add(entries);
        }
        row.add(rationale);
        return row;
    }

    private static List<@Nullable Object> nullableList(@Nullable Object... values) {
        var list = new ArrayList<@Nullable Object>();
        for (var value : values) {
            list.add(value);
        }
        return list;
    }

    private static String title(Element element) {
        return element.title().in(Texts.language());
    }
}
