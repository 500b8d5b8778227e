package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.importing.ImportBatch;
import org.itu.sdgmap.importing.ImportFailure;
import org.itu.sdgmap.importing.ImportRow;
import org.itu.sdgmap.importing.Outcome;
import org.itu.sdgmap.importing.RemarkRule;
import org.itu.sdgmap.importing.RowEffect;
import org.itu.sdgmap.importing.RowRemark;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Sentences about imports in the reader's language. */
final class ImportWords {

    private ImportWords() {}

    /** Where an import stands, in one sentence. */
    static String answer(ImportBatch batch) {
        var counts = batch.counts();
        return switch (batch.state()) {
            case UPLOADED, READING -> Texts.text("imports.answer.reading", batch.rowsDone(), batch.rowsTotal());
            case READY -> plan(batch);
            case COMMITTING -> Texts.text("imports.answer.committing", batch.rowsDone());
            case COMMITTED ->
                Texts.text("imports.answer.committed", counts.written(), counts.waiting(), counts.of(Outcome.REJECT));
            case UNDONE -> Texts.text("imports.answer.undone");
            case CANCELLED -> Texts.text("imports.answer.cancelled");
            case FAILED -> Texts.text("imports.answer.failed");
        };
    }

    /** What a commit would do. */
    static String plan(ImportBatch batch) {
        var counts = batch.counts();
        var parts = new ArrayList<String>();
        parts.add(
                counts.toWrite() == 0
                        ? Texts.text("imports.plan.nothing")
                        : Texts.text("imports.plan.write", counts.toWrite(), counts.fresh(), counts.changes()));
        if (counts.same() > 0) {
            parts.add(Texts.text("imports.plan.same", counts.same()));
        }
        if (counts.waiting() > 0) {
            parts.add(Texts.text("imports.plan.waiting", counts.waiting()));
        }
        if (counts.of(Outcome.REJECT) > 0) {
            parts.add(Texts.text("imports.plan.refused", counts.of(Outcome.REJECT)));
        }
        if (counts.of(Outcome.SKIP) > 0) {
            parts.add(Texts.text("imports.plan.skipped", counts.of(Outcome.SKIP)));
        }
        return String.join(" ", parts);
    }

    static String failure(ImportFailure failure) {
        return Texts.text(failure.key(), failure.args().toArray());
    }

    static String remark(RowRemark remark) {
        if (remark.rule() == RemarkRule.REFUSED_BY_RULE && remark.details().size() >= 4) {
            return Texts.text(
                    "imports.refusedByRule",
                    remark.original(),
                    Texts.text(
                            "activity.rule." + remark.details().get(2),
                            remark.details().get(3)));
        }
        return Texts.text(remark.rule().key(), remark.args().toArray());
    }

    static String sector(@Nullable Sector sector) {
        return sector == null ? Texts.text("imports.sector.none") : Texts.text("sector", sector);
    }

    /** The outcome with a sign beside its word, so that colour is not all that tells. */
    static Span outcome(ImportRow row) {
        var outcome = row.outcome();
        var sign = new Span(
                switch (outcome) {
                    case IMPORT -> "✓";
                    case IMPORT_WARN -> "!";
                    case REVIEW -> "?";
                    case REJECT -> "✕";
                    case SKIP -> "–";
                });
        sign.addClassName("outcome-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        var word = new Span(word(row));
        var both = new Span(sign, word);
        both.addClassNames(
                "outcome",
                "outcome-" + outcome.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        return both;
    }

    /** A row that says nothing new is called so: it would not be written. */
    private static String word(ImportRow row) {
        if (row.isWritten()) {
            return Texts.text("imports.row.written");
        }
        return Texts.text(
                row.effect() == RowEffect.SAME
                        ? "imports.row.same"
                        : row.outcome().key());
    }

    static Div problem(String text) {
        var problem = new Div(text);
        problem.addClassName("form-problem");
        problem.getElement().setAttribute("role", "alert");
        return problem;
    }
}
