package org.itu.sdgmap.activity.internal;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.activity.Sector;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
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
     * Takes a slug for each new activity, none of which anybody else has or takes at this moment.
     *
     * @return id and slug of each, in the order of the titles
     */
    List<Map.Entry<Long, String>> begin(List<String> titles, List<Sector> sectors, Instant now) {
        var wanted = titles.stream().map(Slugs::of).toList();
        var taken = taken(new HashSet<>(wanted));
        var next = new HashMap<String, Integer>();
        var begun = new ArrayList<Map.Entry<Long, String>>();
        for (int i = 0; i < titles.size(); i++) {
            begun.add(begin(wanted.get(i), sectors.get(i), taken, next, now));
        }
        return begun;
    }

    private Map.Entry<Long, String> begin(
            String slug, Sector sector, HashSet<String> taken, Map<String, Integer> next, Instant now) {
        while (true) {
            int number = next.merge(slug, 1, Integer::sum);
            var candidate = number == 1 ? slug : slug + "-" + number;
            if (!taken.add(candidate)) {
                continue;
            }
            var ids = jdbc.queryForList(
                    """
                    INSERT INTO activity (slug, sector, status, version, created_at, changed_at)
                    VALUES (?, ?, 'DRAFT', 1, ?, ?) ON CONFLICT (slug) DO NOTHING RETURNING id
                    """,
                    Long.class,
                    candidate,
                    sector.code(),
                    now.atOffset(ZoneOffset.UTC),
                    now.atOffset(ZoneOffset.UTC));
            if (!ids.isEmpty()) {
                return Map.entry(ids.getFirst(), candidate);
            }
        }
    }

    private HashSet<String> taken(Collection<String> slugs) {
        return new HashSet<>(jdbc.queryForList(
                "SELECT slug FROM activity WHERE slug = ANY (?)", String.class, (Object) slugs.toArray(String[]::new)));
    }

    void write(List<Row> rows, String author, String reason, @Nullable Long batch, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        jdbc.batchUpdate("""
                UPDATE activity SET sector = ?, status = ?, version = ?, published_version = ?, changed_at = ?
                WHERE id = ?
                """, rows, PER_STATEMENT, (statement, row) -> {
            statement.setString(1, row.sector().code());
            statement.setString(2, row.status().name());
            statement.setInt(3, row.version());
            statement.setObject(4, row.publishedVersion(), Types.INTEGER);
            statement.setObject(5, at, Types.TIMESTAMP_WITH_TIMEZONE);
            statement.setLong(6, row.id());
        });
        for (int from = 0; from < rows.size(); from += PER_STATEMENT) {
            addVersions(rows.subList(from, Math.min(rows.size(), from + PER_STATEMENT)), author, reason, batch, at);
        }
    }

    /** One statement for many, so that the trigger that keeps the heads runs once for them. */
    private void addVersions(List<Row> rows, String author, String reason, @Nullable Long batch, OffsetDateTime at) {
        jdbc.update(
                """
                INSERT INTO activity_version
                    (activity_id, version, status, recorded_at, author, reason, content, batch_id)
                SELECT id, version, status, ?, ?, ?, CAST(content AS jsonb), CAST(? AS bigint)
                FROM unnest(CAST(? AS bigint[]), CAST(? AS integer[]), CAST(? AS text[]), CAST(? AS text[]))
                    AS added (id, version, status, content)
                """,
                at,
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
            jdbc.query("SELECT project_published(?)", rs -> {}, (Object)
                    ids.stream().sorted().toArray(Long[]::new));
        }
    }
}
