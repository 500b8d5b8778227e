package org.itu.sdgmap.activity.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itu.sdgmap.activity.ActivityBatches;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.ActivityDecided;
import org.itu.sdgmap.activity.ActivityRules;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.activity.RefusedActivityException;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.activity.StaleReviewException;
import org.itu.sdgmap.activity.StaleReviewException.Stale;
import org.itu.sdgmap.activity.internal.BatchWriter.Row;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.common.SqlFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Service
@Transactional
class JdbcActivityBatches implements ActivityBatches {

    private static final String MATCH = SqlFile.read("activity/match_titles.sql");
    private static final String BUILT_UPON = SqlFile.read("activity/built_upon.sql");
    private static final String BATCH = SqlFile.read("activity/batch.sql");
    private static final int MOST_ENTRIES = 50_000;
    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final BatchWriter writer;
    private final ActivityRepository activities;
    private final ActivityRules rules;
    private final DraftOfContent writing;
    private final Permissions permissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JdbcActivityBatches(
            JdbcClient jdbc,
            JsonMapper json,
            BatchWriter writer,
            ActivityRepository activities,
            ActivityRules rules,
            DraftOfContent writing,
            Permissions permissions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.writer = writer;
        this.activities = activities;
        this.rules = rules;
        this.writing = writing;
        this.permissions = permissions;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Match>> matchTitles(Collection<String> titles) {
        var matches = new HashMap<String, List<Match>>();
        jdbc.sql(MATCH)
                .param(
                        "titles",
                        titles.stream().distinct().map(TypedTexts::storable).toArray(String[]::new))
                .query(rs -> {
                    var sector = Sector.getByCode(rs.getString("sector"));
                    if (permissions.mayContribute(sector) || permissions.mayReview(sector)) {
                        matches.computeIfAbsent(rs.getString("asked"), t -> new ArrayList<>())
                                .add(new Match(
                                        rs.getString("slug"),
                                        rs.getInt("version"),
                                        sector,
                                        rs.getBoolean("is_exact"),
                                        json.readValue(rs.getString("content"), ActivityContent.class)));
                    }
                });
        return matches;
    }

    @Override
    public List<String> record(long batch, List<Entry> entries, boolean publish, String reason) {
        if (entries.size() > MOST_ENTRIES) {
            throw new InvalidValueException(
                    "entries", String.valueOf(entries.size()), "at most %d".formatted(MOST_ENTRIES));
        }
        var why = Reasons.optional("reason", reason, LONGEST_REASON);
        entries.stream().map(e -> e.content().sector()).distinct().forEach(s -> requireAllowed(s, publish));
        entries.forEach(e -> refuseUnsound(e.content()));
        var heads = lock(entries, publish);
        var now = clock.instant();
        var fresh = entries.stream().filter(e -> e.slug() == null).toList();
        var begun = writer.begin(
                        fresh.stream().map(e -> e.content().title()).toList(),
                        fresh.stream().map(e -> e.content().sector()).toList(),
                        now)
                .iterator();
        var rows = new ArrayList<Row>();
        for (var entry : entries) {
            var head = entry.slug() == null ? null : heads.get(entry.slug());
            rows.add(head == null ? first(begun.next(), entry, publish) : next(head, entry, publish));
        }
        writer.write(rows, permissions.account().username(), why, batch, now);
        if (publish) {
            writer.project(rows.stream().map(Row::id).toList());
        }
        rows.forEach(r -> decided(r, why));
        return rows.stream().map(Row::slug).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> listBuiltUpon(long batch) {
        var built = new LinkedHashMap<String, String>();
        jdbc.sql(BUILT_UPON).param("batch", batch).query(rs -> {
            built.put(rs.getString("slug"), rs.getString("title"));
        });
        return built;
    }

    @Override
    public void undo(long batch, String reason) {
        var why = Reasons.optional("reason", reason, LONGEST_REASON);
        var now = clock.instant();
        var published = new ArrayList<Long>();
        var rows = jdbc.sql(BATCH)
                .param("batch", batch)
                .query((rs, number) -> {
                    var sector = Sector.getByCode(rs.getString("sector"));
                    var before = rs.getString("before_content");
                    var was = rs.getObject("was_public", Integer.class);
                    var wasStatus = rs.getString("before_status");
                    var isPublic = rs.getObject("published_version", Integer.class) != null;
                    var status = before == null || wasStatus == null
                            ? ActivityStatus.WITHDRAWN
                            : ActivityStatus.valueOf(wasStatus);
                    permissions.requireContribute(sector);
                    if (isPublic && !Objects.equals(was, rs.getObject("published_version", Integer.class))) {
                        permissions.requireReview(sector);
                    }
                    if (isPublic || was != null) {
                        published.add(rs.getLong("id"));
                    }
                    int version = rs.getInt("version") + 1;
                    return new Row(
                            rs.getLong("id"),
                            rs.getString("slug"),
                            before == null
                                    ? sector
                                    : json.readValue(before, ActivityContent.class)
                                            .sector(),
                            version,
                            status,
                            status == ActivityStatus.PUBLISHED ? Integer.valueOf(version) : was,
                            before == null ? rs.getString("content") : before);
                })
                .list();
        var built = listBuiltUpon(batch);
        if (!built.isEmpty()) {
            var stale = rows.stream()
                    .filter(r -> built.containsKey(r.slug()))
                    .map(r -> new Stale(r.slug(), built.getOrDefault(r.slug(), ""), r.version() - 1, status(r.slug())))
                    .toList();
            throw new StaleReviewException("Only a batch on which nothing was built can be undone", stale);
        }
        writer.write(rows, permissions.account().username(), why, null, now);
        writer.project(published);
        rows.forEach(r -> decided(r, why));
    }

    private ActivityStatus status(String slug) {
        return activities.findBySlug(slug).orElseThrow().status();
    }

    private void requireAllowed(Sector sector, boolean publish) {
        if (publish) {
            permissions.requireReview(sector);
        } else {
            permissions.requireContribute(sector);
        }
    }

    /** What has been read by a program keeps the rules of what is typed. */
    private void refuseUnsound(ActivityContent content) {
        var problems = rules.check(writing.write(content));
        if (!problems.isEmpty()) {
            throw new RefusedActivityException(problems);
        }
    }

    /** The activities that are changed, by slug, each checked to be what was seen. */
    private Map<String, ActivityHead> lock(List<Entry> entries, boolean publish) {
        var seen = new HashMap<String, Integer>();
        for (var entry : entries) {
            if (entry.slug() != null && seen.put(entry.slug(), entry.version()) != null) {
                throw new InvalidValueException("slug", entry.slug(), "each activity once in a batch");
            }
        }
        var heads = seen.isEmpty()
                ? Map.<String, ActivityHead>of()
                : activities.lock(seen.keySet()).stream()
                        .collect(Collectors.toMap(ActivityHead::slug, Function.identity()));
        var stale = new ArrayList<Stale>();
        seen.forEach((slug, version) -> {
            var head = heads.get(slug);
            if (head == null) {
                throw new NotFoundException("activity", slug);
            }
            requireAllowed(permissions.requireVisible(head).sector(), publish);
            if (head.version() != version) {
                stale.add(new Stale(slug, slug, head.version(), head.status()));
            }
        });
        if (!stale.isEmpty()) {
            throw new StaleReviewException("Only an activity that is as it was seen can be changed", stale);
        }
        return heads;
    }

    private Row first(Map.Entry<Long, String> begun, Entry entry, boolean publish) {
        return new Row(
                begun.getKey(),
                begun.getValue(),
                entry.content().sector(),
                1,
                publish ? ActivityStatus.PUBLISHED : ActivityStatus.SUBMITTED,
                publish ? 1 : null,
                json.writeValueAsString(entry.content()));
    }

    private Row next(ActivityHead head, Entry entry, boolean publish) {
        int version = head.version() + 1;
        @Nullable Integer published = publish ? Integer.valueOf(version) : head.publishedVersion();
        return new Row(
                head.id(),
                head.slug(),
                entry.content().sector(),
                version,
                publish ? ActivityStatus.PUBLISHED : ActivityStatus.SUBMITTED,
                published,
                json.writeValueAsString(entry.content()));
    }

    private void decided(Row row, String reason) {
        events.publishEvent(new ActivityDecided(
                row.slug(),
                row.version(),
                row.sector(),
                row.status(),
                permissions.account().username(),
                reason));
    }
}
