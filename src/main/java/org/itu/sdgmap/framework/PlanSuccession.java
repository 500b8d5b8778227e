package org.itu.sdgmap.framework;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The strategic plans and what became of their elements from one to the next. Immutable; follows splits and merges,
 * and comes to an end on links that lead in a circle.
 */
public final class PlanSuccession {

    private static final String PLAN = "STRATEGIC_PLAN";
    private static final String IN_FORCE = "CURRENT";

    private record Stop(Element at, List<PlanLink> steps) {}

    private final List<Framework> plans;
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<Integer, Element> elements;
    private final List<PlanLink> links;
    private final Map<Integer, List<PlanLink>> from;
    private final Map<Integer, List<PlanLink>> to;

    /**
     * @param frameworks those that are not strategic plans are left out
     * @param elements of the plans
     * @param links between them, in the order in which they are to be listed
     */
    public PlanSuccession(Collection<Framework> frameworks, Collection<Element> elements, Collection<PlanLink> links) {
        plans = frameworks.stream()
                .filter(f -> f.kind().equals(PLAN))
                .sorted(Comparator.comparing(f -> Objects.requireNonNullElse(f.periodStart(), Integer.MAX_VALUE)))
                .toList();
        plans.forEach(p -> order.put(p.code(), order.size()));
        this.elements = elements.stream().collect(Collectors.toMap(Element::id, Function.identity()));
        this.links = List.copyOf(links);
        from = links.stream().collect(Collectors.groupingBy(l -> l.from().id()));
        to = new HashMap<>();
        for (var link : links) {
            if (link.to() != null) {
                to.computeIfAbsent(link.to().id(), id -> new ArrayList<>()).add(link);
            }
        }
    }

    /** All strategic plans, the oldest first. */
    public List<Framework> listPlans() {
        return plans;
    }

    public Optional<Framework> findPlanInForce() {
        return plans.stream().filter(p -> p.status().equals(IN_FORCE)).findFirst();
    }

    public List<PlanLink> listLinks() {
        return links;
    }

    /** What became of an element. */
    public List<PlanLink> listLinksFrom(Element element) {
        return from.getOrDefault(element.id(), List.of());
    }

    /** Where an element came from. */
    public List<PlanLink> listLinksTo(Element element) {
        return to.getOrDefault(element.id(), List.of());
    }

    /** What an element means in the plan in force; empty for what is not of a plan before that one. */
    public Optional<PlanReading> read(Element element) {
        return findPlanInForce()
                .filter(inForce -> isBefore(element, inForce))
                .map(inForce -> new PlanReading(
                        element, withLinks(element, inForce).orElse(element), inForce, listPaths(element, inForce)));
    }

    /** Breadth first, each element once: the shortest of several ways to the same end. */
    private List<PlanPath> listPaths(Element start, Framework inForce) {
        var paths = new ArrayList<PlanPath>();
        var seen = new HashSet<Integer>();
        seen.add(start.id());
        var stops = new ArrayDeque<Stop>();
        stops.add(new Stop(start, List.of()));
        while (!stops.isEmpty()) {
            var stop = stops.removeFirst();
            var by = withLinks(stop.at, inForce);
            if (by.isEmpty()) {
                paths.add(new PlanPath(stop.steps, stop.at, PlanPath.Outcome.NO_SUCCESSOR));
                continue;
            }
            for (var link : usable(by.get(), inForce)) {
                var steps = new ArrayList<>(stop.steps);
                steps.add(link);
                var next = link.to();
                if (next == null) {
                    paths.add(new PlanPath(steps, link.from(), PlanPath.Outcome.DROPPED));
                } else if (!seen.add(next.id())) {
                    continue;
                } else if (isOf(next, inForce)) {
                    paths.add(new PlanPath(steps, next, PlanPath.Outcome.IN_FORCE));
                } else {
                    stops.add(new Stop(next, steps));
                }
            }
        }
        return paths.isEmpty() ? List.of(new PlanPath(List.of(), start, PlanPath.Outcome.NO_SUCCESSOR)) : paths;
    }

    /** The element itself or the nearest one above it that has links. */
    private Optional<Element> withLinks(Element element, Framework inForce) {
        var passed = new HashSet<Integer>();
        @Nullable Element at = element;
        while (at != null && passed.add(at.id())) {
            if (!usable(at, inForce).isEmpty()) {
                return Optional.of(at);
            }
            at = at.parentId() == null ? null : elements.get(at.parentId());
        }
        return Optional.empty();
    }

    /** Links into a plan after the one in force say nothing of it. */
    private List<PlanLink> usable(Element element, Framework inForce) {
        return listLinksFrom(element).stream()
                .filter(l -> l.to() == null || isOf(l.to(), inForce) || isBefore(l.to(), inForce))
                .toList();
    }

    private boolean isBefore(Element element, Framework plan) {
        var own = order.get(element.key().framework());
        return own != null && own < order.getOrDefault(plan.code(), 0);
    }

    private static boolean isOf(Element element, Framework plan) {
        return element.key().framework().equals(plan.code());
    }
}
