package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import org.itu.sdgmap.ui.Texts;

/** Where figures come from and of which day they are. */
class SourceLine extends Paragraph {

    SourceLine(Instant changedAt) {
        super(Texts.text("rule.source", Texts.date(changedAt)));
        addClassName("source-line");
    }
}
