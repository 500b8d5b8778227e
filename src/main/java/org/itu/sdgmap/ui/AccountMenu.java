package org.itu.sdgmap.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.itu.sdgmap.security.Role;
import org.itu.sdgmap.security.SignedIn;

/** Who is signed in, and the pages that this person's roles open. */
class AccountMenu extends MenuBar {

    AccountMenu(SignedIn person, AuthenticationContext authentication) {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        addClassName("account-menu");
        var name = new Span(person.displayName());
        name.addClassName("account-name");
        var root = addItem(new Icon(VaadinIcon.USER));
        root.add(name);
        root.getElement().setAttribute("aria-label", Texts.text("shell.account", person.displayName()));
        boolean coordinator = person.isCoordinator();
        boolean admin = person.roles().stream().anyMatch(r -> r.role() == Role.ADMIN);
        var items = root.getSubMenu();
        add(items, true, Paths.WORKSPACE, "menu.workspace");
        add(items, true, Paths.OWN_ACCOUNT, "menu.account");
        add(items, admin, Paths.ACCOUNTS, "menu.accounts");
        add(items, coordinator, Paths.CORRECTIONS, "menu.corrections");
        add(items, coordinator || admin, Paths.AUDIT, "menu.audit");
        add(items, admin, Paths.SYSTEM, "menu.system");
        items.addItem(Texts.text("shell.signOut"), e -> authentication.logout());
    }

    private static void add(SubMenu items, boolean allowed, String path, String key) {
        if (allowed && RouteConfiguration.forApplicationScope().getRoute(path).isPresent()) {
            items.addItem(Texts.text(key), e -> UI.getCurrentOrThrow().navigate(path));
        }
    }
}
