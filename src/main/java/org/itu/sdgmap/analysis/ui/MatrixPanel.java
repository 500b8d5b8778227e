package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Matrix;
import org.itu.sdgmap.analysis.Matrix.State;
import org.itu.sdgmap.analysis.MatrixCellKey;
import org.itu.sdgmap.analysis.MatrixEvidence;
import org.itu.sdgmap.analysis.MatrixService;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKind;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.FrameworkDetails;
import org.itu.sdgmap.framework.MatrixLink;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;

/** Makes what the panel of the matrix says of one cell: what is asserted and why, and the evidence. */
@SpringComponent
class MatrixPanel {

    private static final int MOST_LISTED = 10;

    private final MatrixService matrices;
    private final FrameworkCatalog frameworks;
    private final FrameworkDetails details;
    private final FilterWords filterWords;
    private final MatrixWords words;

    MatrixPanel(
            MatrixService matrices,
            FrameworkCatalog frameworks,
            FrameworkDetails details,
            FilterWords filterWords,
            MatrixWords words) {
        this.matrices = matrices;
        this.frameworks = frameworks;
        this.details = details;
        this.filterWords = filterWords;
        this.words = words;
    }

    String title(MatrixCellKey cell) {
        return words.shortName(cell);
    }

    Div of(MatrixCellKey key, ActivityFilter filter) {
        var line = words.element(key.line());
        var sdg = words.element(key.sdg());
        var evidence = matrices.getEvidence(filter, key, MOST_LISTED, Texts.language());
        var panel = new Div();
        panel.add(elements(line, sdg));
        panel.add(new Paragraph(Texts.text("matrix.panel.state", evidence.cell().state())));
        panel.add(new Paragraph(MatrixWords.counts(evidence.cell(), filter)));
        addAssertion(panel, line, sdg);
        if (sdg.kind() == ElementKind.GOAL) {
            addTargets(panel, line, sdg, filter);
        }
        if (filter.source().includesActivities()) {
            addActivities(panel, key, filter, evidence);
        }
        if (filter.source().includesEntries()) {
            addEntries(panel, evidence);
        }
        return panel;
    }

    /** Line and Goal or target with links to their own pages. */
    private static Html elements(Element line, Element sdg) {
        var list = Markup.root("ul", "cell-elements");
        for (var element : List.of(line, sdg)) {
            var item = Markup.add(list, "li");
            if (element.key().framework().equals("SDG")) {
                Markup.add(item, "span", "sdg-tile", "sdg-" + FilterWords.goalNumber(element))
                        .attr("aria-hidden", "true")
                        .text(String.valueOf(FilterWords.goalNumber(element)));
            }
            Markup.add(item, "a")
                    .attr("href", FrameworkAddress.of(element.key()))
                    .text(FrameworkWords.title(element));
        }
        return Markup.html(list);
    }

    private void addAssertion(Div panel, Element line, Element sdg) {
        panel.add(new H3(Texts.text("matrix.panel.assertion")));
        var tie = details.listMatrixLinks(line.id()).stream()
                .filter(l -> l.other().id() == sdg.id())
                .findFirst();
        if (tie.isEmpty()) {
            panel.add(new Paragraph(Texts.text("matrix.panel.notAsserted")));
            return;
        }
        panel.add(rationale(tie.get()));
    }

    private static Html rationale(MatrixLink tie) {
        var root = Markup.root("div", "cell-rationale");
        Markup.add(root, "p")
                .text(Texts.text(tie.statedDirectly() ? "matrix.panel.direct" : "frameworks.matrix.viaTargets"));
        if (tie.rationale() != null) {
            FrameworkWords.english(Markup.add(root, "p"), "span", tie.rationale());
        }
        var source = Markup.add(root, "p", "panel-note");
        source.appendText(Texts.text("frameworks.fact.source") + ": ");
        FrameworkWords.english(source, "span", tie.source());
        return Markup.html(root);
    }

    /** Targets of the Goal that the line is tied to, by assertion or evidence. */
    private void addTargets(Div panel, Element line, Element goal, ActivityFilter filter) {
        var matrix = matrices.getMatrix(filter, Matrix.Depth.TARGET, Texts.language());
        var ties = details.listMatrixLinks(line.id());
        var list = Markup.root("ul", "cell-targets");
        for (var target : frameworks.listChildren(goal.id())) {
            var cell = matrix.cell(line, target);
            if (target.kind() != ElementKind.TARGET || cell.state() == State.NONE) {
                continue;
            }
            var item = Markup.add(list, "li");
            Markup.add(item, "a")
                    .attr("href", FrameworkAddress.of(target.key()))
                    .attr("dir", "ltr")
                    .text(target.displayCode());
            var text = Markup.add(item, "div");
            Markup.add(text, "p").text(target.title().in(Texts.language()));
            Markup.add(text, "p", "panel-note").text(MatrixWords.state(cell) + "; " + MatrixWords.counts(cell, filter));
            ties.stream()
                    .filter(t -> t.other().id() == target.id() && t.rationale() != null)
                    .forEach(t -> FrameworkWords.english(
                            Markup.add(text, "p", "panel-note"), "span", String.valueOf(t.rationale())));
        }
        panel.add(new H3(Texts.text("matrix.panel.targets", list.childrenSize())));
        if (list.childrenSize() > 0) {
            panel.add(Markup.html(list));
        }
    }

    private static void addActivities(Div panel, MatrixCellKey key, ActivityFilter filter, MatrixEvidence evidence) {
        long total = evidence.cell().activities();
        panel.add(new H3(Texts.text("matrix.panel.activities", total)));
        if (total == 0) {
            panel.add(new Paragraph(Texts.text("matrix.panel.noActivity")));
            return;
        }
        panel.add(ActivityLines.of(evidence.activities()));
        CellFilters.of(key, filter)
                .ifPresentOrElse(
                        of -> panel.add(new Paragraph(new Anchor(
                                FilterAddress.of(Paths.ACTIVITIES, of), Texts.text("rings.panel.all", total)))),
                        () -> {
                            var note = new Paragraph(Texts.text(
                                    "matrix.panel.firstOf",
                                    evidence.activities().size(),
                                    total));
                            note.addClassName("panel-note");
                            panel.add(note);
                        });
    }

    private void addEntries(Div panel, MatrixEvidence evidence) {
        long total = evidence.cell().entries();
        panel.add(new H3(Texts.text("matrix.panel.entries", total)));
        if (total == 0) {
            panel.add(new Paragraph(Texts.text("matrix.panel.noEntry")));
            return;
        }
        panel.add(EntryLines.of(evidence.entries(), filterWords));
        if (total > evidence.entries().size()) {
            var note = new Paragraph(
                    Texts.text("matrix.panel.firstOf", evidence.entries().size(), total));
            note.addClassName("panel-note");
            panel.add(note);
        }
    }
}
