package org.itu.sdgmap.analysis.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.itu.sdgmap.analysis.ui.PlansParameters.Depth;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.PlanSuccession;

/**
 * The elements of the strategic plans that are shown side by side: goals and targets with all that became of them; at
 * full depth also what else has a link to another plan.
 */
final class PlansSelection {

    private PlansSelection() {}

    /** Plan by plan, each element before what stands below it. */
    static List<Element> of(FrameworkCatalog frameworks, PlanSuccession succession, Depth depth) {
        var shown = shown(frameworks, succession, depth);
        var inOrder = new ArrayList<Element>();
        for (var plan : succession.listPlans()) {
            var elements = frameworks.listElements(plan.code());
            elements.stream().filter(e -> e.parentId() == null).forEach(e -> add(e, frameworks, shown, inOrder));
        }
        return inOrder;
    }

    private static void add(Element element, FrameworkCatalog frameworks, Set<Integer> shown, List<Element> inOrder) {
        if (shown.contains(element.id())) {
            inOrder.add(element);
        }
        frameworks.listChildren(element.id()).forEach(e -> add(e, frameworks, shown, inOrder));
    }

    private static Set<Integer> shown(FrameworkCatalog frameworks, PlanSuccession succession, Depth depth) {
        var shown = new HashSet<Integer>();
        var waiting = new ArrayDeque<Element>();
        for (var plan : succession.listPlans()) {
            frameworks.listElements(plan.code()).stream()
                    .filter(e -> PlansParameters.isGoalOrTarget(e) || depth == Depth.ALL && hasLink(succession, e))
                    .forEach(waiting::add);
        }
        while (!waiting.isEmpty()) {
            var element = waiting.removeFirst();
            if (shown.add(element.id())) {
                for (var link : succession.listLinksFrom(element)) {
                    if (link.to() != null) {
                        waiting.add(link.to());
                    }
                }
            }
        }
        return shown;
    }

    private static boolean hasLink(PlanSuccession succession, Element element) {
        return !succession.listLinksFrom(element).isEmpty()
                || !succession.listLinksTo(element).isEmpty();
    }
}
