package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableRunnable;
import org.itu.sdgmap.ui.Texts;

/**
 * A panel beside a figure, on phones from below. It takes the focus when a reader opens it, closes by button and
 * Escape, and gives the focus back to where it came from.
 */
class SidePanel extends Aside {

    private static final String HEADING_ID = "side-panel-heading";

    private final H2 heading = new H2();
    private final Div content = new Div();
    private final SerializableRunnable whenClosed;

    /** @param whenClosed called when the reader closes the panel */
    SidePanel(SerializableRunnable whenClosed) {
        this.whenClosed = whenClosed;
        addClassName("side-panel");
        content.addClassName("side-panel-content");
        heading.setId(HEADING_ID);
        heading.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-labelledby", HEADING_ID);
        var close = new Button(new Icon(VaadinIcon.CLOSE), e -> close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        close.setAriaLabel(Texts.text("map.panel.close"));
        close.setTooltipText(Texts.text("map.panel.close"));
        var head = new Header(heading, close);
        add(head, content);
        setShown(false);
    }

    /** Escape closes the panel wherever in this part of the page the focus is. */
    void listenForEscapeOn(Component part) {
        part.getElement()
                .addEventListener("keydown", e -> {
                    if (isShown()) {
                        close();
                    }
                })
                .setFilter("event.key === 'Escape' && !event.defaultPrevented");
    }

    /** @param takeFocus false where the address of the page opened the panel, not the reader */
    void open(String title, boolean takeFocus, Component... parts) {
        heading.setText(title);
        content.removeAll();
        content.add(parts);
        setShown(true);
        if (takeFocus) {
            getElement().executeJs("""
                    let from = document.activeElement;
                    while (from?.shadowRoot?.activeElement) from = from.shadowRoot.activeElement;
                    if (from && from !== document.body && !this.contains(from)) this.openedFrom = from;
                    this.lastElementChild.scrollTop = 0;
                    const heading = this.querySelector('h2');
                    heading.focus({preventScroll: true});
                    heading.scrollIntoView({block: 'nearest'});""");
        }
    }

    /** Empties and hides the panel without telling anybody. */
    void hide() {
        content.removeAll();
        setShown(false);
    }

    boolean isShown() {
        return !getElement().hasAttribute("hidden");
    }

    private void close() {
        hide();
        getElement()
                .executeJs("this.openedFrom?.isConnected && this.openedFrom.focus({preventScroll: true});"
                        + "this.openedFrom = null");
        whenClosed.run();
    }

    private void setShown(boolean shown) {
        getElement().setAttribute("hidden", !shown);
    }
}
