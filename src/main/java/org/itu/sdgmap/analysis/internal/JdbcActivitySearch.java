package org.itu.sdgmap.analysis.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.itu.sdgmap.activity.ActivityDetail;
import org.itu.sdgmap.activity.ActivityKind;
import org.itu.sdgmap.activity.PublishedActivities;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityListItem;
import org.itu.sdgmap.analysis.ActivityOrder;
import org.itu.sdgmap.analysis.ActivityPage;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.FacetCount;
import org.itu.sdgmap.analysis.LonLatBox;
import org.itu.sdgmap.analysis.internal.index.PastStates;
import org.itu.sdgmap.analysis.internal.index.PublishedIndex;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.framework.ElementCodes;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;

/** Pages by key, not by offset: the millionth page costs what the first does. */
@Service
class JdbcActivitySearch implements ActivitySearch {

    private static final String LIST = SqlFile.read("analysis/list.sql");
    private static final String ITEMS = SqlFile.read("analysis/items.sql");
    private static final String IN_BOX = SqlFile.read("analysis/in_box.sql");
    private static final String COUNT_IN_BOX = IN_BOX.replace("{answer}", "count(*)");
    /** Last changed first. */
    private static final String LIST_IN_BOX =
            IN_BOX.replace("{answer}", "p.id") + "ORDER BY p.changed_at DESC, p.id DESC LIMIT :most OFFSET :skipped";

    private static final String RELATED = SqlFile.read("analysis/related.sql");

    private final PublishedActivities activities;
    private final FilterSql filters;
    private final FrameworkCatalog frameworks;
    private final JdbcClient jdbc;
    private final PastStates states;
    private final Selections selections;
    private final FacetCounts facets;
    private final AnswerCache cache;

    JdbcActivitySearch(
            PublishedActivities activities,
            FilterSql filters,
            FrameworkCatalog frameworks,
            JdbcClient jdbc,
            PastStates states,
            Selections selections,
            FacetCounts facets,
            AnswerCache cache) {
        this.activities = activities;
        this.filters = filters;
        this.frameworks = frameworks;
        this.jdbc = jdbc;
        this.states = states;
        this.selections = selections;
        this.facets = facets;
        this.cache = cache;
    }

    @Override
    public ActivityPage list(
            ActivityFilter filter, Language language, ActivityOrder order, @Nullable String cursor, int size) {
        requireSize(size);
        var key = SortKey.of(order, filter);
        var from = PageCursor.parse(cursor, key);
        return states.read(filter, now -> page(now, filter, language, key, from, size));
    }

    /** The tables of the snapshot say which version it holds; versions never change. */
    @Override
    public ActivityDetail getFrozen(String slug, long snapshot) {
        return states.read(ActivityFilter.all().withSnapshot(snapshot), now -> activities.getBySlug(slug));
    }

    private ActivityPage page(
            PublishedIndex now, ActivityFilter filter, Language language, SortKey key, PageCursor from, int size) {
        var keys = keysFrom(filter, language, key, from, size + 1);
        boolean more = keys.size() > size;
        var shown = more ? keys.subList(0, size) : keys;
        if (from.backwards()) {
            shown = shown.reversed();
        }
        long total = count(now, filter, language);
        if (shown.isEmpty()) {
            return new ActivityPage(List.of(), total, 0, null, null);
        }
        long before = from.backwards() ? Math.max(0, from.position() - shown.size()) : from.position();
        boolean hasPrevious = from.backwards() ? more : before > 0;
        boolean hasNext = from.backwards() || more;
        return new ActivityPage(
                items(shown.stream().map(ListKey::id).toList(), language),
                total,
                before + 1,
                hasPrevious ? PageCursor.before(key, shown.getFirst(), before).text() : null,
                hasNext
                        ? PageCursor.after(key, shown.getLast(), before + shown.size())
                                .text()
                        : null);
    }

    private static void requireSize(int size) {
        if (size < 1 || size > MAX_PAGE_SIZE) {
            throw new InvalidValueException("size", String.valueOf(size), "a number from 1 to " + MAX_PAGE_SIZE);
        }
    }

    private List<ListKey> keysFrom(ActivityFilter filter, Language language, SortKey key, PageCursor from, int most) {
        var sql = LIST.replace("{sort key}", key.expression())
                .replace("{page condition}", from.condition())
                .replace("{order}", from.orderBy());
        var statement = filters.statement(sql, filter, language).param("most", most);
        for (var parameter : from.parameters().entrySet()) {
            statement = statement.param(parameter.getKey(), parameter.getValue());
        }
        return statement
                .query((rs, row) -> new ListKey(rs.getLong("id"), rs.getString("sort_key")))
                .list();
    }

    @Override
    public long count(ActivityFilter filter, Language language) {
        return states.read(filter, now -> count(now, filter, language));
    }

    private long count(PublishedIndex now, ActivityFilter filter, Language language) {
        return selections.activities(now, filter, language, null).getLongCardinality();
    }

    @Override
    public List<FacetCount> listFacetCounts(ActivityFilter filter, Language language) {
        return states.read(filter, now -> cache.get(
                        FacetAnswer.class,
                        "",
                        filter,
                        language,
                        now.revision(),
                        () -> new FacetAnswer(facets.count(now, filter, language)))
                .counts());
    }

    private record FacetAnswer(List<FacetCount> counts) {}

    @Override
    public List<ActivityListItem> listInBox(
            ActivityFilter filter, Language language, LonLatBox box, int skipped, int most) {
        requireSize(most);
        if (skipped < 0) {
            throw new InvalidValueException("skipped", String.valueOf(skipped), "0 or more");
        }
        return states.read(filter, now -> {
            var ids = inBox(LIST_IN_BOX, filter, language, box)
                    .param("skipped", skipped)
                    .param("most", most)
                    .query(Long.class)
                    .list();
            return items(ids, language);
        });
    }

    @Override
    public long countInBox(ActivityFilter filter, Language language, LonLatBox box) {
        return states.read(filter, now -> inBox(COUNT_IN_BOX, filter, language, box)
                .query(Long.class)
                .single());
    }

    private StatementSpec inBox(String sql, ActivityFilter filter, Language language, LonLatBox box) {
        return filters.statement(sql, filter, language)
                .param("minLon", box.minLon())
                .param("minLat", box.minLat())
                .param("maxLon", box.maxLon())
                .param("maxLat", box.maxLat());
    }

    @Override
    public List<ActivityListItem> listByIds(List<Long> ids, Language language) {
        return items(ids, language);
    }

    @Override
    public List<ActivityListItem> listRelated(long activityId, Language language, int most) {
        var ids = jdbc.sql(RELATED)
                .param("activityId", activityId)
                .param("most", most)
                .query(Long.class)
                .list();
        return items(ids, language);
    }

    @Override
    public Optional<ActivityListItem> findItem(String slug, Language language) {
        return jdbc.sql("SELECT id FROM published_activity WHERE slug = :slug")
                .param("slug", slug)
                .query(Long.class)
                .optional()
                .flatMap(id -> items(List.of(id), language).stream().findFirst());
    }

    private List<ActivityListItem> items(List<Long> ids, Language language) {
        if (ids.isEmpty()) {
            return Collections.emptyList();
        }
        return jdbc.sql(ITEMS)
                .param("ids", ids.toArray(Long[]::new))
                .param("language", language.code())
                .query((rs, row) -> item(rs))
                .list();
    }

    private ActivityListItem item(ResultSet rs) throws SQLException {
        return new ActivityListItem(
                rs.getLong("id"),
                rs.getString("slug"),
                rs.getString("title"),
                rs.getString("description"),
                rs.getString("language"),
                Sector.getByCode(rs.getString("sector")),
                ActivityKind.valueOf(rs.getString("kind")),
                rs.getObject("start_year", Integer.class),
                rs.getObject("end_year", Integer.class),
                rs.getBoolean("ongoing"),
                Scope.valueOf(rs.getString("scope")),
                List.of((Integer[]) rs.getArray("goals").getArray()),
                Arrays.stream((Integer[]) rs.getArray("lines").getArray())
                        .map(id ->
                                ElementCodes.display(frameworks.getElement(id).key()))
                        .toList(),
                List.of((String[]) rs.getArray("countries").getArray()),
                List.of((String[]) rs.getArray("regions").getArray()));
    }
}
