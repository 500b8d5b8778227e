package org.itu.sdgmap.analysis.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Feature;
import org.itu.sdgmap.analysis.FeatureExtent;
import org.itu.sdgmap.analysis.FeatureKind;
import org.itu.sdgmap.analysis.FeatureQuery;
import org.itu.sdgmap.analysis.YearSpan;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.geography.ReferenceSystem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The id of a site is the slug of its activity, a dot and its number there; its key has the activity's id instead. */
@Component
class SiteFeatures implements FeatureSource {

    private static final String LIST = SqlFile.read("analysis/feature_sites.sql");
    private static final String COUNT = SqlFile.read("analysis/feature_site_count.sql");
    private static final Pattern ID = Pattern.compile("([a-z0-9-]{1,120})\\.([1-9][0-9]{0,3})");

    private final FeatureSql sql;
    private final ChosenCountries chosenCountries;
    private final SiteExtent extent;
    private final QueryGate gate;

    private record Row(String key, Feature feature) {}

    SiteFeatures(FeatureSql sql, ChosenCountries chosenCountries, SiteExtent extent, QueryGate gate) {
        this.sql = sql;
        this.chosenCountries = chosenCountries;
        this.extent = extent;
        this.gate = gate;
    }

    @Override
    public FeatureKind kind() {
        return FeatureKind.SITES;
    }

    @Override
    public Part list(FeatureQuery query, String after) {
        var parts = after.isEmpty() ? new String[] {"-1", "0"} : after.split("\\.", 2);
        var rows = gate.pass(() -> statement(LIST, query)
                .param("afterId", Long.valueOf(parts[0]))
                .param("afterPosition", Integer.valueOf(parts[1]))
                .param("most", query.limit() + 1)
                .param("language", query.language().code())
                .param("decimals", query.system().decimals())
                .query((rs, row) -> row(rs))
                .list());
        boolean more = rows.size() > query.limit();
        var shown = more ? rows.subList(0, query.limit()) : rows;
        return new Part(
                shown.stream().map(Row::feature).toList(),
                more ? shown.getLast().key() : null);
    }

    @Override
    public long count(FeatureQuery query) {
        return gate.pass(() -> statement(COUNT, query).query(Long.class).single());
    }

    /** Sites in the box and in the countries that the filter chooses. */
    private StatementSpec statement(String file, FeatureQuery query) {
        var countries = chosenCountries.of(query.filter());
        var place = FeatureSql.inBox(query.box()) + "\n  AND " + FeatureSql.inCountries(countries.orElse(null));
        var statement = sql.statement(file, query, "(" + place + ")");
        return countries.isEmpty()
                ? statement
                : statement.param("siteCountries", countries.get().toArray(String[]::new));
    }

    @Override
    public Optional<Feature> find(String id, Language language, ReferenceSystem system) {
        var parts = ID.matcher(id);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var query = new FeatureQuery(ActivityFilter.all(), language, null, YearSpan.ALWAYS, system, null, 1);
        return sql.statement(LIST, query, "p.slug = :slug AND s.position = :position")
                .param("slug", parts.group(1))
                .param("position", Integer.valueOf(parts.group(2)))
                .param("afterId", -1L)
                .param("afterPosition", 0)
                .param("most", 1)
                .param("language", language.code())
                .param("decimals", system.decimals())
                .query((rs, row) -> row(rs).feature())
                .optional();
    }

    private static Row row(ResultSet rs) throws SQLException {
        var id = rs.getString("slug") + "." + rs.getInt("position");
        return new Row(
                rs.getLong("activity_id") + "." + rs.getInt("position"),
                new Feature(id, rs.getString("geojson"), properties(rs)));
    }

    private static Map<String, @Nullable Object> properties(ResultSet rs) throws SQLException {
        var properties = new LinkedHashMap<String, @Nullable Object>();
        properties.put("name", rs.getString("name"));
        properties.put("country", rs.getString("iso3"));
        properties.put("activity", rs.getString("slug"));
        properties.put("title", rs.getString("title"));
        properties.put("language", rs.getString("language"));
        properties.put("sector", rs.getString("sector"));
        properties.put("kind", rs.getString("kind"));
        properties.put("scope", rs.getString("scope"));
        properties.put("startYear", rs.getObject("start_year", Integer.class));
        properties.put("endYear", rs.getObject("end_year", Integer.class));
        properties.put("ongoing", rs.getBoolean("ongoing"));
        return properties;
    }

    @Override
    public FeatureExtent extent() {
        return extent.get(true);
    }

    @Override
    public boolean isKey(String text) {
        return text.matches("[0-9]{1,18}\\.[0-9]{1,4}");
    }
}
