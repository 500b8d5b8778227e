package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Html;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.RingsService.FrameworkCount;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.Confidence;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.ElementKind;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.ui.Texts;

/** Elements as nested lists with their numbers of activities; what is below an element folds. */
final class FrameworkTree {

    /** Up to so many elements below one are shown unfolded. */
    private static final int MOST_UNFOLDED = 8;

    private final FrameworkCatalog frameworks;
    private final Map<Integer, FrameworkCount> counts;
    private final boolean coordinator;

    /** @param coordinator whether the reader sees what is unconfirmed */
    FrameworkTree(FrameworkCatalog frameworks, Map<Integer, FrameworkCount> counts, boolean coordinator) {
        this.frameworks = frameworks;
        this.counts = counts;
        this.coordinator = coordinator;
    }

    /**
     * The elements for which each word is the beginning of the code, or stands in the title in the reader's language or
     * English.
     */
    static List<Element> matching(List<Element> elements, String words) {
        var wanted = Arrays.stream(Wording.folded(words).split("\\s+"))
                .filter(w -> !w.isEmpty())
                .toList();
        return elements.stream()
                .filter(e -> wanted.stream().allMatch(word -> matches(e, word)))
                .toList();
    }

    private static boolean matches(Element element, String word) {
        return Wording.folded(element.displayCode()).startsWith(word)
                || Wording.folded(element.key().code()).startsWith(word)
                || Wording.folded(element.title().in(Texts.language())).contains(word)
                || Wording.folded(element.title().in(Language.EN)).contains(word);
    }

    /** All elements of a framework, under headings where the top has several kinds. */
    Html whole(List<Element> elements) {
        return tree(elements, elements.stream().map(Element::id).collect(Collectors.toSet()), false);
    }

    /** The elements found and those above them, unfolded. */
    Html found(List<Element> elements, List<Element> found) {
        var shown = new HashSet<Integer>();
        for (var element : found) {
            shown.add(element.id());
            for (var above = element.parentId();
                    above != null;
                    above = frameworks.getElement(above).parentId()) {
                shown.add(above);
            }
        }
        return tree(elements, shown, true);
    }

    /** The elements below one, without their own. */
    Html list(List<Element> elements) {
        var list = Markup.root("ul", "element-tree");
        elements.forEach(e -> addRow(Markup.add(list, "li"), e));
        return Markup.html(list);
    }

    private Html tree(List<Element> elements, Set<Integer> shown, boolean unfolded) {
        var root = Markup.root("div", "element-trees");
        var byKind = new LinkedHashMap<ElementKind, List<Element>>();
        elements.stream()
                .filter(e -> e.parentId() == null && shown.contains(e.id()))
                .forEach(e ->
                        byKind.computeIfAbsent(e.kind(), k -> new ArrayList<>()).add(e));
        byKind.values().forEach(tops -> {
            Markup.add(root, "h2").text(FrameworkWords.kinds(tops.getFirst(), tops.size()));
            addAll(root, tops, shown, unfolded);
        });
        return Markup.html(root);
    }

    private void addAll(org.jsoup.nodes.Element parent, List<Element> elements, Set<Integer> shown, boolean unfolded) {
        var list = Markup.add(parent, "ul", "element-tree");
        for (var element : elements) {
            var item = Markup.add(list, "li");
            addRow(item, element);
            var byKind = frameworks.listChildren(element.id()).stream()
                    .filter(e -> shown.contains(e.id()))
                    .collect(Collectors.groupingBy(Element::kind, LinkedHashMap::new, Collectors.toList()));
            byKind.values().forEach(below -> {
                var details = Markup.add(item, "details");
                if (unfolded || below.size() <= MOST_UNFOLDED && elements.size() <= MOST_UNFOLDED) {
                    details.attr("open", "");
                }
                var summary = Markup.add(details, "summary");
                summary.text(FrameworkWords.kinds(below.getFirst(), below.size()));
                Markup.heard(summary, " " + element.displayCode());
                addAll(details, below, shown, unfolded);
            });
        }
    }

    private void addRow(org.jsoup.nodes.Element item, Element element) {
        var row = Markup.add(item, "div", "element-row");
        var isGoal =
                element.kind() == ElementKind.GOAL && element.key().framework().equals(ElementKey.SDG);
        var name = Markup.add(row, "a", "element-name").attr("href", FrameworkAddress.of(element.key()));
        var code = Markup.add(name, "span", "element-code").attr("dir", "ltr").text(element.displayCode());
        if (isGoal) {
            code.addClass("sdg-tile").addClass("sdg-" + element.displayCode());
        }
        name.appendText(" ");
        Markup.add(name, "span", "element-title").text(element.title().in(Texts.language()));
        var meta = Markup.add(row, "span", "element-counts");
        if (coordinator && element.confidence() == Confidence.FROM_MEMORY) {
            Markup.add(meta, "span", "unconfirmed").text(Texts.text("frameworks.unconfirmed"));
        }
        // Activities are linked to the target of an indicator, so that its own number would say nothing.
        if (element.kind() != ElementKind.INDICATOR) {
            addCounts(meta, counts.getOrDefault(element.id(), FrameworkCount.NONE));
        }
    }

    /** Linked and derived activities apart; none of both is said once. */
    static void addCounts(org.jsoup.nodes.Element parent, FrameworkCount count) {
        if (count.linked() > 0 || count.derived() == 0) {
            Markup.add(parent, "span", count.linked() > 0 ? "count-linked" : "count-none")
                    .text(FrameworkWords.linked(count));
        }
        if (count.derived() > 0) {
            Markup.add(parent, "span", "count-derived").text(FrameworkWords.derived(count));
        }
    }
}
