package org.itu.sdgmap._support;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.ActivityStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Writes activities and their versions straight into the database, as the workflow does. */
public final class History {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    public History(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A new activity, published in its first version at the instant; its id. */
    public long publish(String slug, ActivityContent content, Instant at) {
        long id = jdbc.sql("""
                INSERT INTO activity (slug, sector, status, version, created_at, changed_at)
                VALUES (:slug, :sector, 'DRAFT', 1, :at, :at) RETURNING id
                """)
                .param("slug", slug)
                .param("sector", content.sector().code())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        addVersion(id, 1, ActivityStatus.PUBLISHED, content, at);
        project(id);
        return id;
    }

    public long publish(String slug, ActivityContent content) {
        return publish(slug, content, Instant.parse("2026-01-01T00:00:00Z"));
    }

    /** One more version, which the public state shows after {@link #project}. */
    public void addVersion(long id, int version, ActivityStatus status, ActivityContent content, Instant at) {
        jdbc.sql("""
                INSERT INTO activity_version (activity_id, version, status, recorded_at, author, reason, content)
                VALUES (:id, :version, :status, :at, 'test', 'test', CAST(:content AS jsonb))
                """)
                .param("id", id)
                .param("version", version)
                .param("status", status.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("content", json.writeValueAsString(content))
                .update();
        jdbc.sql("""
                UPDATE activity SET version = :version, status = :status, changed_at = :at, published_version =
                    CASE :status WHEN 'PUBLISHED' THEN :version WHEN 'WITHDRAWN' THEN NULL ELSE published_version END
                WHERE id = :id
                """)
                .param("id", id)
                .param("version", version)
                .param("status", status.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void project(long... ids) {
        var boxed = Arrays.stream(ids).boxed().toArray(Long[]::new);
        jdbc.sql("SELECT project_published(:ids)").param("ids", boxed).query(rs -> {});
    }

    /** Takes activities out of the public state; their history stays. */
    public void withdraw(long... ids) {
        for (long id : ids) {
            jdbc.sql("UPDATE activity SET status = 'WITHDRAWN', published_version = NULL WHERE id = :id")
                    .param("id", id)
                    .update();
        }
        project(ids);
    }
}
