package org.itu.sdgmap.framework;

import java.util.Comparator;
import java.util.List;

/**
 * What an element of a superseded plan means in the plan in force.
 *
 * @param by the element whose links are followed: the element itself, or the nearest one above it that has links
 * @param paths at least one; an element of the plan in force is the end of one path at most
 */
public record PlanReading(Element element, Element by, Framework inForce, List<PlanPath> paths) {

    public PlanReading {
        paths = List.copyOf(paths);
    }

    /** Whether nothing is recorded of the element itself, but of one above it. */
    public boolean throughParent() {
        return by.id() != element.id();
    }

    /** Paths with an outcome, those into the plan in force by the order of its elements. */
    public List<PlanPath> list(PlanPath.Outcome outcome) {
        return paths.stream()
                .filter(p -> p.outcome() == outcome)
                .sorted(Comparator.comparing(p -> p.last().sortOrder()))
                .toList();
    }
}
