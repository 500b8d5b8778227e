package org.itu.sdgmap.analysis.ui;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itu.sdgmap.activity.ActivityKind;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityFilter.Phase;
import org.itu.sdgmap.analysis.Facet;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.framework.ElementCodes;
import org.itu.sdgmap.framework.ElementKey;

/** The chosen values of one facet of a filter, in the spelling of addresses, read and replaced. */
final class FacetValues {

    private static final Set<Facet> OF_ELEMENTS = EnumSet.of(Facet.SDG, Facet.ACTION_LINE, Facet.STRATEGIC);

    private FacetValues() {}

    /** What is chosen in a facet; years, which are no list of values, have none. */
    static Set<String> chosen(ActivityFilter filter, Facet facet) {
        return switch (facet) {
            case SECTOR -> spelled(filter.sectors(), Sector::code);
            case KIND -> spelled(filter.kinds(), Enum::name);
            case PHASE -> spelled(filter.phases(), Enum::name);
            case SCOPE -> spelled(filter.scopes(), Enum::name);
            case SDG, ACTION_LINE, STRATEGIC -> spelled(filter.elementsOf(facet), FilterParameters::spelling);
            case COUNTRY -> filter.countries();
            case GROUP -> filter.groups();
            case YEAR -> Set.of();
        };
    }

    static ActivityFilter with(ActivityFilter filter, Facet facet, Set<String> values) {
        return switch (facet) {
            case SECTOR -> filter.withSectors(read(values, Sector::getByCode));
            case KIND -> filter.withKinds(read(values, ActivityKind::valueOf));
            case PHASE -> filter.withPhases(read(values, Phase::valueOf));
            case SCOPE -> filter.withScopes(read(values, Scope::valueOf));
            case SDG, ACTION_LINE, STRATEGIC -> filter.withElements(elements(filter, facet, values));
            case COUNTRY -> filter.withCountries(values);
            case GROUP -> filter.withGroups(values);
            case YEAR -> filter;
        };
    }

    static ActivityFilter with(ActivityFilter filter, Facet facet, String value) {
        var values = new LinkedHashSet<>(chosen(filter, facet));
        values.add(value);
        return with(filter, facet, values);
    }

    static ActivityFilter without(ActivityFilter filter, Facet facet, String value) {
        var values = new LinkedHashSet<>(chosen(filter, facet));
        values.remove(value);
        return with(filter, facet, values);
    }

    static boolean isOfElements(Facet facet) {
        return OF_ELEMENTS.contains(facet);
    }

    /** Whether the facet takes no further value. The three facets of elements share one limit. */
    static boolean isFull(ActivityFilter filter, Facet facet) {
        var taken = OF_ELEMENTS.contains(facet)
                ? filter.elements().size()
                : chosen(filter, facet).size();
        return taken >= ActivityFilter.MAX_VALUES;
    }

    /** The element that a value of a facet of elements spells. */
    static ElementKey element(Facet facet, String value) {
        var parsed =
                switch (facet) {
                    case SDG -> ElementCodes.parseSdg(value);
                    case ACTION_LINE -> ElementCodes.parseActionLine(value);
                    default -> ElementCodes.parseStrategic(value);
                };
        return parsed.orElseThrow();
    }

    private static List<ElementKey> elements(ActivityFilter filter, Facet facet, Set<String> values) {
        var others = OF_ELEMENTS.stream().filter(f -> f != facet).flatMap(f -> filter.elementsOf(f).stream());
        return Stream.concat(others, values.stream().map(v -> element(facet, v)))
                .toList();
    }

    private static <T> Set<String> spelled(Set<T> values, Function<T, String> spelling) {
        return values.stream().map(spelling).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <T> List<T> read(Set<String> values, Function<String, T> reader) {
        return values.stream().map(reader).toList();
    }
}
