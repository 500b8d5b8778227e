package org.itu.sdgmap.analysis.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of a facet that can be chosen.
 *
 * @param value in the spelling of addresses
 * @param code the code by which people know it, null where they do not
 * @param goal number of the Goal that it is, null for everything else
 * @param below values that it includes, shown when somebody unfolds it
 */
record FacetOption(
        String value,
        @Nullable String code,
        String name,
        @Nullable Integer goal,
        List<FacetOption> below) {

    static FacetOption of(String value, String name) {
        return new FacetOption(value, null, name, null, List.of());
    }

    static FacetOption of(String value, String code, String name) {
        return new FacetOption(value, code, name, null, List.of());
    }

    /** Whether what somebody typed is the beginning of the code or part of the name. */
    boolean matches(String folded) {
        return Wording.folded(name).contains(folded)
                || Wording.folded(value).startsWith(folded)
                || (code != null && Wording.folded(code).startsWith(folded));
    }
}
