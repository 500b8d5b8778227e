package org.itu.sdgmap.analysis.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Facet;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * A filter as a condition of SQL over {@code published_activity p}. Every query of this module takes its condition
 * from here, so that all of them count the same activities. In a query file, {@code {filter}} stands for the whole
 * condition and {@code {filter except sector}} for the condition without one facet; {@code {country condition}} for
 * that on one row of {@code published_country pc}, and {@code {country condition except group}} likewise.
 */
@Component
class FilterSql {

    private final FrameworkCatalog frameworks;
    private final CountryCatalog countries;
    private final JdbcClient jdbc;

    FilterSql(FrameworkCatalog frameworks, CountryCatalog countries, JdbcClient jdbc) {
        this.frameworks = frameworks;
        this.countries = countries;
        this.jdbc = jdbc;
    }

    /** The statement with its conditions filled in and their parameters set. */
    StatementSpec statement(String sql, ActivityFilter filter, Language language) {
        var parameters = new HashMap<String, @Nullable Object>();
        var filled = sql.replace("{filter}", condition(filter, language, null, parameters));
        for (var facet : Facet.values()) {
            var place = "{filter except " + facet.parameter() + "}";
            if (filled.contains(place)) {
                filled = filled.replace(place, condition(filter, language, facet, parameters));
            }
        }
        for (var facet : Arrays.asList(null, Facet.COUNTRY, Facet.GROUP)) {
            var place = facet == null ? "{country condition}" : "{country condition except " + facet.parameter() + "}";
            if (filled.contains(place)) {
                filled = filled.replace(place, countryCondition(filter, facet, parameters));
            }
        }
        filled = filled.replace(
                "{no country chosen}", String.valueOf(filter.countries().isEmpty()));
        return jdbc.sql(filled).params(parameters);
    }

    /** The countries that the filter chooses by code or group; empty where it chooses none. */
    Optional<Set<String>> chosenCountries(ActivityFilter filter) {
        if (filter.countries().isEmpty() && filter.groups().isEmpty()) {
            return Optional.empty();
        }
        var groupsByKind = groupsByKind(filter);
        var chosen = countries.listCountries().stream()
                .filter(c -> filter.countries().isEmpty() || filter.countries().contains(c.iso3()))
                .filter(c -> groupsByKind.values().stream().allMatch(groups -> isInOneOf(c, groups)))
                .map(Country::iso3)
                .collect(Collectors.toCollection(TreeSet::new));
        return Optional.of(chosen);
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

    private String condition(
            ActivityFilter filter,
            Language language,
            @Nullable Facet except,
            Map<String, @Nullable Object> parameters) {
        var conditions = new ArrayList<String>();
        if (filter.text() != null) {
            conditions.add("p.search_text @@ search_query(:filterLanguage, :filterText)");
            parameters.put("filterLanguage", language.code());
            parameters.put("filterText", filter.text());
        }
        addChoice(conditions, parameters, Facet.SECTOR, except, "p.sector", filter.sectors(), Sector::code);
        addChoice(conditions, parameters, Facet.KIND, except, "p.kind", filter.kinds(), Enum::name);
        addChoice(conditions, parameters, Facet.SCOPE, except, "p.scope", filter.scopes(), Enum::name);
        for (var facet : List.of(Facet.SDG, Facet.ACTION_LINE, Facet.STRATEGIC)) {
            addElements(conditions, parameters, facet, except, filter.elementsOf(facet));
        }
        addGeography(conditions, parameters, except, filter);
        addYears(conditions, parameters, except, filter);
        return conditions.isEmpty() ? "true" : String.join("\n    AND ", conditions);
    }

    private static <T> void addChoice(
            List<String> conditions,
            Map<String, @Nullable Object> parameters,
            Facet facet,
            @Nullable Facet except,
            String column,
            Set<T> values,
            Function<T, String> spelling) {
        if (facet != except && !values.isEmpty()) {
            var name = "filter" + facet.name().charAt(0)
                    + facet.name().substring(1).toLowerCase(Locale.ROOT);
            conditions.add("%s IN (:%s)".formatted(column, name));
            parameters.put(name, values.stream().map(spelling).toList());
        }
    }

    private void addElements(
            List<String> conditions,
            Map<String, @Nullable Object> parameters,
            Facet facet,
            @Nullable Facet except,
            Set<ElementKey> elements) {
        if (facet != except && !elements.isEmpty()) {
            var name = "filterElements" + facet.ordinal();
            conditions.add("""
                    EXISTS (SELECT FROM published_element pe
                            WHERE pe.activity_id = p.id AND pe.element_id IN (:%s))""".formatted(name));
            parameters.put(
                    name,
                    elements.stream()
                            .map(e -> frameworks.findElement(e).map(Element::id).orElse(-1))
                            .toList());
        }
    }

    /**
     * A country chosen by code or group must be one of the activity's; where only ITU regions are chosen, activities
     * of those regions as a whole count too.
     */
    private void addGeography(
            List<String> conditions,
            Map<String, @Nullable Object> parameters,
            @Nullable Facet except,
            ActivityFilter filter) {
        var considered = without(except, filter);
        var chosen = chosenCountries(considered);
        if (chosen.isEmpty()) {
            return;
        }
        var name = putCountries(parameters, except, chosen.get());
        var inCountry = """
                EXISTS (SELECT FROM published_country pc
                        WHERE pc.activity_id = p.id AND pc.iso3 IN (:%s))""".formatted(name);
        var byKind = groupsByKind(considered);
        var regions = byKind.get(CountryGroup.Kind.ITU_REGION);
        if (regions != null && byKind.size() == 1 && considered.countries().isEmpty()) {
            conditions.add("""
                    (%s
                     OR EXISTS (SELECT FROM published_region pr
                                WHERE pr.activity_id = p.id AND pr.group_code IN (:filterRegions)))""".formatted(inCountry));
            parameters.put("filterRegions", regions);
        } else {
            conditions.add(inCountry);
        }
    }

    private String countryCondition(
            ActivityFilter filter, @Nullable Facet except, Map<String, @Nullable Object> parameters) {
        return chosenCountries(without(except, filter))
                .map(chosen -> "pc.iso3 IN (:%s)".formatted(putCountries(parameters, except, chosen)))
                .orElse("true");
    }

    private static ActivityFilter without(@Nullable Facet except, ActivityFilter filter) {
        if (except == Facet.COUNTRY) {
            return filter.withCountries(Set.of());
        }
        return except == Facet.GROUP ? filter.withGroups(Set.of()) : filter;
    }

    /** Names the parameter after what is left out, since one statement may hold several conditions. */
    private static String putCountries(
            Map<String, @Nullable Object> parameters, @Nullable Facet except, Set<String> chosen) {
        var name = "filterCountries" + (except == null ? "" : except.ordinal());
        parameters.put(name, orNone(chosen));
        return name;
    }

    /** An empty list is no SQL; no country has an empty code. */
    private static Set<String> orNone(Set<String> iso3) {
        return iso3.isEmpty() ? Set.of("") : iso3;
    }

    private static void addYears(
            List<String> conditions,
            Map<String, @Nullable Object> parameters,
            @Nullable Facet except,
            ActivityFilter filter) {
        if (except == Facet.YEAR) {
            return;
        }
        if (filter.fromYear() != null) {
            conditions.add(
                    "(p.start_year IS NOT NULL AND (p.ongoing OR coalesce(p.end_year, p.start_year) >= :filterFrom))");
            parameters.put("filterFrom", filter.fromYear());
        }
        if (filter.toYear() != null) {
            conditions.add("p.start_year <= :filterTo");
            parameters.put("filterTo", filter.toYear());
        }
    }
}
