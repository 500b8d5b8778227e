package org.itu.sdgmap.importing.internal;

import java.util.Optional;
import org.itu.sdgmap.importing.ColumnMapping;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.NormalText;
import org.itu.sdgmap.importing.RemarkRule;
import org.itu.sdgmap.importing.SourceRow;

/** Tells rows that are no activity, and rows whose cells have shifted. */
final class RowKinds {

    private RowKinds() {}

    static Optional<RemarkRule> skipped(SourceRow row, ColumnMapping mapping) {
        if (row.cells().stream().allMatch(c -> c.isBlank())) {
            return Optional.of(RemarkRule.EMPTY_ROW);
        }
        if (isHeader(row, mapping)) {
            return Optional.of(RemarkRule.REPEATED_HEADER);
        }
        var first = firstText(row);
        if (Words.all().is("EXAMPLE", first.replaceAll("[*:].*", ""))) {
            return Optional.of(RemarkRule.EXAMPLE_ROW);
        }
        boolean described = mapping.findColumn(ImportField.DESCRIPTION).stream()
                .anyMatch(c -> !row.cell(c).isBlank());
        var title = mapping.findColumn(ImportField.TITLE).stream()
                .mapToObj(c -> row.cell(c).text())
                .findFirst()
                .orElse("");
        var number = mapping.findColumn(ImportField.NUMBER).stream()
                .mapToObj(c -> row.cell(c).text())
                .findFirst()
                .orElse("");
        return !described && (isTotal(first) || isTotal(title) || isTotal(number))
                ? Optional.of(RemarkRule.TOTAL_ROW)
                : Optional.empty();
    }

    static String firstText(SourceRow row) {
        return row.cells().stream()
                .filter(c -> !c.isBlank())
                .map(c -> TextRepair.line(c.text()))
                .findFirst()
                .orElse("");
    }

    private static boolean isHeader(SourceRow row, ColumnMapping mapping) {
        int same = 0;
        int filled = 0;
        for (var column : mapping.columns()) {
            var text = row.cell(column.index()).text();
            if (!text.isBlank()) {
                filled++;
                same += NormalText.of(text).equals(NormalText.of(column.heading())) ? 1 : 0;
            }
        }
        return same >= 2 && same * 2 > filled;
    }

    /** "Total", "Total: 25", "Total général 25". */
    private static boolean isTotal(String text) {
        if (text.length() > 60) {
            return false;
        }
        var bare = NormalText.of(text).replaceAll("[0-9]+", " ").strip().replaceAll("\\s+", " ");
        int word = bare.indexOf(' ');
        // "Subtotal ITU-D"
        boolean ofSector = word > 0
                && Words.all().is("TOTAL", bare.substring(0, word))
                && Phrases.read(bare.substring(word), "SECTOR").isPresent();
        return ofSector
                || Words.all().is("TOTAL", bare)
                || Words.all()
                        .is(
                                "TOTAL",
                                bare.replaceFirst(
                                        " (activities|projects|rows|of|activités|actividades|мероприятий|项活动|项).*$",
                                        ""));
    }

    /** Columns that the header has. */
    static int headerCells(ColumnMapping mapping) {
        return mapping.columns().isEmpty() ? 0 : mapping.columns().getLast().index() + 1;
    }
}
