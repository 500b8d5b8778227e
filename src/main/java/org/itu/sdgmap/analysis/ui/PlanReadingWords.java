package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.itu.sdgmap.framework.Confidence;
import org.itu.sdgmap.framework.CrosswalkLink.Basis;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.PlanLink;
import org.itu.sdgmap.framework.PlanPath;
import org.itu.sdgmap.framework.PlanPath.Outcome;
import org.itu.sdgmap.framework.PlanReading;
import org.itu.sdgmap.ui.Texts;

/** Says what an element of an old plan means in today's. */
final class PlanReadingWords {

    private final FrameworkCatalog frameworks;
    private final boolean coordinator;
    private final Function<ElementKey, String> address;

    /**
     * @param coordinator whether the reader sees what is unconfirmed
     * @param address of an element that is named
     */
    PlanReadingWords(FrameworkCatalog frameworks, boolean coordinator, Function<ElementKey, String> address) {
        this.frameworks = frameworks;
        this.coordinator = coordinator;
        this.address = address;
    }

    /** A sentence, and the way to each end with its reasons. */
    Html of(PlanReading reading) {
        var root = Markup.root("div", "plan-reading");
        Markup.add(root, "p", "plan-reading-sentence").text(String.join(" ", sentences(reading)));
        var list = Markup.add(root, "ul", "plan-ends");
        for (var outcome : Outcome.values()) {
            reading.list(outcome).stream()
                    .filter(path -> !path.steps().isEmpty())
                    .forEach(path -> addPath(list, path));
        }
        if (list.childrenSize() == 0) {
            list.remove();
        }
        Markup.add(root, "p", "panel-note").text(Texts.text("plans.today.note"));
        return Markup.html(root);
    }

    /** The same in a few words, for lists; by own reading if one of several ends is. */
    static String inShort(PlanReading reading) {
        var ends = reading.list(Outcome.IN_FORCE);
        if (!ends.isEmpty()) {
            var derived = ends.stream().filter(p -> p.basis() == Basis.DERIVED).findFirst();
            return Texts.text(
                    "plans.today.short",
                    titles(ends),
                    Texts.text(
                            "frameworks.basis", derived.orElse(ends.getFirst()).basis()));
        }
        return Texts.text(
                reading.list(Outcome.DROPPED).isEmpty() ? "plans.today.shortNone" : "plans.today.shortDropped");
    }

    private List<String> sentences(PlanReading reading) {
        var sentences = new ArrayList<String>();
        var by = named(reading.by());
        var plan = plan(reading.inForce().code());
        if (reading.throughParent()) {
            sentences.add(Texts.text("plans.today.parent", named(reading.element()), by));
        }
        var ends = reading.list(Outcome.IN_FORCE);
        var dropped = reading.list(Outcome.DROPPED);
        var open = reading.list(Outcome.NO_SUCCESSOR);
        if (!ends.isEmpty()) {
            sentences.add(Texts.text("plans.today.lives", by, plan, titles(ends), ends.size()));
        }
        if (!dropped.isEmpty()) {
            sentences.add(Texts.text(ends.isEmpty() ? "plans.today.dropped" : "plans.today.partDropped", by, plan));
        }
        if (!open.isEmpty()) {
            sentences.add(
                    ends.isEmpty() && dropped.isEmpty()
                            ? Texts.text("plans.today.none", by, plan)
                            : Texts.text(
                                    "plans.today.partNone",
                                    Wording.list(open.stream()
                                            .map(p -> named(p.last()))
                                            .toList())));
        }
        return sentences;
    }

    private void addPath(org.jsoup.nodes.Element list, PlanPath path) {
        var item = Markup.add(list, "li");
        var head = Markup.add(item, "p", "plan-end");
        if (path.outcome() == Outcome.IN_FORCE) {
            Markup.add(head, "a")
                    .attr("href", address.apply(path.last().key()))
                    .text(FrameworkWords.title(path.last()));
        } else {
            Markup.add(head, "span")
                    .text(Texts.text(
                            path.outcome() == Outcome.DROPPED ? "plans.today.shortDropped" : "plans.withoutSuccessor"));
        }
        Markup.add(head, "span", "tie-meta").text(Texts.text("frameworks.basis", path.basis()));
        if (coordinator && path.confidence() == Confidence.FROM_MEMORY) {
            Markup.add(head, "span", "unconfirmed").text(Texts.text("frameworks.unconfirmed"));
        }
        var way = Markup.add(item, "ol", "plan-way");
        for (var step : path.steps()) {
            addStep(Markup.add(way, "li"), step);
        }
    }

    private void addStep(org.jsoup.nodes.Element item, PlanLink step) {
        var relation = Texts.text("frameworks.relation.TO", step.relation());
        var to = step.to();
        var at = to == null ? step.from() : to;
        var words = Markup.add(item, "span");
        if (to == null) {
            words.text(relation);
        } else {
            words.text(Texts.text(
                    "plans.today.step",
                    relation,
                    Wording.code(at.displayCode()),
                    plan(at.key().framework())));
        }
        if (!step.rationale().isEmpty()) {
            FrameworkWords.english(Markup.add(item, "p", "tie-rationale"), "span", step.rationale());
        }
    }

    private static String titles(List<PlanPath> ends) {
        return Wording.list(
                ends.stream().map(p -> FrameworkWords.title(p.last())).toList());
    }

    /** Kind and code, such as Target 2.8. */
    private static String named(Element element) {
        return Texts.text(
                "plans.named", Texts.text("elementKind", element.kind()), Wording.code(element.displayCode()));
    }

    private String plan(String code) {
        return frameworks.getFramework(code).shortName().in(Texts.language());
    }
}
