package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import org.itu.sdgmap.ui.Texts;

/** Tells that the draft is gone while the form still holds what was typed, which can become another draft. */
class GonePart extends Section {

    GonePart(SerializableRunnable startAgain) {
        addClassName("collision-notice");
        getElement().setAttribute("role", "alert");
        var title = new H2(Texts.text("entry.gone"));
        title.getElement().setAttribute("tabindex", "-1");
        var keep = new Button(Texts.text("entry.gone.keep"), e -> startAgain.run());
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var buttons = new Div(keep);
        buttons.addClassName("form-buttons");
        add(title, new Paragraph(Texts.text("entry.gone.text")), buttons);
        title.getElement().executeJs("this.focus(); this.scrollIntoView({block: 'start'})");
    }
}
