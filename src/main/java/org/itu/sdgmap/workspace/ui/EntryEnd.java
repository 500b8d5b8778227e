package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import org.itu.sdgmap.ui.Texts;

/** What can be done with the draft, at the foot of the form. */
class EntryEnd extends Div {

    EntryEnd(SerializableRunnable submit, SerializableRunnable save, SerializableRunnable discard) {
        addClassName("entry-end");
        var handOver = new Button(Texts.text("entry.submit"), e -> submit.run());
        handOver.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var keep = new Button(Texts.text("entry.save"), e -> save.run());
        var throwAway = new Button(Texts.text("entry.discard"), e -> discard.run());
        throwAway.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        var buttons = new Div(handOver, keep, throwAway);
        buttons.addClassName("form-buttons");
        add(new Paragraph(Texts.text("entry.end")), buttons);
    }
}
