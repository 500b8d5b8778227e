package org.itu.sdgmap.activity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.common.SqlFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Loads and saves drafts; whoever calls has checked what the account may do. */
@Component
class DraftStore {

    private static final String DRAFT = SqlFile.read("activity/draft.sql");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    DraftStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Optional<DraftRow> find(long id) {
        return find(id, null);
    }

    Optional<DraftRow> findOf(String slug) {
        return find(null, slug);
    }

    /** Locks the activity, then the draft, always in that order; nobody else saves it until the transaction ends. */
    Optional<DraftRow> lock(long id) {
        jdbc.sql("SELECT 1 FROM activity WHERE id = (SELECT activity_id FROM activity_draft WHERE id = :id) FOR UPDATE")
                .param("id", id)
                .query(rs -> {});
        jdbc.sql("SELECT 1 FROM activity_draft WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(rs -> {});
        return find(id);
    }

    /** @param head the activity that is changed, locked; null for a new one */
    long add(@Nullable ActivityHead head, DraftContent content, String by) {
        return jdbc.sql("""
                INSERT INTO activity_draft (activity_id, based_on, revision, sector, content,
                    started_by, started_at, saved_by, saved_at)
                VALUES (:activity, :basedOn, 1, :sector, CAST(:content AS jsonb), :by, :now, :by, :now)
                RETURNING id
                """)
                .param("activity", head == null ? null : head.id())
                .param("basedOn", head == null ? 0 : head.version())
                .param("sector", code(content.sector()))
                .param("content", json.writeValueAsString(content))
                .param("by", by)
                .param("now", now())
                .query(Long.class)
                .single();
    }

    void save(long id, int basedOn, DraftContent content, String by) {
        jdbc.sql("""
                UPDATE activity_draft SET revision = revision + 1, based_on = :basedOn, sector = :sector,
                    content = CAST(:content AS jsonb), saved_by = :by, saved_at = :now
                WHERE id = :id
                """)
                .param("id", id)
                .param("basedOn", basedOn)
                .param("sector", code(content.sector()))
                .param("content", json.writeValueAsString(content))
                .param("by", by)
                .param("now", now())
                .update();
    }

    void remove(long id) {
        jdbc.sql("DELETE FROM activity_draft WHERE id = :id").param("id", id).update();
    }

    /** Characters that the content takes up where it is stored. */
    int length(DraftContent content) {
        return json.writeValueAsString(content).length();
    }

    private Optional<DraftRow> find(@Nullable Long id, @Nullable String slug) {
        return jdbc.sql(DRAFT)
                .param("id", id, Types.BIGINT)
                .param("slug", slug, Types.VARCHAR)
                .query((rs, row) -> read(rs))
                .optional();
    }

    private DraftRow read(ResultSet rs) throws SQLException {
        var sector = rs.getString("activity_sector");
        return new DraftRow(
                rs.getLong("id"),
                rs.getObject("activity_id", Long.class),
                rs.getString("slug"),
                sector == null ? null : Sector.getByCode(sector),
                ActivityStatus.valueOf(rs.getString("status")),
                rs.getInt("newest"),
                rs.getInt("based_on"),
                rs.getInt("revision"),
                json.readValue(rs.getString("content"), DraftContent.class),
                rs.getString("started_by"),
                rs.getString("saved_by"),
                rs.getString("saved_by_name"),
                instant(rs, "saved_at"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable String code(@Nullable Sector sector) {
        return sector == null ? null : sector.code();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
