package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.function.Function;
import org.itu.sdgmap.ui.Texts;

/** What was chosen, each with a button that takes it away. */
class Chips extends UnorderedList {

    private final SerializableConsumer<String> remove;

    Chips(String label, SerializableConsumer<String> remove) {
        this.remove = remove;
        addClassName("entry-chips");
        getElement().setAttribute("aria-label", label);
        setVisible(false);
    }

    void show(List<String> values, Function<String, String> name) {
        removeAll();
        values.forEach(value -> add(chip(value, name.apply(value))));
        setVisible(!values.isEmpty());
    }

    private ListItem chip(String value, String name) {
        var button = new Button(name, new Icon(VaadinIcon.CLOSE_SMALL), e -> remove.accept(value));
        button.setIconAfterText(true);
        button.setAriaLabel(Texts.text("entry.remove.what", name));
        button.addClassName("entry-chip");
        return new ListItem(button);
    }
}
