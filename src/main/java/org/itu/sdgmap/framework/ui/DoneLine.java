package org.itu.sdgmap.framework.ui;

import com.vaadin.flow.component.html.Paragraph;

/** Says what was done, and takes the focus of a button that may be gone. */
class DoneLine extends Paragraph {

    DoneLine() {
        addClassName("done");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("tabindex", "-1");
    }

    /** @param message empty for nothing, which leaves the focus where it is */
    void say(String message) {
        setText(message);
        if (!message.isEmpty()) {
            getElement().executeJs("this.focus()");
        }
    }
}
