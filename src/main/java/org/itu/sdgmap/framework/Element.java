package org.itu.sdgmap.framework;

import org.itu.sdgmap.common.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a framework.
 *
 * @param parentId id of the element above it, null at the top
 * @param sector Sector an element of a strategic plan belongs to, null elsewhere
 * @param sortOrder place within the whole framework, from 1
 */
public record Element(
        int id,
        ElementKey key,
        ElementKind kind,
        @Nullable Integer parentId,
        @Nullable String sector,
        int sortOrder,
        LocalizedText title,
        Confidence confidence) {

    /** The code as people write it: C7-HEALTH for C7.e-health, 9 for SDG9, others unchanged. */
    public String displayCode() {
        return ElementCodes.display(key);
    }
}
