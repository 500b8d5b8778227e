package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.AsOfWords;
import org.itu.sdgmap.ui.Texts;

/** Where figures come from and of which day they are. */
class SourceLine extends Paragraph {

    private final Instant changedAt;

    /** Says that the figures are of the state that the address of the page names, until a filter is shown. */
    SourceLine(Instant changedAt) {
        super(text(changedAt, PastDay.all()));
        this.changedAt = changedAt;
        addClassName("source-line");
    }

    void show(ActivityFilter filter) {
        setText(text(changedAt, filter));
    }

    /** One state if both are of the same, else that of each. */
    void show(ActivityFilter a, ActivityFilter b) {
        var ofA = text(changedAt, a);
        var ofB = text(changedAt, b);
        setText(
                ofA.equals(ofB)
                        ? ofA
                        : Texts.text("modes.compare.side", "A", ofA) + " "
                                + Texts.text("modes.compare.side", "B", ofB));
    }

    /** @param changedAt when the present state began, which is that of every filter that names no day */
    static String text(Instant changedAt, ActivityFilter filter) {
        var snapshot = filter.snapshot();
        return snapshot == null
                ? Texts.text("rule.source", day(changedAt, filter))
                : Texts.text("rule.sourceSnapshot", String.valueOf(snapshot));
    }

    /** The day of the state in words, or the snapshot in which it is frozen. */
    static String day(Instant changedAt, ActivityFilter filter) {
        if (filter.snapshot() != null) {
            return Texts.text("rule.snapshot", String.valueOf(filter.snapshot()));
        }
        return filter.past().map(AsOfWords::moment).orElseGet(() -> Texts.date(changedAt));
    }
}
