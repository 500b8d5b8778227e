package org.itu.sdgmap.framework.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.itu.sdgmap.framework.EditionPreview;
import org.itu.sdgmap.framework.EditionProblem;
import org.itu.sdgmap.ui.Texts;

/** What is wrong with the files of an edition: file, row, column, value and what is expected. */
class EditionProblems extends Section {

    EditionProblems(EditionPreview preview) {
        addClassNames("element-section", "edition-problems");
        var title = new H2(Texts.text("corrections.problems", preview.problemCount()));
        add(title, new Paragraph(Texts.text("corrections.problems.text")));
        var head = new Element("tr");
        for (var column : List.of("file", "row", "column", "value", "expected")) {
            head.appendChild(new Element("th")
                    .setAttribute("scope", "col")
                    .setText(Texts.text("corrections.problem." + column)));
        }
        var body = new Element("tbody");
        preview.problems().forEach(p -> body.appendChild(row(p)));
        var box = new Element("div").setAttribute("class", "change-table").setAttribute("tabindex", "0");
        box.setAttribute("role", "region").setAttribute("aria-label", title.getText());
        box.appendChild(new Element("table").appendChild(new Element("thead").appendChild(head), body));
        getElement().appendChild(box);
        if (preview.problemCount() > preview.problems().size()) {
            add(new Paragraph(Texts.text(
                    "corrections.problems.more",
                    preview.problemCount() - preview.problems().size())));
        }
    }

    private static Element row(EditionProblem problem) {
        var row = new Element("tr");
        row.appendChild(new Element("th")
                .setAttribute("scope", "row")
                .setAttribute("dir", "ltr")
                .setText(problem.file()));
        for (var text : List.of(
                problem.row() == 0 ? "–" : Texts.number(problem.row()),
                problem.column().isEmpty() ? "–" : problem.column(),
                problem.value().isEmpty() ? Texts.text("corrections.nothing") : problem.value(),
                RecordWords.problem(problem.rule(), problem.detail()))) {
            row.appendChild(new Element("td").setText(text));
        }
        return row;
    }
}
