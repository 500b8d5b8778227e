package org.itu.sdgmap.analysis.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itu.sdgmap.analysis.ActivityListItem;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.Feature;
import org.itu.sdgmap.analysis.FeatureExtent;
import org.itu.sdgmap.analysis.FeatureKind;
import org.itu.sdgmap.analysis.FeatureQuery;
import org.itu.sdgmap.analysis.YearSpan;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.geography.ReferenceSystem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Activities with places first, so that a program that looks at the first page learns their type of geometry; then
 * those without, which any box selects. A key is P or N, for these two sorts, and an id.
 */
@Component
class ActivityFeatures implements FeatureSource {

    private static final String IDS = SqlFile.read("analysis/feature_activities.sql");
    private static final String COUNT = SqlFile.read("analysis/feature_activity_count.sql");
    private static final String GEOMETRIES = SqlFile.read("analysis/feature_activity_geometries.sql");
    private static final String PLACED = "P";
    private static final String UNPLACED = "N";

    private final FeatureSql sql;
    private final ActivitySearch search;
    private final FeatureCounts counts;
    private final SiteExtent extent;
    private final FilterSql filters;
    private final QueryGate gate;

    ActivityFeatures(
            FeatureSql sql,
            ActivitySearch search,
            FeatureCounts counts,
            SiteExtent extent,
            FilterSql filters,
            QueryGate gate) {
        this.sql = sql;
        this.search = search;
        this.counts = counts;
        this.extent = extent;
        this.filters = filters;
        this.gate = gate;
    }

    @Override
    public FeatureKind kind() {
        return FeatureKind.ACTIVITIES;
    }

    /** A page has activities of one of the two sorts only, so that the last one with places may be short. */
    @Override
    public Part list(FeatureQuery query, String after) {
        long from = after.isEmpty() ? 0 : Long.parseLong(after.substring(1));
        if (after.startsWith(UNPLACED)) {
            return page(ids(query, false, from, query.limit() + 1), UNPLACED, query);
        }
        var placed = page(ids(query, true, from, query.limit() + 1), PLACED, query);
        if (placed.next() != null) {
            return placed;
        }
        var further = placed.features().isEmpty() ? query.limit() + 1 : 1;
        var unplaced = ids(query, false, 0, further);
        if (placed.features().isEmpty()) {
            return page(unplaced, UNPLACED, query);
        }
        return new Part(placed.features(), unplaced.isEmpty() ? null : UNPLACED + 0);
    }

    private Part page(List<Long> ids, String sort, FeatureQuery query) {
        boolean more = ids.size() > query.limit();
        var shown = more ? ids.subList(0, query.limit()) : ids;
        return new Part(features(shown, query.language(), query.system()), more ? sort + shown.getLast() : null);
    }

    private List<Long> ids(FeatureQuery query, boolean placed, long after, int most) {
        return gate.pass(() -> sql.statement(IDS, query, placed ? placed(query) : "NOT (" + hasPlace("true") + ")")
                .param("after", after)
                .param("most", most)
                .query(Long.class)
                .list());
    }

    private static String placed(FeatureQuery query) {
        return hasPlace(FeatureSql.inBox(query.box()));
    }

    /** Sites of other scopes are seats of secretariats and the like, and no place of the activity. */
    private static String hasPlace(String condition) {
        return """
                p.scope IN ('SITE', 'COUNTRY')
                AND EXISTS (SELECT FROM published_site s WHERE s.activity_id = p.id AND %s)""".formatted(condition);
    }

    @Override
    public long count(FeatureQuery query) {
        if (query.box() == null && query.years().equals(YearSpan.ALWAYS)) {
            return search.count(query.filter(), query.language());
        }
        if (query.box() == null) {
            return count(query, "true");
        }
        long unplaced = counts.get("unplaced", query, null, () -> count(query, "NOT (" + hasPlace("true") + ")"));
        return unplaced + count(query, placed(query));
    }

    private long count(FeatureQuery query, String place) {
        return gate.pass(
                () -> sql.statement(COUNT, query, place).query(Long.class).single());
    }

    @Override
    public Optional<Feature> find(String id, Language language, ReferenceSystem system) {
        return search.findItem(id, language)
                .map(item -> features(List.of(item), system).getFirst());
    }

    private List<Feature> features(List<Long> ids, Language language, ReferenceSystem system) {
        return features(search.listByIds(ids, language), system);
    }

    private List<Feature> features(List<ActivityListItem> items, ReferenceSystem system) {
        var geometries = geometries(items.stream().map(ActivityListItem::id).toList(), system);
        return items.stream()
                .map(item -> new Feature(item.slug(), geometries.get(item.id()), properties(item)))
                .toList();
    }

    private Map<Long, @Nullable String> geometries(List<Long> ids, ReferenceSystem system) {
        var geometries = new HashMap<Long, @Nullable String>();
        filters.statement(GEOMETRIES.replace("{geometry}", FeatureSql.geometry(system)))
                .param("ids", ids.toArray(Long[]::new))
                .param("decimals", system.decimals())
                .query(rs -> {
                    geometries.put(rs.getLong("activity_id"), rs.getString("geojson"));
                });
        return geometries;
    }

    private static Map<String, @Nullable Object> properties(ActivityListItem item) {
        var properties = new LinkedHashMap<String, @Nullable Object>();
        properties.put("slug", item.slug());
        properties.put("title", item.title());
        properties.put("description", item.description());
        properties.put("language", item.language());
        properties.put("sector", item.sector().code());
        properties.put("kind", item.kind().name());
        properties.put("scope", item.scope().name());
        properties.put("startYear", item.startYear());
        properties.put("endYear", item.endYear());
        properties.put("ongoing", item.ongoing());
        properties.put("goals", item.goals());
        properties.put("actionLines", item.actionLines());
        properties.put("countries", item.countries());
        properties.put("regions", item.regions());
        return properties;
    }

    @Override
    public FeatureExtent extent() {
        return extent.get(false);
    }

    @Override
    public boolean isKey(String text) {
        return text.matches("[PN][0-9]{1,18}");
    }
}
