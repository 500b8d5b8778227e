package org.itu.sdgmap.framework.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;

/** The way from the list of editions down to a page of coordinators, each step a link. */
class CorrectionsTrail extends Nav {

    private final OrderedList steps = new OrderedList();

    CorrectionsTrail() {
        addClassName("element-path");
        setAriaLabel(Texts.text("frameworks.path"));
        add(steps);
        step("/" + Paths.CORRECTIONS, Texts.text("corrections.title"));
    }

    CorrectionsTrail framework(RecordWords words, String code) {
        return step(CorrectionsAddress.ofUnconfirmed(code), words.framework(code));
    }

    CorrectionsTrail element(RecordWords words, ElementKey key) {
        return step(CorrectionsAddress.ofElement(key), words.element(key));
    }

    private CorrectionsTrail step(String address, String text) {
        steps.add(new ListItem(new Anchor(address, text)));
        return this;
    }
}
