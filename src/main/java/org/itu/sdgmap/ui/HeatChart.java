package org.itu.sdgmap.ui;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values by row and column; a pair that no cell names is no data. */
public record HeatChart(
        String title, String sentence, String unit, List<Heading> rows, List<Heading> columns, List<Cell> cells)
        implements Chart {

    public HeatChart {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
        Chart.checkDistinct("rows", rows.stream().map(Heading::id).toList());
        Chart.checkDistinct("columns", columns.stream().map(Heading::id).toList());
        Chart.checkDistinct(
                "cells", cells.stream().map(c -> c.row() + ">" + c.column()).toList());
        var rowIds = rows.stream().map(Heading::id).collect(Collectors.toSet());
        var columnIds = columns.stream().map(Heading::id).collect(Collectors.toSet());
        for (var cell : cells) {
            if (!rowIds.contains(cell.row()) || !columnIds.contains(cell.column())) {
                throw new IllegalArgumentException(
                        "Cell '%s', '%s'; expected ids of a row and a column".formatted(cell.row(), cell.column()));
            }
        }
    }

    /** @param code such as C2 or the number of a Goal, printed where the name has no room */
    public record Heading(String id, String code, String label) {

        public String fullName() {
            return (code + " " + label).strip();
        }
    }

    /** @param value 0 is none, null is no data */
    public record Cell(
            String row,
            String column,
            @Nullable Long value,
            @Nullable String href) {

        public Cell {
            Chart.checkValue("Cell '%s', '%s'".formatted(row, column), value);
        }
    }
}
