package org.itu.sdgmap.framework;

import org.itu.sdgmap.framework.CrosswalkLink.Basis;
import org.itu.sdgmap.framework.CrosswalkLink.Relation;
import org.jspecify.annotations.Nullable;

/**
 * What became of an element of a strategic plan in a later plan.
 *
 * @param to null where the element was dropped
 * @param relation any but CONTRIBUTES_TO
 * @param rationale in English; empty where none is recorded
 * @param confidence of the codes at the ends
 */
public record PlanLink(
        Element from,
        @Nullable Element to,
        Relation relation,
        String rationale,
        Basis basis,
        String source,
        Confidence confidence) {

    public PlanLink {
        if (relation == Relation.CONTRIBUTES_TO) {
            throw new IllegalArgumentException("CONTRIBUTES_TO says nothing of what became of " + from.key());
        }
        if ((to == null) != (relation == Relation.DROPPED)) {
            throw new IllegalArgumentException(
                    "Only a dropped element has no successor; the link from %s is %s".formatted(from.key(), relation));
        }
    }
}
