package org.itu.sdgmap.importing.internal;

import java.util.ArrayList;
import java.util.List;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.RemarkRule;
import org.itu.sdgmap.importing.RowCorrection;
import org.itu.sdgmap.importing.RowRemark;
import org.itu.sdgmap.importing.RowRemark.Candidate;
import org.jspecify.annotations.Nullable;

/** Gathers what is remarked about one row, and what remains unresolved in it. */
final class Remarks {

    private final List<RowRemark> all = new ArrayList<>();
    private final List<String> unresolved = new ArrayList<>();
    private final RowCorrection correction;
    private final java.util.function.Function<ImportField, @Nullable Integer> columns;

    Remarks(RowCorrection correction, java.util.function.Function<ImportField, @Nullable Integer> columns) {
        this.correction = correction;
        this.columns = columns;
    }

    void add(ImportField field, String original, RemarkRule rule, Object... details) {
        add(field, original, rule, List.of(), details);
    }

    void add(
            @Nullable ImportField field,
            String original,
            RemarkRule rule,
            List<Candidate> candidates,
            Object... details) {
        if (correction.accepted().contains(rule) && rule.severity() == RemarkRule.Severity.REVIEW) {
            return;
        }
        var texts = new ArrayList<String>();
        for (var detail : details) {
            texts.add(String.valueOf(detail));
        }
        all.add(new RowRemark(field, field == null ? null : columns.apply(field), original, rule, texts, candidates));
    }

    /** A question about a part of a cell, which stays unresolved. */
    void ask(ImportField field, String original, RemarkRule rule, List<Candidate> candidates, Object... details) {
        add(field, original, rule, candidates, details);
        unresolved.add(original);
    }

    /** What a person chose in place of a text; null for nothing. */
    @Nullable String chosen(ImportField field, String original) {
        var choices = correction.choices().get(field);
        if (choices == null) {
            return null;
        }
        var exact = choices.get(original);
        // Remarks cut long texts
        return exact != null
                ? exact
                : choices.get(
                        new RowRemark(field, null, original, RemarkRule.EMPTY_ROW, List.of(), List.of()).original());
    }

    boolean accepted(RemarkRule rule) {
        return correction.accepted().contains(rule);
    }

    List<RowRemark> all() {
        return List.copyOf(all);
    }

    List<String> unresolved() {
        return unresolved.stream().distinct().toList();
    }
}
