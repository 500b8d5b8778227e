package org.itu.sdgmap.ui;

import com.vaadin.flow.component.html.Div;

/** Says what was done, and takes the focus of a button that may be gone. */
public class DoneLine extends Div {

    public DoneLine() {
        addClassName("done");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("tabindex", "-1");
    }

    /** @param message empty for nothing, which leaves the focus where it is */
    public void say(String message) {
        setText(message);
        if (!message.isEmpty()) {
            getElement().executeJs("this.focus()");
        }
    }
}
