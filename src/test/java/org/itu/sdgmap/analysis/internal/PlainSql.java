package org.itu.sdgmap.analysis.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityFilter.Phase;
import org.itu.sdgmap.analysis.Facet;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.SqlFile;

/** The aggregates as plain statements over the normalised tables: what the index is compared with. */
public final class PlainSql {

    private final FilterSql filters;
    private final ChosenCountries chosenCountries;
    private final Map<Facet, String> facets = new LinkedHashMap<>();

    public PlainSql(FilterSql filters, ChosenCountries chosenCountries) {
        this.filters = filters;
        this.chosenCountries = chosenCountries;
        for (var part : SqlFile.read("benchmark/facets.sql").split("-- facet ")) {
            var lines = part.split("\n", 2);
            Arrays.stream(Facet.values())
                    .filter(f -> f.name().equals(lines[0].strip()))
                    .forEach(f -> facets.put(f, lines[1]));
        }
    }

    /** Rows of an aggregate: what is counted, with its number in the last column. */
    public Map<String, Long> rows(String aggregate, ActivityFilter filter) {
        return count(SqlFile.read("benchmark/" + aggregate + ".sql"), filter);
    }

    /** Counts of one facet, under the filter without its own choice. */
    public Map<String, Long> facet(Facet facet, ActivityFilter filter) {
        return count(Objects.requireNonNull(facets.get(facet)), without(facet, filter));
    }

    /** Counts of every facet but phase, each under the filter without its own choice. */
    public Map<Facet, Map<String, Long>> facets(ActivityFilter filter) {
        return facets.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> count(e.getValue(), without(e.getKey(), filter))));
    }

    private static ActivityFilter without(Facet facet, ActivityFilter filter) {
        return switch (facet) {
            case SECTOR -> filter.withSectors(Set.of());
            case KIND -> filter.withKinds(Set.of());
            case PHASE -> filter.withPhases(Set.<Phase>of());
            case SCOPE -> filter.withScopes(Set.of());
            case COUNTRY -> filter.withCountries(Set.of());
            case GROUP -> filter.withGroups(Set.of());
            case YEAR -> filter.withYears(null, null);
            case SDG, ACTION_LINE, STRATEGIC ->
                filter.withElements(filter.elements().stream()
                        .filter(e -> !filter.elementsOf(facet).contains(e))
                        .toList());
        };
    }

    private Map<String, Long> count(String sql, ActivityFilter filter) {
        var chosen = chosenCountries.of(filter);
        var statement = sql.replace("{country condition}", chosen.isEmpty() ? "true" : "pc.iso3 IN (:chosenCountries)");
        var spec = filters.statement(statement, filter, Language.EN);
        if (chosen.isPresent() && sql.contains("{country condition}")) {
            spec = spec.param("chosenCountries", chosen.get().isEmpty() ? Set.of("") : chosen.get());
        }
        var rows = new LinkedHashMap<String, Long>();
        spec.query(rs -> {
            var columns = rs.getMetaData();
            var key = new StringBuilder();
            long number = 0;
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                if (columns.getColumnLabel(i).equals("activities")) {
                    number = rs.getLong(i);
                } else {
                    key.append(key.isEmpty() ? "" : " ").append(rs.getString(i));
                }
            }
            rows.put(key.toString(), number);
        });
        return rows;
    }
}
