package org.itu.sdgmap.framework;

import java.util.Set;

/**
 * Published within the transaction that changes what activities count for.
 *
 * @param elements ends of changed links of the crosswalk, and elements that got another parent
 */
public record FrameworksChanged(Set<ElementKey> elements) {}
