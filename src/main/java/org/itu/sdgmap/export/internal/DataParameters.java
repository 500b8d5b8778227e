package org.itu.sdgmap.export.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ComparedFilters;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.export.ExportOrder;
import org.springframework.stereotype.Component;

/** Reads the parameters of orders; one that nobody knows is refused, not passed over. */
@Component
class DataParameters {

    /** Names of parameters beside those of a filter that change what a file holds. */
    static final class Own {
        static final String TABLE = "table";
        static final String MEASURE = "measure";
        static final String REGIONAL_WORK = "regionwork";
        static final String BY = "by";
        static final String SORT = "sort";
        static final String EDITION = "edition";
        static final String PLAN = "plan";

        private Own() {}
    }

    /** Of the addresses of pages: how something is shown, which changes no figure. */
    private static final Set<String> OF_PAGES = Set.of(
            "as",
            "breaks",
            "by",
            "classes",
            "classing",
            "compare",
            "compared",
            "cursor",
            "depth",
            "encoding",
            "figure",
            "find",
            "open",
            "ramp",
            "selected",
            "series",
            "shown",
            "sites",
            "view",
            "worldwide",
            "year");

    private final FilterParameters filters;

    DataParameters(FilterParameters filters) {
        this.filters = filters;
    }

    /** @param own names beside those of the filter and of pages */
    void requireKnown(ExportOrder order, Collection<String> own, boolean compared) {
        for (var name : order.parameters().keySet()) {
            if (!FilterParameters.NAMES.contains(name)
                    && !own.contains(name)
                    && !OF_PAGES.contains(name)
                    && !(compared && ComparedFilters.isOfB(name))) {
                var known = new ArrayList<>(own);
                known.addAll(FilterParameters.NAMES);
                throw new InvalidValueException("parameter", name, "one of " + String.join(", ", known));
            }
        }
    }

    ActivityFilter filter(ExportOrder order) {
        return filters.parse(order.parameters());
    }

    ComparedFilters compared(ExportOrder order) {
        return ComparedFilters.parse(order.parameters(), filters);
    }

    static Optional<String> find(ExportOrder order, String name) {
        return order.parameters().getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** The one thing that the order is about. */
    static String of(ExportOrder order, String expected) {
        return find(order, ExportOrder.OF).orElseThrow(() -> new InvalidValueException(ExportOrder.OF, "", expected));
    }

    static <E extends Enum<E>> E choice(ExportOrder order, String name, E usual) {
        var text = find(order, name);
        var constants = usual.getDeclaringClass().getEnumConstants();
        return text.isEmpty()
                ? usual
                : Arrays.stream(constants)
                        .filter(c -> c.name().equals(text.get().toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> new InvalidValueException(
                                name,
                                text.get(),
                                Arrays.stream(constants)
                                        .map(c -> c.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))));
    }
}
