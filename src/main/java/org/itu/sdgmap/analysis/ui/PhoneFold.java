package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;

/** Choices that fold behind one button where there is little room, so that the figure comes first; else they stand open. */
class PhoneFold extends Div {

    private final NativeButton button = new NativeButton();

    /** @param id of the choices in the page */
    PhoneFold(String id, Component... choices) {
        addClassName("phone-fold");
        var folded = new Div(choices);
        folded.setId(id);
        folded.addClassName("phone-folded");
        button.addClassName("filter-fold");
        button.getElement()
                .setAttribute("type", "button")
                .setAttribute("aria-expanded", "false")
                .setAttribute("aria-controls", id);
        button.addClickListener(e -> {
            boolean open = !hasClassName("open");
            setClassName("open", open);
            button.getElement().setAttribute("aria-expanded", String.valueOf(open));
        });
        add(button, folded);
    }

    /** @param text of the button, which says what is folded and how much of it is chosen */
    void name(String text) {
        button.setText(text);
    }
}
