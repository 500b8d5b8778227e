package org.itu.sdgmap.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.itu.sdgmap.security.AccessTokens;
import org.itu.sdgmap.security.RefusedAccountException;
import org.itu.sdgmap.ui.DayField;
import org.itu.sdgmap.ui.Texts;

/** Access tokens for programs: made, shown once, revoked. */
class TokensSection extends Section {

    private static final int USUAL_DAYS = 90;

    private final AccessTokens tokens;
    private final SerializableConsumer<String> say;
    private final TextField name = new TextField(Texts.text("account.tokens.name"));
    private final DayField lastDay = new DayField(Texts.text("account.tokens.lastDay"));
    private final Div list = new Div();

    TokensSection(AccessTokens tokens, SerializableConsumer<String> say) {
        this.tokens = tokens;
        this.say = say;
        var today = LocalDate.now(ZoneOffset.UTC);
        name.setHelperText(Texts.text("account.tokens.name.help"));
        name.setManualValidation(true);
        lastDay.setManualValidation(true);
        lastDay.setMin(today.plusDays(1));
        lastDay.setMax(today.plusYears(1));
        lastDay.setValue(today.plusDays(USUAL_DAYS));
        var create = new Button(Texts.text("account.tokens.create"), e -> create());
        var form = new Div(name, lastDay, create);
        form.addClassName("account-filters");
        add(new H2(Texts.text("account.tokens")), new Paragraph(Texts.text("account.tokens.about")), list, form);
        show();
    }

    private void show() {
        list.removeAll();
        List<AccessTokens.Token> valid = tokens.list();
        if (valid.isEmpty()) {
            list.add(new Paragraph(Texts.text("account.tokens.none")));
            return;
        }
        var table = new DataTable(
                Texts.text("account.tokens"),
                "account.tokens.name",
                "account.tokens.made",
                "account.tokens.expires",
                "account.tokens.used",
                "accounts.actions");
        valid.forEach(t -> table.addRow(
                new Span(t.name()),
                new Span(Texts.minute(t.createdAt())),
                new Span(Texts.minute(t.expiresAt())),
                new Span(Words.minute(t.lastUsedAt())),
                revoke(t)));
        list.add(table);
    }

    private Button revoke(AccessTokens.Token token) {
        var button = new Button(Texts.text("account.tokens.revoke"), e -> {
            tokens.revoke(token.id());
            show();
            say.accept(Texts.text("account.tokens.revoked", token.name()));
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(Texts.text("accounts.actionFor", Texts.text("account.tokens.revoke"), token.name()));
        return button;
    }

    private void create() {
        name.setInvalid(false);
        lastDay.setInvalid(false);
        var day = lastDay.getValue();
        try {
            var made = tokens.create(name.getValue(), day == null ? LocalDate.EPOCH : day);
            name.clear();
            show();
            new SecretDialog(
                            Texts.text("account.tokens.created", made.token().name()),
                            Texts.text("account.tokens.secret"),
                            made.secret(),
                            Texts.text("account.tokens.once"))
                    .open();
        } catch (RefusedAccountException e) {
            if (e.field().equals("lastDay")) {
                lastDay.setErrorMessage(Words.rule(e));
                lastDay.setInvalid(true);
            } else {
                name.setErrorMessage(Words.rule(e));
                name.setInvalid(true);
            }
        }
    }
}
