package org.itu.sdgmap.analysis.ui;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value of a facet that can be chosen.
 *
 * @param value in the spelling of addresses
 * @param code the code by which people know it, null where they do not
 * @param otherCodes further codes that find it
 * @param goal number of the Goal that it is, null for everything else
 * @param below values that it includes, shown when somebody unfolds it
 */
record FacetOption(
        String value,
        @Nullable String code,
        String name,
        List<String> otherCodes,
        @Nullable Integer goal,
        List<FacetOption> below) {

    static FacetOption of(String value, String name) {
        return new FacetOption(value, null, name, List.of(), null, List.of());
    }

    static FacetOption of(String value, String code, String name) {
        return new FacetOption(value, code, name, List.of(), null, List.of());
    }

    /** Whether what somebody typed is the beginning of a code or part of the name. */
    boolean matches(String folded) {
        return Wording.folded(name).contains(folded) || codes().anyMatch(c -> c.startsWith(folded));
    }

    /** Whether what somebody typed is a code or the name. */
    boolean isCalled(String folded) {
        return Wording.folded(name).equals(folded) || codes().anyMatch(folded::equals);
    }

    private Stream<String> codes() {
        return Stream.concat(Stream.of(value, code == null ? value : code), otherCodes.stream())
                .map(Wording::folded);
    }
}
