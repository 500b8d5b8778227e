package org.itu.sdgmap.framework.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkChange;
import org.itu.sdgmap.framework.FrameworkChange.Action;
import org.itu.sdgmap.framework.FrameworkRecord;
import org.itu.sdgmap.framework.FrameworkRecords.Page;
import org.itu.sdgmap.framework.RecordKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The append-only history of what coordinators did to frameworks. */
@Component
class ChangeLog {

    private static final String ADD = RecordStore.sql("add_changes");
    private static final String HISTORY = RecordStore.sql("history");
    private static final String CHANGE = RecordStore.sql("change");
    private static final String NEWEST = RecordStore.sql("newest_change");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final RecordStore store;
    private final Clock clock;

    /** A change to be written. */
    record Entry(
            Action action,
            @Nullable FrameworkRecord before,
            @Nullable FrameworkRecord after) {

        FrameworkRecord subject() {
            var known = after != null ? after : before;
            if (known == null) {
                throw new IllegalStateException("A change needs a record before or after");
            }
            return known;
        }
    }

    ChangeLog(JdbcClient jdbc, JsonMapper json, RecordStore store, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.store = store;
        this.clock = clock;
    }

    /** Adds changes that belong together, by the account that is signed in; raises the revision of frameworks. */
    void add(List<Entry> entries, String source, String reason) {
        long batch = jdbc.sql("SELECT nextval('framework_change_batch')")
                .query(Long.class)
                .single();
        jdbc.sql(ADD)
                .param(
                        "changes",
                        json.writeValueAsString(
                                entries.stream().map(ChangeLog::row).toList()))
                .param("batch", batch)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("author", author())
                .param("reason", reason)
                .param("source", source.isEmpty() ? null : source)
                .update();
        raiseRevision();
    }

    /** Waits for other writers; until the transaction ends nobody else changes frameworks. */
    void lock() {
        jdbc.sql("SELECT revision FROM framework_revision FOR UPDATE")
                .query(Long.class)
                .single();
    }

    void raiseRevision() {
        jdbc.sql("UPDATE framework_revision SET revision = revision + 1, changed_at = clock_timestamp()")
                .update();
    }

    Optional<FrameworkChange> find(long id) {
        return jdbc.sql(CHANGE).param("id", id).query((rs, row) -> change(rs)).optional();
    }

    Optional<FrameworkChange> findNewest(RecordKind kind, String key) {
        return jdbc.sql(NEWEST)
                .param("kind", kind.name())
                .param("key", key)
                .query((rs, row) -> change(rs))
                .optional();
    }

    Page<FrameworkChange> list(@Nullable String framework, @Nullable ElementKey element, int offset, int limit) {
        var total = new long[1];
        var changes = jdbc.sql(HISTORY)
                .param("framework", framework)
                .param("element", element == null ? null : element.toString())
                .param("offset", offset)
                .param("limit", limit)
                .query((rs, row) -> {
                    total[0] = rs.getLong("total");
                    return change(rs);
                })
                .list();
        return new Page<>(changes, total[0]);
    }

    private static Map<String, Object> row(Entry entry) {
        var subject = entry.subject();
        var row = new LinkedHashMap<String, Object>();
        row.put("action", entry.action().name());
        row.put("kind", subject.kind().name());
        row.put("record_key", subject.key());
        row.put("framework_code", subject.framework());
        row.put(
                "elements",
                subject.elements().stream().map(ElementKey::toString).toList());
        if (entry.before() != null) {
            row.put("before", entry.before().content());
        }
        if (entry.after() != null) {
            row.put("after", entry.after().content());
        }
        return row;
    }

    private FrameworkChange change(ResultSet row) throws SQLException {
        var kind = RecordKind.valueOf(row.getString("kind"));
        return new FrameworkChange(
                row.getLong("id"),
                row.getLong("batch"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("author"),
                row.getString("reason"),
                row.getString("source"),
                Action.valueOf(row.getString("action")),
                kind,
                row.getString("record_key"),
                record(kind, row.getString("before")),
                record(kind, row.getString("after")),
                row.getLong("newest_id"));
    }

    private @Nullable FrameworkRecord record(RecordKind kind, @Nullable String content) {
        return content == null ? null : new FrameworkRecord(kind, store.content(content));
    }

    private static String author() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new IllegalStateException("Nobody is signed in");
        }
        return authentication.getName();
    }
}
