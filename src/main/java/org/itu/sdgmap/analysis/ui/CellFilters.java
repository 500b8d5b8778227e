package org.itu.sdgmap.analysis.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityFilter.ElementMatch;
import org.itu.sdgmap.analysis.Facet;
import org.itu.sdgmap.analysis.MatrixCellKey;
import org.itu.sdgmap.framework.ElementKey;

/**
 * Filters for the activities of one cell of the matrix. Values of one facet widen a filter, so "those of Goals 4 or 5
 * that also serve Goal 9" cannot be asked; the cell itself counts them.
 */
final class CellFilters {

    private CellFilters() {}

    /** The filter that selects just what the cell counts under a filter; empty where no filter does. */
    static Optional<ActivityFilter> of(MatrixCellKey cell, ActivityFilter filter) {
        var lines = narrowed(filter.elementsOf(Facet.ACTION_LINE), cell.line(), filter.elementMatch());
        var sdgs = narrowed(filter.elementsOf(Facet.SDG), cell.sdg(), filter.elementMatch());
        var plans = List.copyOf(filter.elementsOf(Facet.STRATEGIC));
        if (lines.isEmpty() || sdgs.isEmpty()) {
            return Optional.empty();
        }
        boolean needsAll = lines.get().size() > 1 && !widens(filter, Facet.ACTION_LINE, lines.get())
                || sdgs.get().size() > 1 && !widens(filter, Facet.SDG, sdgs.get());
        boolean needsAny = filter.elementMatch() == ElementMatch.ANY
                && (widens(filter, Facet.ACTION_LINE, lines.get())
                        || widens(filter, Facet.SDG, sdgs.get())
                        || plans.size() > 1);
        if (needsAll && needsAny) {
            return Optional.empty();
        }
        var elements = new ArrayList<ElementKey>(lines.get());
        elements.addAll(sdgs.get());
        elements.addAll(plans);
        return Optional.of(
                filter.withElements(elements).withElementMatch(needsAll ? ElementMatch.ALL : filter.elementMatch()));
    }

    /**
     * The filter that selects just what a count of one Goal, target or line has under a filter; empty where no filter
     * does.
     */
    static Optional<ActivityFilter> ofElement(ElementKey element, ActivityFilter filter) {
        var facet = element.framework().equals(ElementKey.SDG) ? Facet.SDG : Facet.ACTION_LINE;
        var other = facet == Facet.SDG ? Facet.ACTION_LINE : Facet.SDG;
        var chosen = narrowed(filter.elementsOf(facet), element, filter.elementMatch());
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        boolean widens = widens(filter, facet, chosen.get());
        boolean needsAll = chosen.get().size() > 1 && !widens;
        boolean needsAny = filter.elementMatch() == ElementMatch.ANY
                && (filter.elementsOf(other).size() > 1
                        || filter.elementsOf(Facet.STRATEGIC).size() > 1);
        if (needsAll && needsAny) {
            return Optional.empty();
        }
        var elements = new ArrayList<ElementKey>(chosen.get());
        elements.addAll(filter.elementsOf(other));
        elements.addAll(filter.elementsOf(Facet.STRATEGIC));
        return Optional.of(
                filter.withElements(elements).withElementMatch(needsAll ? ElementMatch.ALL : filter.elementMatch()));
    }

    /** Whether several elements are kept as they were chosen, any of them. */
    private static boolean widens(ActivityFilter filter, Facet facet, List<ElementKey> elements) {
        return elements.size() > 1 && Set.copyOf(elements).equals(filter.elementsOf(facet));
    }

    /** What is to be chosen in one facet; empty where it cannot be said. */
    private static Optional<List<ElementKey>> narrowed(Set<ElementKey> chosen, ElementKey of, ElementMatch match) {
        if (chosen.isEmpty()) {
            return Optional.of(List.of(of));
        }
        if (chosen.stream().allMatch(e -> isOrBelongsTo(e, of))) {
            return Optional.of(List.copyOf(chosen));
        }
        if (chosen.size() == 1 && isOrBelongsTo(of, chosen.iterator().next())) {
            return Optional.of(List.of(of));
        }
        if (chosen.size() == 1 || match == ElementMatch.ALL) {
            var all = new ArrayList<>(chosen);
            if (!chosen.contains(of)) {
                all.add(of);
            }
            return Optional.of(all);
        }
        return Optional.empty();
    }

    private static boolean isOrBelongsTo(ElementKey element, ElementKey other) {
        if (element.equals(other)) {
            return true;
        }
        if (other.framework().equals(ElementKey.WSIS)) {
            return element.code().startsWith(other.code() + ".");
        }
        return other.code().startsWith("SDG")
                        && element.code().startsWith(other.code().substring(3) + ".")
                || element.code().startsWith(other.code() + ".");
    }
}
