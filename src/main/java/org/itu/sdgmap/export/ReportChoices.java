package org.itu.sdgmap.export;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.jspecify.annotations.Nullable;

/**
 * What a report is made of.
 *
 * @param year that it is of, or from which on activities count; null for all years
 * @param sector null for all
 * @param line code of the Action Line of a roadmap
 * @param country ISO alpha-3 code
 * @param region code of a group of countries
 * @param asOf day at whose end the published state is meant; null for the present
 * @param snapshot number of the frozen state that is meant; null for none
 */
public record ReportChoices(
        ReportKind kind,
        @Nullable Integer year,
        @Nullable Sector sector,
        @Nullable String line,
        @Nullable String country,
        @Nullable String region,
        @Nullable LocalDate asOf,
        @Nullable Long snapshot) {

    /** Sector and state alone: each report chooses years, lines and places for its sections. */
    public ActivityFilter filter() {
        return ActivityFilter.all()
                .withSectors(sector == null ? Set.of() : Set.of(sector))
                .withAsOf(asOf)
                .withSnapshot(snapshot);
    }

    /** As parameters of an address, in their order; what is not chosen is left out. */
    public Map<String, List<String>> parameters() {
        var parameters = new LinkedHashMap<String, List<String>>();
        put(parameters, "kind", kind.code());
        put(parameters, "year", year);
        put(parameters, "sector", sector == null ? null : sector.code());
        put(parameters, "line", line);
        put(parameters, "country", country);
        put(parameters, "region", region);
        put(parameters, "asof", asOf);
        put(parameters, "snapshot", snapshot);
        return parameters;
    }

    private static void put(Map<String, List<String>> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, List.of(value.toString()));
        }
    }

    /** Of a file, in ASCII, without extension; such as itu-sdg-report-wsis-2026. */
    public String fileName() {
        var name = new StringBuilder("itu-sdg-report-").append(kind.code());
        for (var part : new @Nullable Object[] {line, country, region, year, sector == null ? null : sector.code()}) {
            if (part != null) {
                name.append('-')
                        .append(part.toString()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-'));
            }
        }
        return name.toString();
    }
}
