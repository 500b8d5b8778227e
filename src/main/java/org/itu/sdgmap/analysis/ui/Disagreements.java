package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import org.itu.sdgmap.analysis.Rings;
import org.itu.sdgmap.ui.Texts;

/** One sentence for each Goal whose declared and computed ring differ; how much they rest on where that is little. */
class Disagreements extends Div {

    Disagreements() {
        addClassName("ring-disagreements");
    }

    void show(Rings rings) {
        removeAll();
        if (rings.linked() == 0) {
            add(note(Texts.text("rings.nothingLinked")));
            return;
        }
        if (rings.linked() < RingsWords.FEW) {
            add(note(Texts.text("rings.few", rings.linked())));
        }
        var different = rings.disagreements().stream()
                .sorted(Comparator.comparingInt(g -> g.goal().number()))
                .toList();
        add(new H2(Texts.text("rings.disagreements", different.size())));
        if (different.isEmpty()) {
            return;
        }
        var list = Markup.root("ul");
        for (var goal : different) {
            var item = Markup.add(list, "li");
            Markup.add(item, "span", "sdg-tile", "sdg-" + goal.goal().number())
                    .attr("aria-hidden", "true")
                    .text(String.valueOf(goal.goal().number()));
            Markup.add(item, "span").text(RingsWords.disagreement(goal, rings));
        }
        add(Markup.html(list));
    }

    private static Paragraph note(String text) {
        var note = new Paragraph(text);
        note.addClassName("ring-note");
        return note;
    }
}
