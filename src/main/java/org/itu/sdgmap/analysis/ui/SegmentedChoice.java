package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.EnumMap;
import java.util.Map;

/** A choice of one of a few views, as buttons side by side. */
class SegmentedChoice<E extends Enum<E>> extends Div {

    private final Map<E, NativeButton> buttons;

    /** @param name of the whole choice, for screen readers */
    SegmentedChoice(
            String name, Class<E> type, SerializableFunction<E, String> labels, SerializableConsumer<E> whenChosen) {
        addClassName("segmented-choice");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", name);
        buttons = new EnumMap<>(type);
        for (var option : type.getEnumConstants()) {
            var button = new NativeButton(labels.apply(option), e -> whenChosen.accept(option));
            button.getElement().setAttribute("type", "button");
            buttons.put(option, button);
            add(button);
        }
    }

    void show(E chosen) {
        buttons.forEach(
                (option, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(option == chosen)));
    }
}
