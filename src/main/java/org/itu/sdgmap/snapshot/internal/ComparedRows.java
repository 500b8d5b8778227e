package org.itu.sdgmap.snapshot.internal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.StatePairs;
import org.itu.sdgmap.analysis.StatePairs.Side;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.snapshot.SnapshotComparison;
import org.itu.sdgmap.snapshot.SnapshotComparison.ActivityChange;
import org.itu.sdgmap.snapshot.SnapshotComparison.ActivityPart;
import org.itu.sdgmap.snapshot.SnapshotComparison.Change;
import org.itu.sdgmap.snapshot.SnapshotComparison.Counts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares the rows of two states, which lie in schemas of one database. */
@Component
class ComparedRows {

    private static final String ACTIVITIES = SqlFile.read("snapshot/compare/activities.sql");
    private static final String LINKS = SqlFile.read("snapshot/compare/links.sql");
    private static final String ENTRIES = SqlFile.read("snapshot/compare/entries.sql");
    private static final String PARTS = SqlFile.read("snapshot/compare/parts.sql");
    private static final String CHANGED_PARTS = SqlFile.read("snapshot/compare/changed_parts.sql");

    /** Activities whose parts are compared at a time. */
    private static final int AT_ONCE = 1_000;

    private final StatePairs pairs;
    private final JdbcClient jdbc;

    ComparedRows(StatePairs pairs, JdbcClient jdbc) {
        this.pairs = pairs;
        this.jdbc = jdbc;
    }

    /** What differs among the rows of two states, A and B. */
    record RowChanges(
            long revisionA,
            long revisionB,
            Counts activities,
            Counts links,
            Counts entries,
            List<ActivityChange> activityChanges) {}

    RowChanges compare(ActivityFilter a, ActivityFilter b, Language language) {
        return pairs.read(a, b, language, (sideA, sideB) -> {
            var found = activities(sideA, sideB);
            var changes = withParts(found, sideA, sideB);
            return new RowChanges(
                    sideA.revision(),
                    sideB.revision(),
                    found.isEmpty()
                            ? new Counts(sideA.activities().length, sideB.activities().length, 0, 0, 0)
                            : found.getFirst().counts(),
                    counts(LINKS, sideA, sideB, sideA.activities(), sideB.activities()),
                    counts(ENTRIES, sideA, sideB, sideA.entries(), sideB.entries()),
                    changes);
        });
    }

    private Counts counts(String sql, Side a, Side b, Long[] idsA, Long[] idsB) {
        return jdbc.sql(within(sql, a, b))
                .param("a", idsA)
                .param("b", idsB)
                .query((rs, row) -> new Counts(
                        rs.getLong("count_a"),
                        rs.getLong("count_b"),
                        rs.getLong("added"),
                        rs.getLong("removed"),
                        rs.getLong("changed")))
                .single();
    }

    /** @param counts of all activities, the same with each */
    private record Found(ActivityChange change, Counts counts) {}

    private List<Found> activities(Side a, Side b) {
        return jdbc.sql(within(ACTIVITIES, a, b))
                .param("a", a.activities())
                .param("b", b.activities())
                .param("most", SnapshotComparison.MOST_LISTED)
                .query((rs, row) -> new Found(
                        new ActivityChange(
                                rs.getLong("id"),
                                rs.getString("slug"),
                                Change.valueOf(rs.getString("change")),
                                rs.getString("title_a"),
                                rs.getString("title_b"),
                                Set.of()),
                        new Counts(
                                a.activities().length,
                                b.activities().length,
                                rs.getLong("added"),
                                rs.getLong("removed"),
                                rs.getLong("changed"))))
                .list();
    }

    private List<ActivityChange> withParts(List<Found> found, Side a, Side b) {
        var inBoth = found.stream()
                .map(Found::change)
                .filter(c -> c.change() == Change.CHANGED)
                .map(ActivityChange::id)
                .toArray(Long[]::new);
        var parts = parts(a, b, inBoth);
        return found.stream()
                .map(Found::change)
                .map(c -> new ActivityChange(
                        c.id(), c.slug(), c.change(), c.titleA(), c.titleB(), parts.getOrDefault(c.id(), Set.of())))
                .toList();
    }

    private Map<Long, Set<ActivityPart>> parts(Side a, Side b, Long[] ids) {
        var sql = CHANGED_PARTS
                .replace("{parts_a}", PARTS.replace("{schema}", schema(a)))
                .replace("{parts_b}", PARTS.replace("{schema}", schema(b)));
        var parts = new HashMap<Long, Set<ActivityPart>>();
        for (int from = 0; from < ids.length; from += AT_ONCE) {
            jdbc.sql(sql)
                    .param("ids", Arrays.copyOfRange(ids, from, Math.min(ids.length, from + AT_ONCE)))
                    .query(rs -> {
                        var names = (String[]) rs.getArray("parts").getArray();
                        var changed = EnumSet.noneOf(ActivityPart.class);
                        Arrays.stream(names).map(ActivityPart::valueOf).forEach(changed::add);
                        parts.put(rs.getLong("id"), changed);
                    });
        }
        return parts;
    }

    private static String within(String sql, Side a, Side b) {
        return sql.replace("{a}", schema(a)).replace("{b}", schema(b));
    }

    /** @throws IllegalArgumentException unless the name is one of the tool's own making */
    private static String schema(Side side) {
        if (!side.schema().matches("public|past_[0-9]+")) {
            throw new IllegalArgumentException("No schema of a state: " + side.schema());
        }
        return side.schema();
    }
}
