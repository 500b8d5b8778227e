package org.itu.sdgmap.framework;

import java.util.List;
import org.itu.sdgmap.framework.CrosswalkLink.Basis;

/**
 * Links from an element of an old plan to what became of it. A link may start from an element above the one where the
 * link before it ended, because what stands below an element without a successor of its own goes where that goes.
 *
 * @param last the element of the plan in force; else the last one of which something is recorded
 */
public record PlanPath(List<PlanLink> steps, Element last, Outcome outcome) {

    public enum Outcome {
        IN_FORCE,
        DROPPED,
        NO_SUCCESSOR
    }

    public PlanPath {
        steps = List.copyOf(steps);
    }

    /** Own reading if any step is, for a chain is no more official than its weakest link. */
    public Basis basis() {
        if (steps.stream().anyMatch(s -> s.basis() == Basis.DERIVED)) {
            return Basis.DERIVED;
        }
        return steps.stream().anyMatch(s -> s.basis() == Basis.INDICATOR)
                ? Basis.INDICATOR
                : Basis.OFFICIAL_UNION_LEVEL;
    }

    public Confidence confidence() {
        return steps.stream().allMatch(s -> s.confidence() == Confidence.VERIFIED)
                ? Confidence.VERIFIED
                : Confidence.FROM_MEMORY;
    }
}
