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
        this("action.copyLink", "");
    }

    /**
     * @param text key of the button's text
     * @param asOf state that the copied address names; empty to leave the address as it is
     */
    protected CopyLinkButton(String text, String asOf) {
        super(Texts.text(text), new Icon(VaadinIcon.LINK));
        addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        addClickListener(e -> UI.getCurrentOrThrow()
                .getPage()
                .executeJs("""
                        const address = new URL(location.href);
                        if ($0) address.searchParams.set($1, $0);
                        const text = $0 ? address.href.replaceAll('%2C', ',').replaceAll('%3A', ':') : location.href;
                        try { await navigator.clipboard.writeText(text); return true }
                        catch (e) { return false }""", asOf, AsOfPicker.PARAMETER)
                .then(
                        Boolean.class,
                        copied -> Notification.show(
                                Texts.text(copied ? "action.copied" : "action.notCopied"),
                                SHOWN_MILLISECONDS,
                                Notification.Position.BOTTOM_CENTER)));
    }
}
