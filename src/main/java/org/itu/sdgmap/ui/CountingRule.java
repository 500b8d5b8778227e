package org.itu.sdgmap.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;

/** How a figure is counted, folded until somebody asks. */
public class CountingRule extends Details {

    /** @param keys of texts, one paragraph each */
    public CountingRule(String... keys) {
        super(Texts.text("rule.title"));
        addClassName("counting-rule");
        for (var key : keys) {
            add(new Paragraph(Texts.text(key)));
        }
    }
}
