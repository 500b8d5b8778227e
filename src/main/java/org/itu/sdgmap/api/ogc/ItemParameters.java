package org.itu.sdgmap.api.ogc;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.itu.sdgmap.analysis.FilterParameters;

/** Names of the parameters of features. */
final class ItemParameters {

    /** What makes no difference to features: neither the state of another day nor a frozen one is offered, activities count once. */
    private static final Set<String> NOT_OFFERED = Set.of("source", "counting", "asof", FilterParameters.SNAPSHOT);

    /** Parameters of a filter that choose features. */
    static final List<String> OF_FILTER = FilterParameters.NAMES.stream()
            .filter(n -> !NOT_OFFERED.contains(n))
            .toList();

    private ItemParameters() {}

    static List<String> ofPages() {
        return Stream.concat(Stream.of("limit", "cursor", "bbox", "bbox-crs", "datetime", "crs"), OF_FILTER.stream())
                .toList();
    }

    static List<String> ofOne() {
        return List.of("crs");
    }
}
