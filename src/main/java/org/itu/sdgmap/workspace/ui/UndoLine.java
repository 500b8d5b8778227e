package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import org.itu.sdgmap.ui.Texts;

/** Says what was just done, and takes it back. It stays until the next thing is done, so that nobody has to hurry. */
class UndoLine extends Div {

    UndoLine() {
        addClassName("undo-line");
        getElement().setAttribute("role", "status");
    }

    void offer(String done, SerializableRunnable undo) {
        removeAll();
        var button = new Button(Texts.text("entry.undo"), e -> {
            removeAll();
            undo.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(Texts.text("entry.undo.what", done));
        add(new Span(done), button);
    }

    void clear() {
        removeAll();
    }
}
