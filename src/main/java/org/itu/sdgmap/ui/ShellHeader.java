package org.itu.sdgmap.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.security.CurrentAccount;

/** Name of the tool, navigation, search, language, colours, sign-in. */
class ShellHeader extends Header {

    private static final int LONGEST_SEARCH = 200;

    private final Map<String, Anchor> links = new LinkedHashMap<>();
    private final TextField search = new TextField();
    private final Button menu = new Button(new Icon(VaadinIcon.MENU));

    ShellHeader(AuthenticationContext authentication, CurrentAccount current) {
        addClassName("shell-header");
        var brand = new Anchor("/", Texts.text("app.name"));
        brand.addClassName("brand");
        var tools = new Div(languages(), colours(), account(authentication, current));
        tools.addClassName("shell-tools");
        var folding = new Div(navigation(), tools);
        folding.addClassName("shell-folding");
        folding.setId("shell-folding");
        add(brand, searchField(), menuButton(), folding);
    }

    void showPlace(Location location) {
        removeClassName("open");
        menu.getElement().setAttribute("aria-expanded", "false");
        var first = location.getFirstSegment();
        links.forEach((path, link) -> {
            boolean here = path.equals(first);
            link.setClassName("here", here);
            if (here) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
        search.setValue(location.getQueryParameters().getSingleParameter("q").orElse(""));
    }

    /** A number beside an entry of the navigation, which a screen reader hears in words. */
    void showCount(String path, int count, String words) {
        var link = links.get(path);
        if (link == null) {
            return;
        }
        link.getChildren().filter(c -> c.hasClassName("nav-count")).toList().forEach(link::remove);
        if (count > 0) {
            var number = new Span(Texts.number(count));
            number.getElement().setAttribute("aria-hidden", "true");
            var heard = new Span(" " + words);
            heard.addClassName("visually-hidden");
            var mark = new Span(number, heard);
            mark.addClassName("nav-count");
            link.add(mark);
        }
    }

    private Nav navigation() {
        var list = new UnorderedList();
        for (var entry : MenuConfiguration.getMenuEntries()) {
            var path = entry.path().replaceFirst("^/", "");
            var link = new Anchor("/" + path, Texts.text(entry.title()));
            links.put(path, link);
            list.add(new ListItem(link));
        }
        var nav = new Nav(list);
        nav.setAriaLabel(Texts.text("shell.navigation"));
        return nav;
    }

    private Button menuButton() {
        menu.addClassName("shell-menu");
        menu.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        menu.setAriaLabel(Texts.text("shell.menu"));
        menu.getElement().setAttribute("aria-expanded", "false");
        menu.getElement().setAttribute("aria-controls", "shell-folding");
        menu.addClickListener(e -> {
            boolean open = !hasClassName("open");
            setClassName("open", open);
            menu.getElement().setAttribute("aria-expanded", String.valueOf(open));
        });
        return menu;
    }

    private Div searchField() {
        search.setPlaceholder(Texts.text("shell.search"));
        search.setAriaLabel(Texts.text("shell.search"));
        search.setMaxLength(LONGEST_SEARCH);
        search.setClearButtonVisible(true);
        search.setPrefixComponent(new Icon(VaadinIcon.SEARCH));
        search.addKeyPressListener(Key.ENTER, e -> search());
        var region = new Div(search);
        region.addClassName("shell-search");
        region.getElement().setAttribute("role", "search");
        return region;
    }

    private void search() {
        var words = search.getValue().strip();
        var parameters = words.isEmpty() ? QueryParameters.empty() : QueryParameters.of("q", words);
        UI.getCurrentOrThrow().navigate(Paths.ACTIVITIES, parameters);
    }

    private static Select<Language> languages() {
        var select = new Select<Language>();
        select.addClassName("languages");
        select.setItems(Language.values());
        select.setItemLabelGenerator(Language::ownName);
        select.setAriaLabel(Texts.text("shell.language"));
        select.setValue(Texts.language());
        select.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                ReaderPreferences.remember(e.getValue());
                // Without a language in the address, which would win over the choice.
                UI.getCurrentOrThrow()
                        .getPage()
                        .executeJs("const u = new URL(location.href); u.searchParams.delete('lang');"
                                + "location.replace(u.href)");
            }
        });
        return select;
    }

    private static MenuBar colours() {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        bar.addClassName("colours");
        var root = bar.addItem(new Icon(VaadinIcon.ADJUST), Texts.text("shell.colours"));
        root.getElement().setAttribute("aria-label", Texts.text("shell.colours"));
        var chosen = ReaderPreferences.colours(VaadinRequest.getCurrent());
        var items = root.getSubMenu();
        for (var colours : ReaderPreferences.Colours.values()) {
            var item = items.addItem(Texts.text("shell.colours", colours), e -> {
                ReaderPreferences.remember(colours);
                UI.getCurrentOrThrow().getPage().setColorScheme(PageSetup.colorScheme(colours));
                items.getItems().forEach(other -> other.setChecked(other.equals(e.getSource())));
            });
            item.setCheckable(true);
            item.setChecked(colours == chosen);
        }
        return bar;
    }

    private static Div account(AuthenticationContext authentication, CurrentAccount current) {
        var account = new Div();
        account.addClassName("account");
        current.find()
                .ifPresentOrElse(
                        person -> account.add(new AccountMenu(person, authentication)),
                        () -> account.add(new Anchor("/" + Paths.SIGN_IN, Texts.text("shell.signIn"))));
        return account;
    }
}
