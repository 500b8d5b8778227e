package org.itu.sdgmap.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Sign-in of staff; reading needs none. */
@Route(Paths.SIGN_IN)
@AnonymousAllowed
class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm(texts());

    SignInView() {
        addClassName("sign-in");
        var header = new PageHeader(Texts.text("signIn.title"));
        header.setAnswer(Texts.text("signIn.answer"));
        form.setAction(Paths.SIGN_IN);
        form.setForgotPasswordButtonVisible(false);
        add(header, form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("signIn.title");
    }

    private static LoginI18n texts() {
        var texts = LoginI18n.createDefault();
        var fields = texts.getForm();
        fields.setTitle("");
        fields.setUsername(Texts.text("signIn.username"));
        fields.setPassword(Texts.text("signIn.password"));
        fields.setSubmit(Texts.text("signIn.submit"));
        var error = texts.getErrorMessage();
        error.setTitle(Texts.text("signIn.refused"));
        error.setMessage(Texts.text("signIn.refused.text"));
        error.setUsername(Texts.text("signIn.username.missing"));
        error.setPassword(Texts.text("signIn.password.missing"));
        return texts;
    }
}
