package org.itu.sdgmap.activity.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.itu.sdgmap.activity.ActivityBatches;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.ActivityDecided;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.activity.BatchDecided;
import org.itu.sdgmap.activity.Notice;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.activity.StaleReviewException;
import org.itu.sdgmap.activity.StaleReviewException.Stale;
import org.itu.sdgmap.activity.internal.BatchWriter.Row;
import org.itu.sdgmap.common.SqlFile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Service
@Transactional
class JdbcActivityBatches implements ActivityBatches {

    private static final String MATCH = SqlFile.read("activity/match_titles.sql");
    private static final String BUILT_UPON = SqlFile.read("activity/built_upon.sql");
    private static final String BATCH = SqlFile.read("activity/batch.sql");
    private static final String LIKE = SqlFile.read("activity/titles_like.sql");
    /** By trigrams; titles that differ in a word or two are above it. */
    private static final double LEAST_RESEMBLANCE = 0.6;

    private static final int LONGEST_REASON = 500;
    /** Activities that are undone together. */
    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final BatchWriter writer;
    private final ActivityRepository activities;
    private final BatchRecorder recorder;
    private final BatchNotices notices;
    private final Permissions permissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JdbcActivityBatches(
            JdbcClient jdbc,
            JsonMapper json,
            BatchWriter writer,
            ActivityRepository activities,
            BatchRecorder recorder,
            BatchNotices notices,
            Permissions permissions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.writer = writer;
        this.activities = activities;
        this.recorder = recorder;
        this.notices = notices;
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
    @Transactional(readOnly = true)
    public List<Optional<Resembling>> findResembling(List<Asked> asked) {
        var found = new HashMap<Integer, Resembling>();
        if (!asked.isEmpty()) {
            jdbc.sql(LIKE)
                    .param(
                            "titles",
                            asked.stream()
                                    .map(a -> TypedTexts.storable(a.title()))
                                    .toArray(String[]::new))
                    .param(
                            "sectors",
                            asked.stream()
                                    .map(Asked::sector)
                                    .map(s -> permissions.mayContribute(s) || permissions.mayReview(s) ? s.code() : "")
                                    .toArray(String[]::new))
                    .param("least", LEAST_RESEMBLANCE)
                    .query(rs -> {
                        found.put(
                                rs.getInt("position") - 1, new Resembling(rs.getString("slug"), rs.getString("title")));
                    });
        }
        return IntStream.range(0, asked.size())
                .mapToObj(i -> Optional.ofNullable(found.get(i)))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Recording begin(long batch, boolean publish, String reason) {
        return recorder.begin(batch, publish, reason);
    }

    @Override
    public List<String> record(long batch, List<Entry> entries, boolean publish, String reason) {
        var recording = recorder.begin(batch, publish, reason);
        var slugs = recording.add(entries);
        recording.complete();
        return slugs;
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
        lock(batch);
        requireNothingBuiltUpon(batch);
        var told = notices.listAuthors(batch);
        var published = new ArrayList<Long>();
        var by = permissions.account().username();
        var undone = new EnumMap<ActivityStatus, Long>(ActivityStatus.class);
        for (var rows = listToUndo(batch, 0, published); !rows.isEmpty(); ) {
            writer.write(rows, by, why, null, now);
            for (var row : rows) {
                undone.merge(row.status(), 1L, Long::sum);
                events.publishEvent(
                        new ActivityDecided(row.slug(), row.version(), row.sector(), row.status(), by, why, batch));
            }
            rows = listToUndo(batch, rows.getLast().id(), published);
        }
        writer.project(published);
        events.publishEvent(new BatchDecided(batch, BatchDecided.Act.UNDONE, undone, why));
        notices.tell(told, Notice.Kind.IMPORT_UNDONE, why);
    }

    private void lock(long batch) {
        jdbc.sql("""
                SELECT sector FROM activity
                WHERE id IN (SELECT activity_id FROM activity_version WHERE batch_id = :batch)
                ORDER BY id FOR UPDATE
                """).param("batch", batch).query(row -> {
            permissions.requireContribute(Sector.getByCode(row.getString("sector")));
        });
    }

    private void requireNothingBuiltUpon(long batch) {
        var built = listBuiltUpon(batch);
        if (!built.isEmpty()) {
            throw new StaleReviewException(
                    "Only a batch on which nothing was built can be undone",
                    built.entrySet().stream()
                            .map(b -> stale(b.getKey(), b.getValue()))
                            .toList());
        }
    }

    private Stale stale(String slug, String title) {
        var activity = activities.findBySlug(slug).orElseThrow();
        return new Stale(slug, title, activity.version(), activity.status());
    }

    /**
     * What the next activities of a batch become.
     *
     * @param after id of the last activity that was written
     * @param published the ids of those whose public state changes are added to it
     */
    private List<Row> listToUndo(long batch, long after, List<Long> published) {
        return jdbc.sql(BATCH)
                .param("batch", batch)
                .param("after", after)
                .param("limit", AT_ONCE)
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
    }
}
