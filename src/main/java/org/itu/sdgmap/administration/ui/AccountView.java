package org.itu.sdgmap.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.itu.sdgmap.security.AccessTokens;
import org.itu.sdgmap.security.AccountSummary;
import org.itu.sdgmap.security.OwnAccount;
import org.itu.sdgmap.security.RefusedAccountException;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;

/** One's own account: roles, password, sessions, access tokens. */
@Route(Paths.OWN_ACCOUNT)
@PermitAll
class AccountView extends Div implements HasDynamicTitle {

    private final OwnAccount own;
    private final Paragraph done = new Paragraph();

    AccountView(OwnAccount own, AccessTokens tokens) {
        this.own = own;
        addClassName("own-account");
        var account = own.get();
        var header = new PageHeader(Texts.text("account.title"));
        header.setAnswer(Texts.text("account.answer", account.displayName(), account.username()));
        done.addClassName("done");
        done.getElement().setAttribute("role", "status");
        add(header, done, roles(account));
        if (!account.external()) {
            add(password());
        }
        add(new SessionsSection(own, done::setText), new TokensSection(tokens, done::setText));
    }

    private static Section roles(AccountSummary account) {
        var section = new Section(new H2(Texts.text("accounts.roles")), new Paragraph(Words.roles(account.roles())));
        if (account.roles().isEmpty()) {
            section.add(new Paragraph(Texts.text("account.noRoles")));
        }
        return section;
    }

    private Section password() {
        var present = new PasswordField(Texts.text("password.present"));
        // Vaadin's button is too small to be hit.
        present.setRevealButtonVisible(false);
        present.setManualValidation(true);
        present.getElement().setAttribute("autocomplete", "current-password");
        var wanted = new PasswordFields();
        var save = new Button(Texts.text("password.change"), e -> change(present, wanted));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var form = new Div(present, wanted, save);
        form.addClassName("password-form");
        var section = new Section(new H2(Texts.text("password.change")));
        if (own.mustChoosePassword()) {
            var must = new Span(Texts.text("password.mustChoose"));
            must.addClassName("form-problem");
            section.add(must);
        }
        section.add(form);
        return section;
    }

    private void change(PasswordField present, PasswordFields wanted) {
        present.setInvalid(false);
        wanted.clearProblem();
        done.setText("");
        try {
            own.changePassword(present.getValue(), wanted.value());
            present.clear();
            wanted.clear();
            done.setText(Texts.text("password.changed"));
        } catch (RefusedAccountException e) {
            if (e.field().equals("present")) {
                present.setErrorMessage(Words.rule(e));
                present.setInvalid(true);
                present.focus();
            } else {
                wanted.show(e);
            }
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("account.title"));
    }
}
