package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import org.itu.sdgmap.ui.Texts;

/** Asks why, before an activity is handed over for review. */
class SubmitDialog extends Dialog {

    private static final int LONGEST_REASON = 500;

    /** @param submit gets the reason, which may be empty */
    SubmitDialog(boolean isNew, SerializableConsumer<String> submit) {
        setHeaderTitle(Texts.text("entry.submit.title"));
        addClassName("submit-dialog");
        var reason = new TextArea(Texts.text(isNew ? "entry.submit.note" : "entry.submit.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setHelperText(Texts.text("entry.submit.help", LONGEST_REASON));
        add(new Paragraph(Texts.text("entry.submit.text")), reason);
        var cancel = new Button(Texts.text("entry.cancel"), e -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var send = new Button(Texts.text("entry.submit"), e -> {
            close();
            submit.accept(reason.getValue().strip());
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setDisableOnClick(true);
        getFooter().add(cancel, send);
        reason.focus();
    }
}
