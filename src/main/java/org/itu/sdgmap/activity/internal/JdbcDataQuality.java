package org.itu.sdgmap.activity.internal;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.itu.sdgmap.activity.DataQuality;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.common.SqlFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class JdbcDataQuality implements DataQuality {

    private static final String FOUND = SqlFile.read("activity/quality_found.sql");
    private static final String BY_SECTOR = SqlFile.read("activity/quality_by_sector.sql");
    private static final String BY_PERSON = SqlFile.read("activity/quality_by_person.sql");
    private static final String ROWS = SqlFile.read("activity/quality_rows.sql");
    private static final int LARGEST_PAGE = 500;
    /** Any number: the key of the lock under which one node takes the figures of a day. */
    private static final long FIGURES_LOCK = 8_220_011L;

    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final Clock clock;

    JdbcDataQuality(JdbcClient jdbc, Permissions permissions, Clock clock) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.clock = clock;
    }

    @Override
    public List<SectorCount> count(Set<Sector> sectors) {
        return found(BY_SECTOR, allowed(sectors))
                .query((rs, row) -> new SectorCount(
                        Lack.valueOf(rs.getString("kind")),
                        Sector.getByCode(rs.getString("sector")),
                        rs.getInt("count")))
                .list();
    }

    @Override
    public List<PersonCount> countByPerson(Set<Sector> sectors) {
        return found(BY_PERSON, allowed(sectors))
                .query((rs, row) -> new PersonCount(
                        Lack.valueOf(rs.getString("kind")),
                        rs.getString("person"),
                        rs.getString("person_name"),
                        rs.getInt("count")))
                .list();
    }

    @Override
    public List<Row> list(Lack lack, Set<Sector> sectors, @Nullable String person, int offset, int limit) {
        return jdbc.sql(ROWS)
                .param("sectors", allowed(sectors))
                .param("kind", lack.name())
                .param("today", today())
                .param("person", person, Types.VARCHAR)
                .param("offset", Math.max(0, offset))
                .param("limit", Math.clamp(limit, 0, LARGEST_PAGE))
                .query((rs, row) -> new Row(
                        rs.getString("slug"),
                        rs.getString("title"),
                        Sector.getByCode(rs.getString("sector")),
                        rs.getString("person_name"),
                        rs.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        Lack.valueOf(rs.getString("kind")),
                        rs.getString("field")))
                .list();
    }

    @Override
    public List<DayCount> listTrend(Set<Sector> sectors, LocalDate from) {
        return jdbc.sql("""
                SELECT day, sector, kind, count FROM quality_count
                WHERE day >= :from AND sector = ANY (:sectors) ORDER BY day, sector, kind
                """)
                .param("from", from)
                .param("sectors", allowed(sectors))
                .query((rs, row) -> new DayCount(
                        rs.getObject("day", LocalDate.class),
                        Sector.getByCode(rs.getString("sector")),
                        Lack.valueOf(rs.getString("kind")),
                        rs.getInt("count")))
                .list();
    }

    /** Takes the figures of today, unless they are taken already or another node takes them at this moment. */
    @Transactional
    public void takeFigures() {
        boolean isMine = jdbc.sql("SELECT pg_try_advisory_xact_lock(:key)")
                .param("key", FIGURES_LOCK)
                .query(Boolean.class)
                .single();
        boolean isTaken = jdbc.sql("SELECT EXISTS (SELECT FROM quality_count WHERE day = :today)")
                .param("today", today())
                .query(Boolean.class)
                .single();
        if (!isMine || isTaken) {
            return;
        }
        refreshLacks();
        var sectors = Arrays.stream(Sector.values()).map(Sector::code).toArray(String[]::new);
        // Zeros are figures, too.
        for (var sector : sectors) {
            for (var lack : Lack.values()) {
                add(sector, lack, 0);
            }
        }
        found(BY_SECTOR, sectors)
                .query((rs, row) -> new SectorCount(
                        Lack.valueOf(rs.getString("kind")),
                        Sector.getByCode(rs.getString("sector")),
                        rs.getInt("count")))
                .list()
                .forEach(c -> add(c.sector().code(), c.lack(), c.count()));
    }

    /** Whether a code is known depends on reference data, too, which may have changed since the content was written. */
    private void refreshLacks() {
        jdbc.sql("""
                UPDATE activity a SET lacks = found.lacks
                FROM (SELECT w.activity_id, w.version, lacks_of(w.content) AS lacks FROM activity_version w) found
                WHERE found.activity_id = a.id AND found.version = a.version AND found.lacks <> a.lacks
                """).update();
    }

    private void add(String sector, Lack lack, int count) {
        jdbc.sql("""
                INSERT INTO quality_count (day, sector, kind, count) VALUES (:day, :sector, :kind, :count)
                ON CONFLICT (day, sector, kind) DO UPDATE SET count = excluded.count
                """)
                .param("day", today())
                .param("sector", sector)
                .param("kind", lack.name())
                .param("count", count)
                .update();
    }

    private StatementSpec found(String sql, String[] sectors) {
        return jdbc.sql(FOUND + sql).param("sectors", sectors).param("today", today());
    }

    private String[] allowed(Set<Sector> wanted) {
        var allowed = new HashSet<Sector>(permissions.contributed());
        allowed.addAll(permissions.reviewed());
        return JdbcReviewQueue.codes(wanted, allowed);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
