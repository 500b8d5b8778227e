package org.itu.sdgmap._support;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.stocktaking.OrganisationType;
import org.itu.sdgmap.stocktaking.StocktakingContent;
import org.itu.sdgmap.stocktaking.StocktakingLink;
import org.itu.sdgmap.stocktaking.StocktakingLink.Basis;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Writes Stocktaking entries and their versions straight into the database. */
public final class StocktakingHistory {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    public StocktakingHistory(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A project of a ministry in Kenya, 2020, that states the elements itself. */
    public static StocktakingContent project(String title, ElementKey... stated) {
        return project(title, List.of(), stated);
    }

    /** The same with elements that are suggested only. */
    public static StocktakingContent project(String title, List<ElementKey> suggested, ElementKey... stated) {
        return new StocktakingContent(
                title,
                "Brings broadband to schools.",
                Language.EN,
                "Ministry of ICT",
                OrganisationType.GOVERNMENT,
                List.of("KEN"),
                2020,
                null,
                null,
                List.of(stated).stream()
                        .map(e -> new StocktakingLink(e, Basis.STATED))
                        .toList(),
                suggested,
                "test",
                "verified");
    }

    /** A new entry, accepted in its first version and public; its id. */
    public long accept(String externalId, StocktakingContent content, Instant at) {
        return enter(externalId, "ACCEPTED", content, at);
    }

    /** A new entry whose first version has the status, projected; its id. */
    public long enter(String externalId, String status, StocktakingContent content, Instant at) {
        long id = jdbc.sql("""
                INSERT INTO stocktaking_entry (external_id, status, version, first_seen_at, changed_at)
                VALUES (:externalId, 'PROPOSED', 1, :at, :at) RETURNING id
                """)
                .param("externalId", externalId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        addVersion(id, 1, status, content, at);
        project(id);
        return id;
    }

    /** One more version, which the public state shows after {@link #project}. */
    public void addVersion(long id, int version, String status, StocktakingContent content, Instant at) {
        jdbc.sql("""
                INSERT INTO stocktaking_entry_version (entry_id, version, status, recorded_at, author, reason, content)
                VALUES (:id, :version, :status, :at, 'test', 'test', CAST(:content AS jsonb))
                """)
                .param("id", id)
                .param("version", version)
                .param("status", status)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("content", json.writeValueAsString(content))
                .update();
        jdbc.sql("UPDATE stocktaking_entry SET version = :version, status = :status, changed_at = :at WHERE id = :id")
                .param("id", id)
                .param("version", version)
                .param("status", status)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void project(long... ids) {
        jdbc.sql("SELECT project_stocktaking(:ids)")
                .param("ids", Arrays.stream(ids).boxed().toArray(Long[]::new))
                .query(rs -> {});
    }

    /** Takes entries out of the public state by a version of their own; their history stays. */
    public void withdraw(long... ids) {
        jdbc.sql("""
                INSERT INTO stocktaking_entry_version (entry_id, version, status, recorded_at, author, reason, content)
                SELECT v.entry_id, v.version + 1, 'WITHDRAWN', v.recorded_at, 'test', 'end of test', v.content
                FROM stocktaking_entry e JOIN stocktaking_entry_version v ON v.entry_id = e.id AND v.version = e.version
                WHERE e.id = ANY (:ids)
                """)
                .param("ids", Arrays.stream(ids).boxed().toArray(Long[]::new))
                .update();
        jdbc.sql("UPDATE stocktaking_entry SET version = version + 1, status = 'WITHDRAWN' WHERE id = ANY (:ids)")
                .param("ids", Arrays.stream(ids).boxed().toArray(Long[]::new))
                .update();
        project(ids);
    }
}
