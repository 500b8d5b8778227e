package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Html;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itu.sdgmap.framework.Confidence;
import org.itu.sdgmap.framework.CrosswalkLink;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.MatrixLink;
import org.itu.sdgmap.ui.Texts;

/** An element's documented ties to other elements, each with its reason and who says so. */
final class ElementTies {

    private record Heading(CrosswalkLink.Direction direction, CrosswalkLink.Relation relation, String framework) {}

    private final FrameworkCatalog frameworks;
    private final boolean coordinator;
    private final Function<ElementKey, String> address;

    /** @param coordinator whether the reader sees what is unconfirmed */
    ElementTies(FrameworkCatalog frameworks, boolean coordinator) {
        this(frameworks, coordinator, FrameworkAddress::of);
    }

    /** @param address of an element at the other end */
    ElementTies(FrameworkCatalog frameworks, boolean coordinator, Function<ElementKey, String> address) {
        this.frameworks = frameworks;
        this.coordinator = coordinator;
        this.address = address;
    }

    /** Links in both directions, those that lead from the element first, by relation and framework. */
    Html crosswalk(List<CrosswalkLink> links) {
        var root = Markup.root("div", "element-ties");
        var groups = links.stream()
                .sorted(Comparator.comparing(CrosswalkLink::direction)
                        .thenComparing((CrosswalkLink l) -> l.relation() == CrosswalkLink.Relation.CONTRIBUTES_TO))
                .collect(Collectors.groupingBy(
                        l -> new Heading(
                                l.direction(), l.relation(), l.other().key().framework()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        groups.forEach((heading, ofGroup) -> {
            Markup.add(root, "h3")
                    .text(Texts.text(
                            "frameworks.relation.in",
                            Texts.text(
                                    "frameworks.relation." + heading.direction().name() + "."
                                            + heading.relation().name()),
                            frameworks
                                    .getFramework(heading.framework())
                                    .shortName()
                                    .in(Texts.language())));
            var list = list(root, ofGroup.stream().map(CrosswalkLink::other).toList());
            for (var link : ofGroup) {
                var item = item(list, link.other(), link.confidence());
                Markup.add(item, "span", "tie-meta").text(Texts.text("frameworks.basis", link.basis()));
                if (!link.rationale().isEmpty()) {
                    FrameworkWords.english(Markup.add(item, "p", "tie-rationale"), "span", link.rationale());
                }
            }
        });
        addSources(root, links.stream().map(CrosswalkLink::source).distinct().toList());
        return Markup.html(root);
    }

    Html matrix(List<MatrixLink> links) {
        var root = Markup.root("div", "element-ties");
        var list = list(root, links.stream().map(MatrixLink::other).toList());
        for (var link : links) {
            var item = item(list, link.other(), link.confidence());
            if (!link.statedDirectly()) {
                Markup.add(item, "span", "tie-meta").text(Texts.text("frameworks.matrix.viaTargets"));
            }
            if (link.rationale() != null) {
                FrameworkWords.english(Markup.add(item, "p", "tie-rationale"), "span", link.rationale());
            }
        }
        addSources(root, links.stream().map(MatrixLink::source).distinct().toList());
        return Markup.html(root);
    }

    private static org.jsoup.nodes.Element list(org.jsoup.nodes.Element root, List<Element> others) {
        var list = Markup.add(root, "ul", "tie-list");
        list.toggleClass(others.stream().anyMatch(e -> e.displayCode().length() > 5) ? "wide-codes" : "short-codes");
        return list;
    }

    private org.jsoup.nodes.Element item(org.jsoup.nodes.Element list, Element other, Confidence confidence) {
        var item = Markup.add(list, "li", "tie");
        var name = Markup.add(item, "span", "tie-name");
        var goal = other.key().framework().equals(ElementKey.SDG) && other.parentId() == null;
        Markup.add(name, "a", "tie-code")
                .attr("href", address.apply(other.key()))
                .attr("dir", "ltr")
                .text(goal ? Texts.text("sdg.short", other.displayCode()) : other.displayCode());
        var title = Markup.add(name, "span").text(other.title().in(Texts.language()));
        if (coordinator && confidence == Confidence.FROM_MEMORY) {
            title.appendText(" ");
            Markup.add(title, "span", "unconfirmed").text(Texts.text("frameworks.unconfirmed"));
        }
        return item;
    }

    private static void addSources(org.jsoup.nodes.Element root, List<String> sources) {
        for (var source : sources) {
            var line = Markup.add(root, "p", "tie-source");
            line.appendText(Texts.text("frameworks.fact.source") + ": ");
            FrameworkWords.english(line, "span", source);
        }
    }
}
