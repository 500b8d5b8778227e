package org.itu.sdgmap.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;

/** Copies the address of what is on the screen. */
public class CopyLinkButton extends Button {

    private static final int SHOWN_MILLISECONDS = 3000;

    public CopyLinkButton() {
        super(Texts.text("action.copyLink"), new Icon(VaadinIcon.LINK));
        addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        addClickListener(e -> UI.getCurrentOrThrow()
                .getPage()
                .executeJs("""
                        try { await navigator.clipboard.writeText(location.href); return true }
                        catch (e) { return false }""")
                .then(
                        Boolean.class,
                        copied -> Notification.show(
                                Texts.text(copied ? "action.copied" : "action.notCopied"),
                                SHOWN_MILLISECONDS,
                                Notification.Position.BOTTOM_CENTER)));
    }
}
