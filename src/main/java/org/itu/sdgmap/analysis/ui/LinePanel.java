package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.LineRings;
import org.itu.sdgmap.analysis.Rings;
import org.itu.sdgmap.analysis.RingsService;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.FrameworkDetails;
import org.itu.sdgmap.framework.MatrixLink;
import org.itu.sdgmap.framework.SdgGoal;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;

/** Makes what the panel of the rings says of one action line. */
@SpringComponent
class LinePanel {

    private final RingsService rings;
    private final ActivitySearch search;
    private final FrameworkCatalog frameworks;
    private final FrameworkDetails details;

    LinePanel(RingsService rings, ActivitySearch search, FrameworkCatalog frameworks, FrameworkDetails details) {
        this.rings = rings;
        this.search = search;
        this.frameworks = frameworks;
        this.details = details;
    }

    static String title(Element line) {
        return Texts.text(
                "rings.line.title",
                Wording.code(line.displayCode()),
                line.title().in(Texts.language()));
    }

    Div of(Element line, LineRings counted, ActivityFilter filter) {
        var ofLine = LineFilters.of(line, filter);
        var panel = new Div();
        addHead(panel, line, counted);
        panel.add(new Paragraph(new Anchor(FrameworkAddress.of(line.key()), Texts.text("rings.line.open"))));
        if (!LineFilters.sameAsOnDisc(line, filter)) {
            panel.add(note(Texts.text("rings.line.otherLines", search.count(ofLine, Texts.language()))));
        }
        addGoals(panel, ofLine);
        addMatrixRow(panel, line);
        panel.add(new Anchor(FilterAddress.of(Paths.MATRIX, ofLine), Texts.text("rings.line.openMatrix")));
        PanelActivities.addTo(panel, ofLine, search, "rings.line.noActivity");
        return panel;
    }

    private void addHead(Div panel, Element line, LineRings counted) {
        for (var ring : counted.rings()) {
            for (var count : ring.lines()) {
                if (count.line().equals(line)) {
                    panel.add(new Paragraph(Texts.text(
                            counted.total() == 0 ? "rings.panel.countWithoutShare" : "rings.panel.count",
                            count.activities(),
                            RingsWords.percent(count.share()))));
                    panel.add(new Paragraph(Texts.text(
                            "rings.line.role",
                            Texts.text("rings.edition", counted.edition()),
                            Texts.text("frameworks.role", ring.role()))));
                }
            }
        }
        details.findActionLine(line.id())
                .filter(l -> !l.leadFacilitators().isEmpty())
                .ifPresent(l -> panel.add(
                        note(Texts.text("frameworks.fact.lead") + ": " + String.join(", ", l.leadFacilitators()))));
    }

    private void addGoals(Div panel, ActivityFilter ofLine) {
        var goals = rings.getRings(ofLine, Texts.language()).rings().stream()
                .flatMap(r -> r.goals().stream())
                .toList();
        var served = goals.stream()
                .filter(g -> g.activities() > 0)
                .sorted(Comparator.comparingLong(Rings.GoalCount::activities).reversed())
                .toList();
        panel.add(new H3(Texts.text("rings.line.goals", served.size(), goals.size())));
        if (!served.isEmpty()) {
            panel.add(CountBars.ofGoals(served));
        }
    }

    /** The line's row of the matrix: which Goals it is tied to. */
    private void addMatrixRow(Div panel, Element line) {
        panel.add(new H3(Texts.text("rings.line.matrix")));
        var goals = tiedGoals(details.listMatrixLinks(line.id()));
        if (goals.isEmpty()) {
            panel.add(note(Texts.text("rings.line.noMatrix")));
            return;
        }
        var list = Markup.root("ul", "sdg-tiles");
        for (var goal : goals) {
            Markup.goalTile(
                    Markup.add(list, "li"),
                    goal.number(),
                    goal.element().title().in(Texts.language()));
        }
        panel.add(Markup.html(list));
    }

    private List<SdgGoal> tiedGoals(List<MatrixLink> links) {
        Map<Integer, SdgGoal> goals = frameworks.listGoals().stream()
                .collect(Collectors.toMap(g -> g.element().id(), Function.identity()));
        return links.stream()
                .map(l -> goals.get(l.other().id()))
                .filter(g -> g != null)
                .sorted(Comparator.comparingInt(SdgGoal::number))
                .toList();
    }

    private static Paragraph note(String text) {
        var note = new Paragraph(text);
        note.addClassName("panel-note");
        return note;
    }
}
