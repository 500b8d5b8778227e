package org.itu.sdgmap.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.itu.sdgmap.security.AccountQuery;
import org.itu.sdgmap.security.AccountState;
import org.itu.sdgmap.security.AccountSummary;
import org.itu.sdgmap.security.Accounts;
import org.itu.sdgmap.security.CurrentAccount;
import org.itu.sdgmap.security.OneTimeLink;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;

/** Who may enter, review and coordinate; administrators invite, change roles, disable and reset. */
@Route(Paths.ACCOUNTS)
@RolesAllowed("ADMIN")
class AccountsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Accounts accounts;
    private final String own;
    private final PageHeader header;
    private final AccountsFilter filter = new AccountsFilter(this::go);
    private final Paragraph done = new Paragraph();
    private final Div list = new Div();
    private AccountQuery query = AccountQuery.all();

    AccountsView(Accounts accounts, CurrentAccount current) {
        this.accounts = accounts;
        own = current.get().username();
        addClassName("accounts");
        var invite = new Button(Texts.text("accounts.invite"), e -> new InviteDialog(accounts, this::invited).open());
        invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        header = new PageHeader(Texts.text("accounts.title"), invite);
        done.addClassName("done");
        done.getElement().setAttribute("role", "status");
        add(header, filter, done, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = AccountsAddress.read(event.getLocation());
        filter.show(query);
        done.setText("");
        show();
    }

    private void go(AccountQuery wanted) {
        getUI().ifPresent(ui -> ui.navigate(AccountsView.class, AccountsAddress.write(wanted)));
    }

    private void show() {
        var page = accounts.list(query);
        header.setAnswer(Texts.text("accounts.answer", page.total()));
        list.removeAll();
        if (page.items().isEmpty()) {
            list.add(new Paragraph(Texts.text("accounts.empty")));
            return;
        }
        var table = new DataTable(
                Texts.text("accounts.title"),
                "accounts.person",
                "accounts.roles",
                "accounts.state",
                "accounts.lastSignIn",
                "accounts.actions");
        page.items().forEach(a -> addRow(table, a));
        list.add(table);
        if (page.total() > AccountQuery.PAGE_SIZE) {
            list.add(pages(page.total()));
        }
    }

    private void addRow(DataTable table, AccountSummary account) {
        var email = account.email();
        var person =
                DataTable.lines(account.displayName(), account.username() + (email == null ? "" : " \u00B7 " + email));
        var state = new Div(Words.stateMark(account.state()));
        state.addClassName("data-lines");
        var expires = account.linkExpiresAt();
        if (expires != null) {
            state.add(small(Texts.text("accounts.linkUntil", Texts.minute(expires))));
        }
        if (account.external()) {
            state.add(small(Texts.text("accounts.external")));
        }
        table.addRow(
                person,
                new Span(Words.roles(account.roles())),
                state,
                new Span(Words.minute(account.lastSignInAt())),
                actions(account));
    }

    private static Span small(String text) {
        var small = new Span(text);
        small.addClassName("data-small");
        return small;
    }

    private Div actions(AccountSummary account) {
        var actions = new Div();
        actions.addClassName("data-actions");
        actions.add(action("accounts.roles.change", account, () -> new RolesDialog(
                        accounts, account, () -> changed(Texts.text("accounts.roles.changed", account.displayName())))
                .open()));
        boolean oneself = account.username().equals(own);
        if (account.state() == AccountState.DISABLED) {
            actions.add(action(
                    "accounts.enable",
                    account,
                    () -> confirm("enable", account, () -> {
                        accounts.enable(account.username(), account.version());
                        changed(Texts.text("accounts.enable.done", account.displayName()));
                    })));
        } else if (!oneself) {
            if (!account.external()) {
                var key = account.state() == AccountState.INVITED ? "renew" : "reset";
                actions.add(action(
                        "accounts." + key,
                        account,
                        () -> confirm(key, account, () -> {
                            var link = accounts.reset(account.username(), account.version());
                            show();
                            showLink(link);
                        })));
            }
            if (account.state() == AccountState.INVITED) {
                actions.add(action(
                        "accounts.revoke",
                        account,
                        () -> confirm("revoke", account, () -> {
                            accounts.revokeInvitation(account.username(), account.version());
                            changed(Texts.text("accounts.revoke.done", account.displayName()));
                        })));
            } else {
                actions.add(action(
                        "accounts.disable",
                        account,
                        () -> confirm("disable", account, () -> {
                            accounts.disable(account.username(), account.version());
                            changed(Texts.text("accounts.disable.done", account.displayName()));
                        })));
            }
        }
        return actions;
    }

    private static Button action(String key, AccountSummary account, SerializableRunnable run) {
        var button = new Button(Texts.text(key), e -> run.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(Texts.text("accounts.actionFor", Texts.text(key), account.displayName()));
        return button;
    }

    private static void confirm(String key, AccountSummary account, SerializableRunnable work) {
        new ConfirmDialog(
                        Texts.text("accounts." + key + ".title", account.displayName()),
                        Texts.text("accounts." + key + ".effect"),
                        Texts.text("accounts." + key),
                        work)
                .open();
    }

    private void changed(String message) {
        show();
        done.setText(message);
    }

    private void invited(OneTimeLink link) {
        show();
        showLink(link);
    }

    private static void showLink(OneTimeLink link) {
        new SecretDialog(
                        Texts.text("accounts.link.title", link.username()),
                        Texts.text("accounts.link"),
                        link.path(),
                        Texts.text("accounts.link.about", Texts.minute(link.expiresAt())),
                        Texts.text(link.sent() ? "accounts.link.sent" : "accounts.link.notSent"))
                .open();
    }

    private Nav pages(int total) {
        int first = query.page() * AccountQuery.PAGE_SIZE + 1;
        var nav = new Nav();
        nav.addClassName("pager");
        nav.setAriaLabel(Texts.text("activities.pages"));
        if (query.page() > 0) {
            nav.add(new Anchor(address(query.page() - 1), Texts.text("activities.previous")));
        }
        nav.add(new Span(
                Texts.text("corrections.position", first, Math.min(total, first + AccountQuery.PAGE_SIZE - 1), total)));
        if (first + AccountQuery.PAGE_SIZE <= total) {
            nav.add(new Anchor(address(query.page() + 1), Texts.text("activities.next")));
        }
        return nav;
    }

    private String address(int page) {
        var other = new AccountQuery(
                query.words(), query.role(), query.sector(), query.state(), query.sort(), query.descending(), page);
        return "/" + Paths.ACCOUNTS + "?" + AccountsAddress.write(other).getQueryString();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("accounts.title"));
    }
}
