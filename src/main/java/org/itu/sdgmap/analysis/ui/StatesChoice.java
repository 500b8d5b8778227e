package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.itu.sdgmap.analysis.Matrix.State;
import org.itu.sdgmap.analysis.MatrixOptions;
import org.itu.sdgmap.ui.Texts;

/** Chooses which of the four states of a cell the matrix shows. */
class StatesChoice extends Div {

    private final Map<State, ToggleButton> buttons = new EnumMap<>(State.class);
    private Set<State> chosen = EnumSet.allOf(State.class);

    StatesChoice(SerializableConsumer<Set<State>> whenChosen) {
        addClassName("states-choice");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", Texts.text("matrix.states"));
        var label = new Span(Texts.text("matrix.states"));
        label.getElement().setAttribute("aria-hidden", "true");
        add(label);
        for (var state : State.values()) {
            var button = new ToggleButton(Texts.text("matrix.stateShort", state), on -> {
                var states = EnumSet.copyOf(chosen);
                if (on) {
                    states.add(state);
                } else {
                    states.remove(state);
                }
                whenChosen.accept(states);
            });
            buttons.put(state, button);
            add(button);
        }
    }

    void show(MatrixOptions options) {
        chosen = options.states();
        buttons.forEach((state, button) -> button.show(chosen.contains(state)));
    }
}
