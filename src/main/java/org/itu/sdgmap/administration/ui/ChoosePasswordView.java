package org.itu.sdgmap.administration.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.itu.sdgmap.security.PasswordChoice;
import org.itu.sdgmap.security.RefusedAccountException;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;

/** Where a one-time link leads: its owner chooses a password. */
@Route(Paths.CHOOSE_PASSWORD)
@AnonymousAllowed
class ChoosePasswordView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PasswordChoice choice;
    private final PageHeader header = new PageHeader(Texts.text("password.title"));
    private final Div content = new Div();

    ChoosePasswordView(PasswordChoice choice) {
        this.choice = choice;
        addClassName("choose-password");
        content.addClassName("password-form");
        add(header, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var token = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("token")
                .orElse("");
        content.removeAll();
        choice.find(token).ifPresentOrElse(person -> showForm(token, person), this::showNoLink);
    }

    private void showForm(String token, PasswordChoice.Person person) {
        header.setAnswer(Texts.text("password.answer", person.displayName()));
        var username = new TextField(Texts.text("accounts.username"));
        username.setValue(person.username());
        username.setReadOnly(true);
        username.getElement().setAttribute("autocomplete", "username");
        var password = new PasswordFields();
        var save = new Button(Texts.text("password.choose"), e -> choose(token, password));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER);
        content.add(username, password, save);
    }

    private void choose(String token, PasswordFields password) {
        password.clearProblem();
        try {
            choice.choose(token, password.value());
            content.removeAll();
            header.setAnswer(Texts.text("password.chosen"));
            content.add(new Anchor("/" + Paths.SIGN_IN, Texts.text("shell.signIn")));
        } catch (RefusedAccountException e) {
            if (e.rule() == RefusedAccountException.Rule.LINK) {
                content.removeAll();
                showNoLink();
            } else {
                password.show(e);
            }
        }
    }

    private void showNoLink() {
        header.setAnswer(Texts.text("password.noLink"));
        content.add(new Paragraph(Texts.text("password.noLink.text")));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("password.title"));
    }
}
