package org.itu.sdgmap.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which column holds what.
 *
 * @param headerRow number of the row with the headings, as a person counts
 * @param columns from the first column on
 */
public record ColumnMapping(int headerRow, List<Column> columns) {

    /** How sure a recognition is. */
    public enum Certainty {
        /** The heading is a known one, or a person chose. */
        SURE,
        /** A known heading is part of it. */
        LIKELY,
        /** Nothing known. */
        NONE
    }

    /**
     * @param index from 0
     * @param heading as it stands in the sheet, without invisible characters
     */
    public record Column(int index, String heading, ImportField field, Certainty certainty) {}

    public ColumnMapping {
        columns = List.copyOf(columns);
    }

    public OptionalInt findColumn(ImportField field) {
        for (var column : columns) {
            if (column.field() == field) {
                return OptionalInt.of(column.index());
            }
        }
        return OptionalInt.empty();
    }

    public Optional<Column> column(int index) {
        return columns.stream().filter(c -> c.index() == index).findFirst();
    }

    /** The mapping after a person's choice; a field that another column held is taken from it. */
    public ColumnMapping with(int index, ImportField field) {
        var changed = new ArrayList<Column>();
        for (var column : columns) {
            if (column.index() == index) {
                changed.add(new Column(index, column.heading(), field, Certainty.SURE));
            } else if (column.field() == field && field.isRead()) {
                changed.add(new Column(column.index(), column.heading(), ImportField.IGNORED, Certainty.NONE));
            } else {
                changed.add(column);
            }
        }
        return new ColumnMapping(headerRow, changed);
    }

    /** The mapping of the same headings that somebody chose before; other columns stay as recognised. */
    public ColumnMapping following(ColumnMapping chosen) {
        var result = this;
        for (var column : columns) {
            var known = chosen.columns.stream()
                    .filter(c -> c.heading().equalsIgnoreCase(column.heading()) && c.certainty() == Certainty.SURE)
                    .findFirst();
            if (known.isPresent()) {
                result = result.with(column.index(), known.get().field());
            }
        }
        return result;
    }
}
