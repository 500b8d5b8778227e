package org.itu.sdgmap.framework;

import java.util.Set;

/**
 * Published within the transaction that changes what activities count for.
 *
 * @param targets to which an element of a plan contributes, or does so no more
 * @param moved elements that got another parent
 */
public record FrameworksChanged(Set<ElementKey> targets, Set<ElementKey> moved) {

    public boolean isEmpty() {
        return targets.isEmpty() && moved.isEmpty();
    }
}
