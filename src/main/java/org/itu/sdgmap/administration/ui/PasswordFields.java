package org.itu.sdgmap.administration.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import org.itu.sdgmap.security.RefusedAccountException;
import org.itu.sdgmap.ui.Texts;

/** A new password, typed or pasted; the rules stand beside it. */
class PasswordFields extends Div {

    private final PasswordField password = new PasswordField(Texts.text("password.new"));

    PasswordFields() {
        addClassName("password-fields");
        password.setHelperText(Texts.text("password.rules"));
        password.setRequiredIndicatorVisible(true);
        password.setManualValidation(true);
        // Vaadin's button is too small to be hit.
        password.setRevealButtonVisible(false);
        password.getElement().setAttribute("autocomplete", "new-password");
        add(password);
    }

    String value() {
        return password.getValue();
    }

    void clear() {
        password.clear();
        password.setInvalid(false);
    }

    void clearProblem() {
        password.setInvalid(false);
    }

    void show(RefusedAccountException refused) {
        password.setErrorMessage(Words.rule(refused));
        password.setInvalid(true);
        password.focus();
    }
}
