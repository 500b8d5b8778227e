package org.itu.sdgmap.analysis.ui;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.TargetWords;
import org.itu.sdgmap.framework.Confidence;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.Framework;
import org.itu.sdgmap.framework.PlanLink;
import org.itu.sdgmap.framework.PlanSuccession;
import org.itu.sdgmap.framework.StrategicTarget;
import org.itu.sdgmap.ui.SdgPlans;
import org.itu.sdgmap.ui.Texts;

/** Strategic plans as the figure takes them, in the reader's language. */
final class PlansData {

    private final PlanSuccession succession;
    private final Map<Integer, StrategicTarget> targets;
    private final boolean coordinator;

    /** @param coordinator whether the reader sees what is unconfirmed */
    PlansData(PlanSuccession succession, Map<Integer, StrategicTarget> targets, boolean coordinator) {
        this.succession = succession;
        this.targets = targets;
        this.coordinator = coordinator;
    }

    /** @param elements plan by plan, each before what stands below it */
    SdgPlans.Data of(List<Element> elements) {
        var shown = elements.stream().map(Element::id).collect(Collectors.toSet());
        var codes = elements.stream().map(e -> e.key().framework()).collect(Collectors.toSet());
        var plans = succession.listPlans().stream()
                .filter(p -> codes.contains(p.code()))
                .toList();
        return new SdgPlans.Data(
                Texts.text("plans.figure"),
                plans.stream().map(this::plan).toList(),
                elements.stream().map(e -> item(e, shown, plans)).toList(),
                succession.listLinks().stream()
                        .filter(l -> shown.contains(l.from().id()))
                        .filter(l -> l.to() == null || shown.contains(l.to().id()))
                        .map(this::link)
                        .toList());
    }

    private SdgPlans.Plan plan(Framework plan) {
        return new SdgPlans.Plan(
                plan.code(),
                plan.shortName().in(Texts.language()),
                FrameworkWords.period(plan),
                isInForce(plan.code()));
    }

    private SdgPlans.Item item(Element element, Set<Integer> shown, List<Framework> plans) {
        var target = targets.get(element.id());
        var plan = element.key().framework();
        var endsHere = succession.read(element).isPresent()
                && succession.listLinksFrom(element).isEmpty();
        var beginsHere = !plan.equals(plans.getFirst().code())
                && succession.listLinksTo(element).isEmpty();
        return new SdgPlans.Item(
                element.key().toString(),
                plan,
                element.displayCode(),
                element.title().in(Texts.language()),
                PlansParameters.isGoalOrTarget(element)
                        ? Texts.text("plans.depth.TARGETS")
                        : Texts.text("frameworks.kinds", element.kind()),
                element.parentId() != null && shown.contains(element.parentId()),
                target == null ? "" : TargetWords.figure(target),
                endsHere ? Texts.text("plans.withoutSuccessor") : "",
                beginsHere ? Texts.text("plans.withoutPredecessor") : "");
    }

    private SdgPlans.Link link(PlanLink link) {
        return new SdgPlans.Link(
                link.from().key().toString(),
                link.to() == null ? null : link.to().key().toString(),
                link.relation().name(),
                Texts.text("frameworks.relation.TO", link.relation()),
                Texts.text("frameworks.relation.FROM", link.relation()),
                link.basis().name(),
                Texts.text("frameworks.basis", link.basis()),
                link.rationale(),
                coordinator && link.confidence() == Confidence.FROM_MEMORY ? Texts.text("frameworks.unconfirmed") : "");
    }

    private boolean isInForce(String plan) {
        return succession.findPlanInForce().filter(p -> p.code().equals(plan)).isPresent();
    }
}
