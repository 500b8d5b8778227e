package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Comparator;
import java.util.List;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.InvolvementEdition;
import org.itu.sdgmap.analysis.Rings;
import org.itu.sdgmap.analysis.RingsService;
import org.itu.sdgmap.analysis.RingsService.ElementCount;
import org.itu.sdgmap.framework.SdgGoal;
import org.itu.sdgmap.ui.Texts;

/** Makes what the panel of the rings says of one Goal. */
@SpringComponent
class GoalPanel {

    private final RingsService rings;
    private final ActivitySearch search;

    GoalPanel(RingsService rings, ActivitySearch search) {
        this.rings = rings;
        this.search = search;
    }

    static String title(SdgGoal goal) {
        return Texts.text(
                "rings.goal",
                String.valueOf(goal.number()),
                goal.element().title().in(Texts.language()));
    }

    Div of(SdgGoal goal, Rings counted, ActivityFilter filter) {
        var language = Texts.language();
        var count = counted.rings().stream()
                .flatMap(r -> r.goals().stream())
                .filter(g -> g.goal().number() == goal.number())
                .findFirst()
                .orElseThrow();
        var ofGoal = GoalFilters.of(goal, filter);
        var panel = new Div();
        panel.add(head(count, counted));
        if (counted.edition() == InvolvementEdition.PLAN_2024_2027) {
            var meaning = new Paragraph(Texts.text("involvement.meaning", goal.declaredInvolvement()));
            meaning.addClassName("panel-note");
            panel.add(meaning);
        }
        panel.add(new Paragraph(new Anchor(FrameworkAddress.of(goal.element().key()), Texts.text("frameworks.open"))));
        if (!GoalFilters.sameAsOnTile(goal, filter)) {
            var note = new Paragraph(Texts.text("rings.panel.otherGoals", search.count(ofGoal, language)));
            note.addClassName("panel-note");
            panel.add(note);
        }
        addCounts(
                panel,
                "rings.panel.targets",
                rings.listChildCounts(goal.element().key(), ofGoal, language));
        addCounts(
                panel,
                "rings.panel.lines",
                rings.listLineCounts(ofGoal, language).stream()
                        .sorted(Comparator.comparingLong(ElementCount::activities)
                                .reversed())
                        .toList());
        PanelActivities.addTo(panel, ofGoal, search, "rings.panel.noActivity");
        return panel;
    }

    private static Div head(Rings.GoalCount count, Rings counted) {
        var goal = count.goal();
        var tile = new Span(String.valueOf(goal.number()));
        tile.addClassNames("sdg-tile", "sdg-" + goal.number());
        tile.getElement().setAttribute("aria-hidden", "true");
        var facts = new Div(
                new Paragraph(Texts.text(
                        counted.total() == 0 ? "rings.panel.countWithoutShare" : "rings.panel.count",
                        count.activities(),
                        RingsWords.percent(count.share()))),
                new Paragraph(Texts.text(
                        "rings.panel.declared",
                        Texts.text("rings.edition", counted.edition()),
                        RingsWords.level(
                                counted.rings().get(counted.declaredRing(count)).level(), counted.edition()))));
        if (counted.linked() > 0) {
            facts.add(new Paragraph(Texts.text(
                    "rings.panel.computed",
                    RingsWords.computedLevel(count.computedRing()),
                    RingsWords.weight(count.weightShare()))));
        }
        var head = new Div(tile, facts);
        head.addClassName("panel-tile");
        return head;
    }

    private static void addCounts(Div panel, String title, List<ElementCount> all) {
        var counts = all.stream().filter(c -> c.activities() > 0).toList();
        panel.add(new H3(Texts.text(title, counts.size(), all.size())));
        if (!counts.isEmpty()) {
            panel.add(CountBars.ofElements(counts));
        }
    }
}
