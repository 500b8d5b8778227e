package org.itu.sdgmap.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was read.
 *
 * @param number of the row, as a person counts in the sheet
 * @param cells original texts by column
 * @param activity null where the row is none
 * @param copyOf number of the row that this one copies, exactly or nearly; null for none
 */
public record RowReading(
        int number,
        List<String> cells,
        Outcome outcome,
        List<RowRemark> remarks,
        @Nullable ReadActivity activity,
        @Nullable Integer copyOf) {

    public RowReading {
        cells = List.copyOf(cells);
        remarks = List.copyOf(remarks);
    }

    /** The outcome that the worst remark asks for. */
    public static Outcome outcomeOf(List<RowRemark> remarks) {
        return switch (remarks.stream()
                .map(r -> r.rule().severity())
                .max(java.util.Comparator.naturalOrder())
                .orElse(RemarkRule.Severity.NOTE)) {
            case NOTE -> Outcome.IMPORT;
            case WARN -> Outcome.IMPORT_WARN;
            case REVIEW -> Outcome.REVIEW;
            case REJECT -> Outcome.REJECT;
            case SKIP -> Outcome.SKIP;
        };
    }
}
