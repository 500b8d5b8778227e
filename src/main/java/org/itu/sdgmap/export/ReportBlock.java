package org.itu.sdgmap.export;

import java.util.List;
import java.util.function.Supplier;

/** A piece of a report, whatever format it is written in. */
public sealed interface ReportBlock {

    /** @param level 1 for a chapter, 2 for a section within it */
    record Heading(int level, String text) implements ReportBlock {}

    record Paragraph(ReportText text, Tone tone) implements ReportBlock {}

    enum Tone {
        /** What the reader shall take along. */
        LEAD,
        PLAIN,
        /** Rules, sources: in small print. */
        NOTE
    }

    record Bullets(List<ReportText> items) implements ReportBlock {

        public Bullets {
            items = List.copyOf(items);
        }
    }

    /**
     * A table with a head row that is repeated on every page; the first cell of a row names the row.
     *
     * @param compact for many narrow columns
     */
    record Table(String caption, List<Column> columns, List<Row> rows, boolean compact) implements ReportBlock {

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (var row : rows) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException("%d cells under %d columns of '%s'"
                            .formatted(row.cells().size(), columns.size(), caption));
                }
            }
        }
    }

    /**
     * @param width against the other columns, above 0
     * @param number whether its cells are numbers, which stand below each other
     */
    record Column(String name, double width, boolean number) {}

    /** @param total whether it holds what stands below all others */
    record Row(List<ReportText> cells, boolean total) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A drawing.
     *
     * @param alternative what it shows, in words
     * @param svg a document without references to anything outside of it
     * @param png makes the same in pixels
     * @param widthMillimetres as it is printed, at most 170
     */
    record Figure(
            String caption,
            String alternative,
            String svg,
            Supplier<byte[]> png,
            double widthMillimetres,
            double heightMillimetres)
            implements ReportBlock {}
}
