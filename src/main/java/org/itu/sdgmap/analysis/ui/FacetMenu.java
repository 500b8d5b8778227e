package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.Optional;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** A button that opens the choices of one facet. They are made when it opens and given up when it closes. */
class FacetMenu extends Div {

    private final String label;
    private final NativeButton button;
    private @Nullable FacetPanel panel;

    FacetMenu(String label, SerializableSupplier<FacetPanel> panels) {
        this.label = label;
        addClassName("facet-menu");
        button = new NativeButton(label);
        button.addClassName("facet-button");
        var popover = new Popover();
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAriaLabel(label);
        popover.setAutofocus(true);
        popover.addOpenedChangeListener(e -> {
            popover.removeAll();
            panel = e.isOpened() ? panels.get() : null;
            if (panel != null) {
                popover.add(panel);
            }
        });
        add(button, popover);
    }

    /** The choices, if they are open. */
    Optional<FacetPanel> openPanel() {
        return Optional.ofNullable(panel);
    }

    /** Says on the button how much is chosen. */
    void showChosen(int chosen) {
        button.setText(chosen == 0 ? label : Texts.text("filter.facetChosen", label, chosen));
        button.setClassName("chosen", chosen > 0);
    }
}
