package org.itu.sdgmap.api;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.ImportRow;
import org.itu.sdgmap.importing.Outcome;
import org.itu.sdgmap.importing.ReadActivity;
import org.itu.sdgmap.importing.RemarkRule;
import org.itu.sdgmap.importing.RowCorrection;
import org.itu.sdgmap.importing.RowEffect;
import org.itu.sdgmap.importing.RowPage;
import org.jspecify.annotations.Nullable;

/**
 * A page of rows.
 *
 * @param next cursor of the next page; null on the last
 */
record ImportRows(List<Row> items, int total, @Nullable Integer next) {

    static ImportRows of(RowPage page) {
        return new ImportRows(page.rows().stream().map(Row::of).toList(), page.total(), page.next());
    }

    /**
     * @param number as a person counts in the sheet
     * @param cells original texts by column
     * @param activity slug of the activity that was written, or that the row changes
     * @param changes fields in which the row differs from that activity
     */
    record Row(
            int number,
            Outcome outcome,
            RowEffect effect,
            List<String> cells,
            List<Remark> remarks,
            @Nullable ReadActivity reading,
            @Nullable String activity,
            List<String> changes,
            boolean written) {

        static Row of(ImportRow row) {
            var matched = row.matched();
            return new Row(
                    row.number(),
                    row.outcome(),
                    row.effect(),
                    row.reading().cells(),
                    row.reading().remarks().stream().map(Remark::of).toList(),
                    row.reading().activity(),
                    row.written() != null ? row.written() : matched == null ? null : matched.slug(),
                    matched == null ? List.of() : matched.fields(),
                    row.isWritten());
        }
    }

    /** @param column index from 0, null where the row as a whole is meant */
    record Remark(
            @Nullable ImportField field,
            @Nullable Integer column,
            RemarkRule rule,
            RemarkRule.Severity severity,
            String original,
            String message,
            List<Candidate> candidates) {

        static Remark of(org.itu.sdgmap.importing.RowRemark remark) {
            return new Remark(
                    remark.field(),
                    remark.column(),
                    remark.rule(),
                    remark.rule().severity(),
                    remark.original(),
                    remark.english(),
                    remark.candidates().stream()
                            .map(c -> new Candidate(c.value(), c.label().in(Language.EN)))
                            .toList());
        }
    }

    record Candidate(String value, String label) {}

    /** What a person or program answers. */
    record Answer(
            @Nullable Map<String, String> texts,
            @Nullable Map<String, Map<String, String>> choices,
            @Nullable List<String> accepted) {

        RowCorrection correction() {
            var typed = new EnumMap<ImportField, String>(ImportField.class);
            Objects.requireNonNullElse(texts, Map.<String, String>of())
                    .forEach((field, text) -> typed.put(field(field), text));
            var chosen = new EnumMap<ImportField, Map<String, String>>(ImportField.class);
            Objects.requireNonNullElse(choices, Map.<String, Map<String, String>>of())
                    .forEach((field, values) -> chosen.put(field(field), Map.copyOf(values)));
            var rules = EnumSet.noneOf(RemarkRule.class);
            Objects.requireNonNullElse(accepted, List.<String>of())
                    .forEach(r -> rules.add(ImportsController.constant("accepted", RemarkRule.class, r)));
            return new RowCorrection(typed, chosen, rules);
        }

        private static ImportField field(String name) {
            return ImportsController.constant("field", ImportField.class, name);
        }
    }
}
