package org.itu.sdgmap.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.itu.sdgmap.security.SignInWays;

/** Sign-in of staff; reading needs none. */
@Route(Paths.SIGN_IN)
@AnonymousAllowed
class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SECONDS_OF_A_MINUTE = 60;

    private final LoginForm form = new LoginForm(texts());

    private final Paragraph problem = new Paragraph();

    SignInView(SignInWays ways) {
        addClassName("sign-in");
        var header = new PageHeader(Texts.text("signIn.title"));
        header.setAnswer(Texts.text("signIn.answer"));
        form.setAction(Paths.SIGN_IN);
        form.setForgotPasswordButtonVisible(false);
        problem.addClassName("form-problem");
        problem.getElement().setAttribute("role", "alert");
        add(header, problem);
        ways.listProviders().forEach(provider -> add(providerLink(provider)));
        if (ways.hasLocalAccounts()) {
            add(form);
        }
    }

    private static Anchor providerLink(SignInWays.Provider provider) {
        var link = new Anchor(provider.path(), Texts.text("signIn.with", provider.name()));
        link.addClassName("sign-in-provider");
        // Leads out of the pages, to the provider.
        link.setRouterIgnore(true);
        return link;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var error = parameters.getSingleParameter("error");
        var wait = parameters
                .getSingleParameter("wait")
                .filter(seconds -> seconds.matches("[0-9]{1,5}"))
                .map(Integer::valueOf);
        problem.setVisible(true);
        if (wait.isPresent()) {
            problem.setText(
                    wait.get() < SECONDS_OF_A_MINUTE
                            ? Texts.text("signIn.wait.seconds", wait.get())
                            : Texts.text("signIn.wait.minutes", Math.ceilDiv(wait.get(), SECONDS_OF_A_MINUTE)));
        } else if (error.filter("provider"::equals).isPresent()) {
            problem.setText(Texts.text("signIn.provider.refused"));
        } else {
            problem.setVisible(false);
            form.setError(parameters.getParameters().containsKey("error"));
        }
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
