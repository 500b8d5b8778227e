package org.itu.sdgmap.administration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.itu.sdgmap.ui.Texts;

/** Shows a secret once, to be copied. */
class SecretDialog extends Dialog {

    /** @param secret a path is shown with the address that the browser knows of the tool */
    SecretDialog(String title, String label, String secret, String... explanations) {
        setHeaderTitle(title);
        addClassName("account-dialog");
        // Closed on purpose only: what it shows is nowhere else.
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        for (var text : explanations) {
            add(new Paragraph(text));
        }
        var field = new TextField(label);
        field.addClassName("secret");
        field.setReadOnly(true);
        field.setValue(secret);
        field.getElement().setAttribute("dir", "ltr");
        if (secret.startsWith("/")) {
            UI.getCurrentOrThrow()
                    .getPage()
                    .executeJs("return location.origin")
                    .then(String.class, origin -> field.setValue(origin + secret));
        }
        var done = new Paragraph();
        done.getElement().setAttribute("role", "status");
        var copy = new Button(Texts.text("accounts.copy"), e -> field.getElement()
                .executeJs("""
                        try { await navigator.clipboard.writeText(this.value); return true }
                        catch (e) { this.inputElement.select(); return false }""")
                .then(
                        Boolean.class,
                        copied -> done.setText(Texts.text(copied ? "accounts.copied" : "accounts.notCopied"))));
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(field, done);
        getFooter().add(copy, new Button(Texts.text("accounts.close"), e -> close()));
    }
}
