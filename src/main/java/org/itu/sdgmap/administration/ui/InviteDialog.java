package org.itu.sdgmap.administration.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Map;
import java.util.Set;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.security.Accounts;
import org.itu.sdgmap.security.Invitation;
import org.itu.sdgmap.security.OneTimeLink;
import org.itu.sdgmap.security.RefusedAccountException;
import org.itu.sdgmap.ui.Texts;

/** Asks for a person's names and roles, and gives the one-time link. */
class InviteDialog extends Dialog {

    private final Accounts accounts;
    private final SerializableConsumer<OneTimeLink> whenInvited;
    private final TextField displayName = new TextField(Texts.text("accounts.displayName"));
    private final TextField username = new TextField(Texts.text("accounts.username"));
    private final EmailField email = new EmailField(Texts.text("accounts.email"));
    private final Select<Language> language = new Select<>();
    private final RoleMatrix roles = new RoleMatrix(Set.of());
    private final Paragraph problem = new Paragraph();

    InviteDialog(Accounts accounts, SerializableConsumer<OneTimeLink> whenInvited) {
        this.accounts = accounts;
        this.whenInvited = whenInvited;
        setHeaderTitle(Texts.text("accounts.invite"));
        addClassName("account-dialog");
        displayName.setRequiredIndicatorVisible(true);
        username.setRequiredIndicatorVisible(true);
        username.setHelperText(Texts.text("accounts.username.help"));
        email.setHelperText(Texts.text("accounts.email.help"));
        language.setLabel(Texts.text("accounts.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.setValue(Texts.language());
        displayName.setManualValidation(true);
        username.setManualValidation(true);
        email.setManualValidation(true);
        problem.addClassName("form-problem");
        problem.getElement().setAttribute("role", "alert");
        add(displayName, username, email, language, roles, problem);
        var invite = new Button(Texts.text("accounts.invite.submit"), e -> invite());
        invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("accounts.cancel"), e -> close()), invite);
    }

    private void invite() {
        var fields = Map.<String, AbstractField<?, String>>of(
                "displayName", displayName, "username", username, "email", email);
        fields.values().forEach(f -> ((HasValidation) f).setInvalid(false));
        problem.setText("");
        try {
            var link = accounts.invite(new Invitation(
                    username.getValue(),
                    displayName.getValue(),
                    email.getValue(),
                    language.getValue(),
                    roles.ticked()));
            close();
            whenInvited.accept(link);
        } catch (RefusedAccountException e) {
            var field = fields.get(e.field());
            if (field instanceof HasValidation validated) {
                validated.setErrorMessage(Words.rule(e));
                validated.setInvalid(true);
                field.getElement().callJsFunction("focus");
            } else {
                problem.setText(Words.rule(e));
            }
        }
    }
}
