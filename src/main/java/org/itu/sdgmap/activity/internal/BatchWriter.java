package org.itu.sdgmap.activity.internal;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.activity.Sector;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Component;

/** Writes many heads and versions at once. */
@Component
class BatchWriter {

    private static final int PER_STATEMENT = 1000;

    private final JdbcTemplate jdbc;

    BatchWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A head that is to be written; its number of the version is that of the version beside it. */
    record Row(
            long id,
            String slug,
            Sector sector,
            int version,
            ActivityStatus status,
            @Nullable Integer publishedVersion,
            String content) {}

    /**
     * Makes the heads of new activities, each with a slug that nobody else has or takes at this moment; their first
     * version is still to be added.
     *
     * @return id and slug of each, in the order of the contents
     */
    List<Map.Entry<Long, String>> begin(List<ActivityContent> contents, ActivityStatus status, Instant now) {
        var slugs = new ArrayList<String>();
        if (!contents.isEmpty()) {
            var wanted =
                    contents.stream().map(ActivityContent::title).map(Slugs::of).toList();
            var taken = taken(new HashSet<>(wanted));
            var next = new HashMap<String, Integer>();
            wanted.forEach(w -> slugs.add(free(w, taken, next)));
        }
        var ids = new HashMap<String, Long>();
        for (int from = 0; from < slugs.size(); from += PER_STATEMENT) {
            int to = Math.min(slugs.size(), from + PER_STATEMENT);
            ids.putAll(insert(slugs.subList(from, to), contents.subList(from, to), status, now));
        }
        var begun = new ArrayList<Map.Entry<Long, String>>();
        for (int i = 0; i < slugs.size(); i++) {
            var slug = slugs.get(i);
            var id = ids.get(slug);
            // Somebody else took the slug in between
            for (int number = slugs.size() + 2; id == null; number++) {
                slug = slugs.get(i) + "-" + number;
                id = insert(List.of(slug), List.of(contents.get(i)), status, now)
                        .get(slug);
            }
            begun.add(Map.entry(id, slug));
        }
        return begun;
    }

    private static String free(String slug, HashSet<String> taken, Map<String, Integer> next) {
        while (true) {
            int number = next.merge(slug, 1, Integer::sum);
            var candidate = number == 1 ? slug : slug + "-" + number;
            if (taken.add(candidate)) {
                return candidate;
            }
        }
    }

    private Map<String, Long> insert(
            List<String> slugs, List<ActivityContent> contents, ActivityStatus status, Instant now) {
        var ids = new HashMap<String, Long>();
        jdbc.query(
                """
                INSERT INTO activity (slug, sector, status, version, published_version, created_at, changed_at)
                SELECT slug, sector, ?, 1, ?, ?, ?
                FROM unnest(CAST(? AS text[]), CAST(? AS text[])) AS added (slug, sector)
                ON CONFLICT (slug) DO NOTHING RETURNING id, slug
                """,
                row -> {
                    ids.put(row.getString("slug"), row.getLong("id"));
                },
                status.name(),
                new SqlParameterValue(Types.INTEGER, status == ActivityStatus.PUBLISHED ? 1 : null),
                now.atOffset(ZoneOffset.UTC),
                now.atOffset(ZoneOffset.UTC),
                slugs.toArray(String[]::new),
                contents.stream().map(c -> c.sector().code()).toArray(String[]::new));
        return ids;
    }

    private HashSet<String> taken(Collection<String> slugs) {
        return new HashSet<>(jdbc.queryForList(
                "SELECT slug FROM activity WHERE slug = ANY (?)", String.class, (Object) slugs.toArray(String[]::new)));
    }

    void write(List<Row> rows, String author, String reason, @Nullable Long batch, Instant now) {
        changeHeads(rows, now);
        addVersions(rows, author, reason, batch, now);
    }

    void changeHeads(List<Row> rows, Instant now) {
        for (int from = 0; from < rows.size(); from += PER_STATEMENT) {
            var part = rows.subList(from, Math.min(rows.size(), from + PER_STATEMENT));
            jdbc.update(
                    """
                    UPDATE activity a
                    SET sector = c.sector, status = c.status, version = c.version,
                        published_version = c.published_version, changed_at = ?
                    FROM unnest(CAST(? AS bigint[]), CAST(? AS text[]), CAST(? AS text[]), CAST(? AS integer[]),
                        CAST(? AS integer[])) AS c (id, sector, status, version, published_version)
                    WHERE a.id = c.id
                    """,
                    now.atOffset(ZoneOffset.UTC),
                    part.stream().map(Row::id).toArray(Long[]::new),
                    part.stream().map(r -> r.sector().code()).toArray(String[]::new),
                    part.stream().map(r -> r.status().name()).toArray(String[]::new),
                    part.stream().map(Row::version).toArray(Integer[]::new),
                    part.stream().map(Row::publishedVersion).toArray(Integer[]::new));
        }
    }

    void addVersions(List<Row> rows, String author, String reason, @Nullable Long batch, Instant now) {
        for (int from = 0; from < rows.size(); from += PER_STATEMENT) {
            addPart(rows.subList(from, Math.min(rows.size(), from + PER_STATEMENT)), author, reason, batch, now);
        }
    }

    /** One statement for many, so that the trigger that keeps the heads runs once for them. */
    private void addPart(List<Row> rows, String author, String reason, @Nullable Long batch, Instant now) {
        jdbc.update(
                """
                INSERT INTO activity_version
                    (activity_id, version, status, recorded_at, author, reason, content, batch_id)
                SELECT id, version, status, ?, ?, ?, CAST(content AS jsonb), CAST(? AS bigint)
                FROM unnest(CAST(? AS bigint[]), CAST(? AS integer[]), CAST(? AS text[]), CAST(? AS text[]))
                    AS added (id, version, status, content)
                """,
                now.atOffset(ZoneOffset.UTC),
                author,
                reason,
                batch,
                rows.stream().map(Row::id).toArray(Long[]::new),
                rows.stream().map(Row::version).toArray(Integer[]::new),
                rows.stream().map(r -> r.status().name()).toArray(String[]::new),
                rows.stream().map(Row::content).toArray(String[]::new));
    }

    void project(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            // Compiling the statements of the projection takes longer than running them.
            jdbc.execute("SET LOCAL jit = off");
            jdbc.query("SELECT project_published(?)", rs -> {}, (Object)
                    ids.stream().sorted().toArray(Long[]::new));
        }
    }
}
