package org.itu.sdgmap.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Optional;
import org.itu.sdgmap.security.OwnAccount;
import org.itu.sdgmap.ui.Texts;

/** Where one is signed in; the others can be ended. */
class SessionsSection extends Section {

    private final OwnAccount own;
    private final SerializableConsumer<String> say;
    private final Div list = new Div();

    SessionsSection(OwnAccount own, SerializableConsumer<String> say) {
        this.own = own;
        this.say = say;
        var others = new Button(Texts.text("account.sessions.endOthers"), e -> {
            int ended = own.endOtherSessions();
            show();
            say.accept(Texts.text("account.sessions.ended", ended));
        });
        others.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add(new H2(Texts.text("account.sessions")), list, others);
        show();
    }

    private void show() {
        list.removeAll();
        var table = new DataTable(
                Texts.text("account.sessions"),
                "account.sessions.started",
                "account.sessions.seen",
                "audit.address",
                "account.sessions.browser",
                "accounts.actions");
        own.listSessions()
                .forEach(s -> table.addRow(
                        new Span(Texts.minute(s.startedAt())),
                        new Span(Texts.minute(s.lastSeenAt())),
                        new Span(Optional.ofNullable(s.clientAddress()).orElse("")),
                        new Span(Optional.ofNullable(s.browser()).orElse("")),
                        end(s)));
        list.add(table);
    }

    private Component end(OwnAccount.Session session) {
        if (session.present()) {
            return new Span(Texts.text("account.sessions.present"));
        }
        var button = new Button(Texts.text("account.sessions.end"), e -> {
            own.endSession(session.id());
            show();
            say.accept(Texts.text("account.sessions.ended", 1));
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(Texts.text(
                "accounts.actionFor", Texts.text("account.sessions.end"), Texts.minute(session.startedAt())));
        return button;
    }
}
