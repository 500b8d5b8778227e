package org.itu.sdgmap.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import org.itu.sdgmap.security.AccountSummary;
import org.itu.sdgmap.security.Accounts;
import org.itu.sdgmap.security.RefusedAccountException;
import org.itu.sdgmap.ui.Texts;

/** Changes what one person may do. */
class RolesDialog extends Dialog {

    RolesDialog(Accounts accounts, AccountSummary account, SerializableRunnable whenChanged) {
        setHeaderTitle(Texts.text("accounts.roles.title", account.displayName()));
        addClassName("account-dialog");
        var roles = new RoleMatrix(account.roles());
        var problem = new Paragraph();
        problem.addClassName("form-problem");
        problem.getElement().setAttribute("role", "alert");
        add(roles, new Paragraph(Texts.text("accounts.roles.effect")), problem);
        var save = new Button(Texts.text("accounts.save"), e -> {
            try {
                accounts.changeRoles(account.username(), account.version(), roles.ticked());
                close();
                whenChanged.run();
            } catch (RefusedAccountException refused) {
                problem.setText(Words.rule(refused));
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("accounts.cancel"), e -> close()), save);
    }
}
