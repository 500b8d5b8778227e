package org.itu.sdgmap.analysis.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityFilter.ElementMatch;
import org.itu.sdgmap.analysis.Facet;
import org.itu.sdgmap.common.FrozenScope;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * A filter as a condition of SQL over {@code published_activity p}. Every query of this module takes its condition
 * from here, so that all of them show the same activities; in a query file, {@code {filter}} stands for it. Counts come
 * from {@link Selections} instead, which selects the same.
 */
@Component
class FilterSql {

    private final FrameworkCatalog frameworks;
    private final ChosenCountries chosenCountries;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final int longestSeconds;

    /** @param longest a list or tile that takes longer is given up, so that it leaves its connection to others */
    FilterSql(
            FrameworkCatalog frameworks,
            ChosenCountries chosenCountries,
            JdbcClient jdbc,
            Clock clock,
            @Value("${sdgmap.analysis.costly-queries.longest:20s}") Duration longest) {
        this.frameworks = frameworks;
        this.chosenCountries = chosenCountries;
        this.jdbc = jdbc;
        this.clock = clock;
        this.longestSeconds = Math.toIntExact(Math.max(1, longest.toSeconds()));
    }

    /** A statement without a filter, with the same limit of time. */
    StatementSpec statement(String sql) {
        return jdbc.sql(sql).withQueryTimeout(longestSeconds);
    }

    /** The statement with its condition filled in and the parameters of it set. */
    StatementSpec statement(String sql, ActivityFilter filter, Language language) {
        var parameters = new HashMap<String, @Nullable Object>();
        return statement(sql.replace("{filter}", condition(filter, language, parameters)))
                .params(parameters);
    }

    private String condition(ActivityFilter filter, Language language, Map<String, @Nullable Object> parameters) {
        var conditions = new ArrayList<String>();
        if (!filter.source().includesActivities()) {
            return "false";
        }
        if (filter.text() != null) {
            conditions.add("p.search_text @@ search_query(:filterLanguage, :filterText)");
            parameters.put("filterLanguage", language.code());
            parameters.put("filterText", filter.text());
        }
        addChoice(conditions, parameters, Facet.SECTOR, "p.sector", filter.sectors(), Sector::code);
        addChoice(conditions, parameters, Facet.KIND, "p.kind", filter.kinds(), Enum::name);
        addChoice(conditions, parameters, Facet.SCOPE, "p.scope", filter.scopes(), Enum::name);
        addPhases(conditions, parameters, filter);
        for (var facet : List.of(Facet.SDG, Facet.ACTION_LINE, Facet.STRATEGIC)) {
            addElements(conditions, parameters, facet, filter);
        }
        addGeography(conditions, parameters, filter);
        addRegionalFor(conditions, parameters, filter);
        addYears(conditions, parameters, filter);
        return conditions.isEmpty() ? "true" : String.join("\n    AND ", conditions);
    }

    private static <T> void addChoice(
            List<String> conditions,
            Map<String, @Nullable Object> parameters,
            Facet facet,
            String column,
            Set<T> values,
            Function<T, String> spelling) {
        if (!values.isEmpty()) {
            var name = "filter" + facet.name().charAt(0)
                    + facet.name().substring(1).toLowerCase(Locale.ROOT);
            conditions.add("%s IN (:%s)".formatted(column, name));
            parameters.put(name, values.stream().map(spelling).toList());
        }
    }

    private void addPhases(List<String> conditions, Map<String, @Nullable Object> parameters, ActivityFilter filter) {
        if (!filter.phases().isEmpty()) {
            conditions.add("""
                    CASE WHEN p.start_year > :filterThisYear THEN 'PLANNED'
                         WHEN NOT p.ongoing AND coalesce(p.end_year, p.start_year) < :filterThisYear THEN 'ENDED'
                         ELSE 'RUNNING' END IN (:filterPhases)""");
            parameters.put("filterThisYear", FrozenScope.today(clock).getYear());
            parameters.put(
                    "filterPhases", filter.phases().stream().map(Enum::name).toList());
        }
    }

    private void addElements(
            List<String> conditions, Map<String, @Nullable Object> parameters, Facet facet, ActivityFilter filter) {
        var elements = filter.elementsOf(facet);
        if (elements.isEmpty()) {
            return;
        }
        var ids = elements.stream()
                .map(e -> frameworks.findElement(e).map(Element::id).orElse(-1))
                .toList();
        if (filter.elementMatch() == ElementMatch.ALL) {
            for (var id : ids) {
                var name = "filterElement" + id;
                conditions.add("""
                        EXISTS (SELECT FROM published_element pe
                                WHERE pe.activity_id = p.id AND pe.element_id = :%s)""".formatted(name));
                parameters.put(name, id);
            }
        } else {
            var name = "filterElements" + facet.ordinal();
            conditions.add("""
                    EXISTS (SELECT FROM published_element pe
                            WHERE pe.activity_id = p.id AND pe.element_id IN (:%s))""".formatted(name));
            parameters.put(name, ids);
        }
    }

    /**
     * A country chosen by code or group must be one of the activity's; where only ITU regions are chosen, activities
     * of those regions as a whole count too.
     */
    private void addGeography(
            List<String> conditions, Map<String, @Nullable Object> parameters, ActivityFilter filter) {
        var chosen = chosenCountries.of(filter);
        if (chosen.isEmpty()) {
            return;
        }
        var inCountry = """
                EXISTS (SELECT FROM published_country pc
                        WHERE pc.activity_id = p.id AND pc.iso3 IN (:filterCountries))""";
        parameters.put("filterCountries", orNone(chosen.get()));
        var regions = chosenCountries.regionsAsAWhole(filter);
        if (regions.isEmpty()) {
            conditions.add(inCountry);
        } else {
            conditions.add("""
                    (%s
                     OR EXISTS (SELECT FROM published_region pr
                                WHERE pr.activity_id = p.id AND pr.group_code IN (:filterRegions)))""".formatted(inCountry));
            parameters.put("filterRegions", regions);
        }
    }

    private void addRegionalFor(
            List<String> conditions, Map<String, @Nullable Object> parameters, ActivityFilter filter) {
        if (filter.regionalFor().isEmpty()) {
            return;
        }
        conditions.add("""
                p.scope = 'REGION'
                AND (EXISTS (SELECT FROM published_country pc
                             WHERE pc.activity_id = p.id AND pc.iso3 IN (:filterRegionalFor))
                     OR EXISTS (SELECT FROM published_region pr
                                WHERE pr.activity_id = p.id AND pr.group_code IN (:filterRegionsOf)))""");
        parameters.put("filterRegionalFor", filter.regionalFor());
        var regions = chosenCountries.regionsOf(filter.regionalFor());
        parameters.put("filterRegionsOf", regions.isEmpty() ? List.of("") : regions);
    }

    /** An empty list is no SQL; no country has an empty code. */
    private static Set<String> orNone(Set<String> iso3) {
        return iso3.isEmpty() ? Set.of("") : iso3;
    }

    private static void addYears(
            List<String> conditions, Map<String, @Nullable Object> parameters, ActivityFilter filter) {
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
