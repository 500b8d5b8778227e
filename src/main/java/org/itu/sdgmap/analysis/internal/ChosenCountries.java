package org.itu.sdgmap.analysis.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Facet;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which countries a filter chooses by code and group, as of today's membership of groups. */
@Component
class ChosenCountries {

    private final CountryCatalog countries;

    ChosenCountries(CountryCatalog countries) {
        this.countries = countries;
    }

    /** The countries that the filter chooses by code or group; empty where it chooses none. */
    Optional<Set<String>> of(ActivityFilter filter) {
        if (filter.countries().isEmpty() && filter.groups().isEmpty()) {
            return Optional.empty();
        }
        var groupsByKind = groupsByKind(filter);
        return Optional.of(countries.listCountries().stream()
                .filter(c -> filter.countries().isEmpty() || filter.countries().contains(c.iso3()))
                .filter(c -> groupsByKind.values().stream().allMatch(groups -> isInOneOf(c, groups)))
                .map(Country::iso3)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /**
     * ITU regions that an activity may name as a whole instead of one of the chosen countries: the chosen ones, where
     * nothing but ITU regions is chosen; else none.
     */
    List<String> regionsAsAWhole(ActivityFilter filter) {
        var byKind = groupsByKind(filter);
        var regions = byKind.get(CountryGroup.Kind.ITU_REGION);
        return regions != null && byKind.size() == 1 && filter.countries().isEmpty() ? regions : List.of();
    }

    /** ITU regions whose work as a whole reaches one of the countries that regional work is asked for. */
    List<String> regionsOf(Set<String> iso3) {
        return countries.listGroups().stream()
                .filter(g -> g.kind() == CountryGroup.Kind.ITU_REGION)
                .map(CountryGroup::code)
                .filter(code -> countries.listCountries().stream()
                        .anyMatch(c -> iso3.contains(c.iso3()) && c.groups().contains(code)))
                .toList();
    }

    /** The filter without its choice of countries or of groups; unchanged for other facets. */
    static ActivityFilter without(@Nullable Facet except, ActivityFilter filter) {
        if (except == Facet.COUNTRY) {
            return filter.withCountries(Set.of());
        }
        return except == Facet.GROUP ? filter.withGroups(Set.of()) : filter;
    }

    private Map<CountryGroup.Kind, List<String>> groupsByKind(ActivityFilter filter) {
        return filter.groups().stream()
                .map(countries::getGroup)
                .collect(Collectors.groupingBy(
                        CountryGroup::kind, Collectors.mapping(CountryGroup::code, Collectors.toList())));
    }

    private static boolean isInOneOf(Country country, Collection<String> groups) {
        return groups.stream().anyMatch(country.groups()::contains);
    }
}
