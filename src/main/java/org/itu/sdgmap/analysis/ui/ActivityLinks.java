package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Html;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itu.sdgmap.activity.ActivityLink;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.ElementKind;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.PlanSuccession;
import org.itu.sdgmap.ui.Texts;

/** An activity's ties to the frameworks: those that somebody made, with the reason, and those that were derived. */
final class ActivityLinks {

    private record Tie(Element element, ActivityLink link) {}

    private final FrameworkCatalog frameworks;
    private final PlanSuccession succession;
    private final FilterWords words;

    ActivityLinks(FrameworkCatalog frameworks, PlanSuccession succession, FilterWords words) {
        this.frameworks = frameworks;
        this.succession = succession;
        this.words = words;
    }

    /** Links by framework, the Goals with their targets first. */
    Html linked(List<ActivityLink> links) {
        var root = Markup.root("div", "link-groups");
        var byFramework = byFramework(links);
        if (byFramework.isEmpty()) {
            Markup.add(root, "p").text(Texts.text("activity.links.none"));
        }
        byFramework.forEach((framework, ties) -> {
            Markup.add(root, "h3")
                    .text(frameworks.getFramework(framework).name().in(Texts.language()));
            if (framework.equals(ElementKey.SDG)) {
                addGoals(root, ties);
            } else {
                addTies(root, ties);
            }
        });
        return Markup.html(root);
    }

    /** Elements of strategic plans that the crosswalk ties to the links, folded by plan. */
    Html derived(List<Integer> ids) {
        var root = Markup.root("div", "derived-groups");
        var byPlan = ids.stream()
                .map(frameworks::getElement)
                .sorted(Comparator.comparing((Element e) -> e.key().framework())
                        .reversed()
                        .thenComparing(Element::sortOrder))
                .collect(Collectors.groupingBy(e -> e.key().framework(), LinkedHashMap::new, Collectors.toList()));
        byPlan.forEach((plan, elements) -> {
            var details = Markup.add(root, "details");
            var name = frameworks.getFramework(plan).name().in(Texts.language());
            Markup.add(details, "summary").text(Texts.text("activity.derived.plan", name, elements.size()));
            var list = Markup.add(details, "ul", "tie-list", "wide-codes");
            for (var element : elements) {
                var item = Markup.add(list, "li", "tie");
                addName(item, element);
                Markup.add(item, "span", "tie-meta").text(Texts.text("elementKind", element.kind()));
                addToday(item, element);
            }
        });
        return Markup.html(root);
    }

    private Map<String, List<Tie>> byFramework(List<ActivityLink> links) {
        var order = frameworks.listFrameworks().stream().map(f -> f.code()).toList();
        var grouped = links.stream()
                .flatMap(l -> frameworks.findElement(l.element()).map(e -> new Tie(e, l)).stream())
                .sorted(Comparator.comparing(t -> t.element().sortOrder()))
                .collect(Collectors.groupingBy(t -> t.element().key().framework()));
        var sorted = new TreeMap<String, List<Tie>>(Comparator.comparing(order::indexOf));
        sorted.putAll(grouped);
        return sorted;
    }

    private void addGoals(org.jsoup.nodes.Element root, List<Tie> ties) {
        var byGoal = ties.stream()
                .collect(Collectors.groupingBy(
                        t -> FilterWords.goalNumber(t.element()), TreeMap::new, Collectors.toList()));
        var list = Markup.add(root, "ul", "goal-list");
        byGoal.forEach((number, ofGoal) -> {
            var item = Markup.add(list, "li");
            var head = Markup.add(item, "h4", "goal-head");
            Markup.goalTile(head, number, words.goal(number)).attr("aria-hidden", "true");
            Markup.add(head, "a")
                    .attr("href", FrameworkAddress.of(ElementKey.sdg("SDG" + number)))
                    .text(Texts.text("sdg.goal", String.valueOf(number), words.goal(number)));
            addTies(item, ofGoal);
        });
    }

    private void addTies(org.jsoup.nodes.Element parent, List<Tie> ties) {
        var list = Markup.add(parent, "ul", "tie-list");
        list.toggleClass(
                ties.stream().anyMatch(t -> t.element().displayCode().length() > 5) ? "wide-codes" : "short-codes");
        for (var tie : ties) {
            var item = Markup.add(list, "li", "tie");
            if (tie.element().kind() == ElementKind.GOAL
                    && tie.element().key().framework().equals(ElementKey.SDG)) {
                Markup.add(item, "span", "tie-name").text(Texts.text("activity.goalAsWhole"));
            } else {
                addName(item, tie.element());
            }
            addToday(item, tie.element());
            addReasons(item, tie.link());
        }
    }

    /** What an element of an old plan means in today's; nothing for others. */
    private void addToday(org.jsoup.nodes.Element item, Element element) {
        succession.read(element).ifPresent(reading -> Markup.add(item, "p", "tie-today")
                .text(PlanReadingWords.inShort(reading)));
    }

    private static void addName(org.jsoup.nodes.Element item, Element element) {
        var name = Markup.add(item, "span", "tie-name");
        Markup.add(name, "a", "tie-code")
                .attr("href", FrameworkAddress.of(element.key()))
                .attr("dir", "ltr")
                .text(element.displayCode());
        Markup.add(name, "span").text(element.title().in(Texts.language()));
    }

    private static void addReasons(org.jsoup.nodes.Element item, ActivityLink link) {
        var meta = new ArrayList<String>();
        meta.add(Texts.text("contribution", link.contribution()));
        var weight = link.weight();
        if (weight != null) {
            meta.add(Texts.text("activity.weight", weight));
        }
        meta.add(Texts.text("basis", link.mappingBasis()));
        Markup.add(item, "span", "tie-meta").text(String.join(Texts.text("list.separator"), meta));
        var rationale = link.rationale();
        if (rationale != null) {
            var reason = Markup.add(item, "p", "tie-rationale");
            Markup.add(reason, "span").attr("dir", "auto").text(rationale);
        }
        var evidence = link.evidenceUrl();
        if (evidence != null) {
            ActivityFacts.host(evidence).map(evidenceText()).ifPresent(text -> Markup.add(item, "a", "tie-evidence")
                    .attr("href", evidence)
                    .attr("rel", "external noopener noreferrer")
                    .text(text));
        }
    }

    private static Function<String, String> evidenceText() {
        return host -> Texts.text("activity.evidence", host);
    }
}
