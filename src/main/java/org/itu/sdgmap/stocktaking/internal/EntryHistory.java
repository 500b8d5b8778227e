package org.itu.sdgmap.stocktaking.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.itu.sdgmap.stocktaking.StocktakingContent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes entries and their versions; call it within a transaction. */
@Component
class EntryHistory {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EntryHistory(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM stocktaking_entry)")
                .query(Boolean.class)
                .single();
    }

    /** A new entry, ACCEPTED in its first version; its id. It is public once projected. */
    long acceptNew(String externalId, StocktakingContent content, Instant now, String author, String reason) {
        long id = jdbc.sql("""
                INSERT INTO stocktaking_entry (external_id, status, version, first_seen_at, changed_at)
                VALUES (:externalId, 'ACCEPTED', 1, :now, :now) RETURNING id
                """)
                .param("externalId", externalId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        jdbc.sql("""
                INSERT INTO stocktaking_entry_version (entry_id, version, status, recorded_at, author, reason, content)
                VALUES (:id, 1, 'ACCEPTED', :now, :author, :reason, CAST(:content AS jsonb))
                """)
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("author", author)
                .param("reason", reason)
                .param("content", json.writeValueAsString(content))
                .update();
        return id;
    }

    /** Brings the public state of the entries up to date and raises the publication revision. */
    void project(List<Long> ids) {
        jdbc.sql("SELECT project_stocktaking(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query((rs, row) -> row)
                .list();
    }
}
