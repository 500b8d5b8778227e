package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.itu.sdgmap.analysis.RingsService;
import org.itu.sdgmap.analysis.RingsService.FrameworkCount;
import org.itu.sdgmap.framework.Confidence;
import org.itu.sdgmap.framework.CrosswalkLink;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.FrameworkDetails;
import org.itu.sdgmap.framework.PlanSuccession;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;

/** Makes what the panel beside the strategic plans says of one element. */
@SpringComponent
class PlanPanel {

    private final FrameworkCatalog frameworks;
    private final FrameworkDetails details;
    private final ElementFacts facts;
    private final RingsService rings;
    private final AuthenticationContext authentication;

    PlanPanel(
            FrameworkCatalog frameworks,
            FrameworkDetails details,
            ElementFacts facts,
            RingsService rings,
            AuthenticationContext authentication) {
        this.frameworks = frameworks;
        this.details = details;
        this.facts = facts;
        this.rings = rings;
        this.authentication = authentication;
    }

    Div of(Element element, PlanSuccession succession) {
        var coordinator = authentication.hasRole("COORDINATOR");
        var panel = new Div();
        panel.addClassName("plan-panel");
        panel.add(head(element, coordinator));
        panel.add(new H3(Texts.text("plans.today")));
        succession
                .read(element)
                .ifPresentOrElse(
                        reading ->
                                panel.add(new PlanReadingWords(frameworks, coordinator, PlansAddress::of).of(reading)),
                        () -> panel.add(new Paragraph(Texts.text(
                                isInForce(element, succession) ? "plans.today.inForce" : "plans.today.later"))));
        addActivities(panel, element);
        panel.add(new H3(Texts.text("plans.panel.links")));
        var links = links(element);
        panel.add(
                links.isEmpty()
                        ? new Paragraph(Texts.text("plans.panel.noLinks"))
                        : new ElementTies(frameworks, coordinator, PlansAddress::of).crosswalk(links));
        panel.add(new H3(Texts.text("frameworks.record")), facts.of(element));
        return panel;
    }

    private Paragraph head(Element element, boolean coordinator) {
        var plan = frameworks.getFramework(element.key().framework());
        var line = new Paragraph(new Anchor(FrameworkAddress.of(element.key()), Texts.text("plans.panel.open")));
        line.getElement().insertChild(0, com.vaadin.flow.dom.Element.createText(FrameworkWords.name(plan) + " · "));
        if (coordinator && element.confidence() == Confidence.FROM_MEMORY) {
            var mark = Markup.root("span", "unconfirmed").text(Texts.text("frameworks.unconfirmed"));
            line.add(Markup.html(mark));
        }
        return line;
    }

    private void addActivities(Div panel, Element element) {
        var count = rings.listFrameworkCounts(element.key().framework(), PastDay.all(), Texts.language())
                .getOrDefault(element.id(), FrameworkCount.NONE);
        panel.add(new H3(Texts.text("frameworks.activities")));
        var line = Markup.root("p", "element-counts");
        FrameworkTree.addCounts(line, count);
        panel.add(Markup.html(line));
        long all = count.linked() + count.derived();
        if (all > 0) {
            var filter = PastDay.all().withElements(List.of(element.key()));
            panel.add(new Anchor(FilterAddress.of(Paths.ACTIVITIES, filter), Texts.text("rings.panel.all", all)));
        }
    }

    private List<CrosswalkLink> links(Element element) {
        return details.listCrosswalk(element.id()).stream()
                .filter(l -> l.relation() != CrosswalkLink.Relation.CONTRIBUTES_TO)
                .filter(l -> FrameworkWords.isPlan(
                        frameworks.getFramework(l.other().key().framework())))
                .toList();
    }

    private static boolean isInForce(Element element, PlanSuccession succession) {
        return succession
                .findPlanInForce()
                .filter(p -> p.code().equals(element.key().framework()))
                .isPresent();
    }
}
