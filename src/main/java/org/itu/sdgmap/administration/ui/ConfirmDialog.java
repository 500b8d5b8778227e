package org.itu.sdgmap.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import org.itu.sdgmap.security.RefusedAccountException;
import org.itu.sdgmap.ui.Texts;

/** Asks before something that another person will feel. */
class ConfirmDialog extends Dialog {

    ConfirmDialog(String title, String effect, String act, SerializableRunnable work) {
        setHeaderTitle(title);
        addClassName("account-dialog");
        var problem = new Paragraph();
        problem.addClassName("form-problem");
        problem.getElement().setAttribute("role", "alert");
        add(new Paragraph(effect), problem);
        var confirm = new Button(act, e -> {
            try {
                work.run();
                close();
            } catch (RefusedAccountException refused) {
                problem.setText(Words.rule(refused));
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("accounts.cancel"), e -> close()), confirm);
    }
}
