package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.List;
import org.itu.sdgmap.activity.VersionLine;
import org.itu.sdgmap.ui.Texts;

/** Any two versions to be compared. */
class VersionChoice extends Div {

    VersionChoice(
            List<VersionLine> versions, int before, int after, SerializableBiConsumer<Integer, Integer> whenChosen) {
        addClassName("desk-filters");
        var first = select("workspace.compare.before", versions, before);
        var second = select("workspace.compare.after", versions, after);
        add(first, second, new Button(Texts.text("workspace.compare"), e -> {
            if (first.getValue() != null && second.getValue() != null) {
                whenChosen.accept(first.getValue(), second.getValue());
            }
        }));
    }

    private static Select<Integer> select(String key, List<VersionLine> versions, int chosen) {
        var numbers = versions.stream().map(VersionLine::version).toList();
        var select = new Select<Integer>();
        select.setLabel(Texts.text(key));
        select.setItems(numbers);
        select.setItemLabelGenerator(v -> Texts.text("workspace.version", v));
        if (numbers.contains(chosen)) {
            select.setValue(chosen);
        }
        return select;
    }
}
