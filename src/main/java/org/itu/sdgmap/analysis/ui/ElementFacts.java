package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.itu.sdgmap.analysis.TargetWords;
import org.itu.sdgmap.framework.Confidence;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.FrameworkDetails;
import org.itu.sdgmap.framework.HlpfReview;
import org.itu.sdgmap.framework.SdgIndicator;
import org.itu.sdgmap.ui.Texts;

/** Makes what is on record of an element: what it demands, who leads it, when it is reviewed, who measures it. */
@SpringComponent
class ElementFacts {

    private final FrameworkCatalog frameworks;
    private final FrameworkDetails details;

    ElementFacts(FrameworkCatalog frameworks, FrameworkDetails details) {
        this.frameworks = frameworks;
        this.details = details;
    }

    Html of(Element element) {
        var list = new FrameworkFactList();
        if (!element.key().framework().equals(ElementKey.SDG)) {
            list.add("kind", Texts.text("elementKind", element.kind()));
        }
        details.findStrategicTarget(element.id()).ifPresent(target -> list.add("figure", TargetWords.figure(target))
                .add("baseline", target.baselineYear())
                .add("deadline", target.deadlineYear()));
        details.findSdgTarget(element.id())
                .ifPresent(target -> list.add("kind", Texts.text("frameworks.targetKind", target.kind()))
                        .add("deadline", target.deadlineYear())
                        .add("ict", target.namesIct() ? Texts.text("frameworks.namesIct") : null));
        details.findActionLine(element.id())
                .ifPresent(line -> list.add("role", Texts.text("frameworks.role", line.role2024To2027()))
                        .add("role2017", Texts.text("frameworks.role", line.role2017()))
                        .add("lead", names(line.leadFacilitators()))
                        .add("coFacilitators", names(line.coFacilitators())));
        frameworks.listGoals().stream()
                .filter(g -> g.element().id() == element.id())
                .forEach(g -> list.add("involvement", Texts.text("involvement", g.declaredInvolvement())));
        var record = details.getRecord(element.id());
        if (!record.codeOfficial()) {
            list.add("code", Texts.text("frameworks.codeAssigned"));
        }
        return list.addEnglish("note", record.note())
                .addEnglish("source", record.source())
                .html();
    }

    /** The years of the High-level Political Forum with their themes. */
    static Html reviews(List<HlpfReview> reviews, boolean coordinator) {
        var list = Markup.root("ul", "review-list");
        for (var review : reviews) {
            var item = Markup.add(list, "li");
            Markup.add(item, "strong").text(String.valueOf(review.year()));
            if (review.sdgSummit()) {
                item.appendText(" · " + Texts.text("frameworks.summit"));
            }
            if (review.theme() != null) {
                item.appendText(" · ");
                FrameworkWords.english(item, "span", review.theme());
            }
            if (coordinator && review.confidence() == Confidence.FROM_MEMORY) {
                item.appendText(" ");
                Markup.add(item, "span", "unconfirmed").text(Texts.text("frameworks.unconfirmed"));
            }
        }
        return Markup.html(list);
    }

    /** ITU's indicators, each with what became of its number. */
    static Html indicators(List<SdgIndicator> indicators, boolean named) {
        var root = Markup.root("div", "indicator-list");
        for (var indicator : indicators) {
            if (named) {
                var title = Markup.add(root, "h3");
                Markup.add(title, "a")
                        .attr("href", FrameworkAddress.of(indicator.element().key()))
                        .text(Wording.code(indicator.element().displayCode()) + " "
                                + indicator.element().title().in(Texts.language()));
            }
            addNumbering(root, indicator);
            var partner = indicator.partnerCustodian();
            var facts = new FrameworkFactList()
                    .add(
                            "custodian",
                            partner == null
                                    ? indicator.custodian()
                                    : Wording.list(List.of(indicator.custodian(), partner)))
                    .add("unit", TargetWords.unit(indicator))
                    .addEnglish("breakdown", indicator.disaggregation());
            facts.appendTo(root);
        }
        return Markup.html(root);
    }

    private static void addNumbering(org.jsoup.nodes.Element root, SdgIndicator indicator) {
        var replacedBy = indicator.replacedBy();
        if (replacedBy != null) {
            Markup.add(root, "p")
                    .text(Texts.text(
                            "frameworks.indicator.replacedBy",
                            indicator.element().displayCode(),
                            replacedBy.displayCode()));
        }
        var replaces = indicator.replaces();
        if (replaces != null) {
            Markup.add(root, "p")
                    .text(Texts.text(
                            "frameworks.indicator.replaces",
                            indicator.element().displayCode(),
                            replaces.displayCode()));
        }
    }

    private static String names(List<String> names) {
        return String.join(Texts.text("list.separator"), names);
    }
}
