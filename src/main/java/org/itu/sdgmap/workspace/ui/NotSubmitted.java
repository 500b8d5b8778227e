package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.html.Div;
import org.itu.sdgmap.ui.Texts;

/** Says why nothing was submitted though no rule stands against it: what was typed is not kept. */
class NotSubmitted extends Div {

    NotSubmitted() {
        addClassName("form-problem");
        getElement().setAttribute("role", "alert");
        getElement().setAttribute("tabindex", "-1");
        setVisible(false);
    }

    /** @param state any but SAVED */
    void show(Autosave.State state) {
        setText(Texts.text("entry.notSubmitted", Texts.text("entry.status", state)));
        setVisible(true);
        getElement().executeJs("this.focus(); this.scrollIntoView({block: 'center'})");
    }

    void hide() {
        setVisible(false);
    }
}
