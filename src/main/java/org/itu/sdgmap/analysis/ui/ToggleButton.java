package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.function.SerializableConsumer;

/** A button that is on or off. */
class ToggleButton extends NativeButton {

    private boolean on;

    ToggleButton(String label, SerializableConsumer<Boolean> whenToggled) {
        super(label);
        addClassName("toggle-button");
        getElement().setAttribute("type", "button");
        show(false);
        addClickListener(e -> {
            show(!on);
            whenToggled.accept(on);
        });
    }

    void show(boolean newState) {
        on = newState;
        getElement().setAttribute("aria-pressed", String.valueOf(on));
    }
}
