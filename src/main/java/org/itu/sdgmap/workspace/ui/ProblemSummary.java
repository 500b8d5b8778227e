package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.itu.sdgmap.ui.Texts;

/** All that stands against submitting, at the top; each entry leads to its field. */
class ProblemSummary extends Div {

    private final H2 title = new H2();
    private boolean open;

    ProblemSummary() {
        addClassName("problem-summary");
        title.getElement().setAttribute("tabindex", "-1");
        setVisible(false);
    }

    /** Opens it and moves there. */
    void open(List<EntryFields.Placed> problems) {
        open = true;
        show(problems);
        title.getElement().executeJs("this.focus(); this.scrollIntoView({block: 'center'})");
    }

    /** Follows the corrections, once it is open. */
    void show(List<EntryFields.Placed> problems) {
        if (!open) {
            return;
        }
        removeAll();
        setVisible(!problems.isEmpty());
        title.setText(Texts.text("entry.problems", problems.size()));
        var list = new UnorderedList();
        for (var placed : problems) {
            var link =
                    new Button(placed.field().label() + ": " + RuleWords.sentence(placed.problem()), e -> placed.field()
                            .enter());
            link.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            list.add(new ListItem(link));
        }
        add(title, list);
    }
}
