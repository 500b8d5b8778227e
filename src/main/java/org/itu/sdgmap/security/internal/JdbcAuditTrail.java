package org.itu.sdgmap.security.internal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.security.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class JdbcAuditTrail implements AuditTrail {

    private static final int PORTION = 1000;
    private static final String ENTRIES = SqlFile.read("security/audit.sql");

    private final JdbcClient jdbc;

    JdbcAuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> list(Query query, long below) {
        return read(query, below, PAGE_SIZE);
    }

    @Override
    @Transactional(readOnly = true)
    public void stream(Query query, Consumer<List<Entry>> portion) {
        var entries = read(query, Long.MAX_VALUE, PORTION);
        while (!entries.isEmpty()) {
            portion.accept(entries);
            entries = read(query, entries.getLast().id(), PORTION);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> listActions() {
        return jdbc.sql("SELECT DISTINCT action FROM audit_entry ORDER BY action")
                .query(String.class)
                .list();
    }

    private List<Entry> read(Query query, long below, int limit) {
        return jdbc.sql(ENTRIES)
                .param("actor", query.actor())
                .param("action", query.action())
                .param("subject", query.subject() == null ? null : LikePattern.containing(query.subject()))
                .param("from", startOf(query.from()))
                .param("before", startOf(query.to() == null ? null : query.to().plusDays(1)))
                .param("below", below)
                .param("limit", limit)
                .query((row, n) -> new Entry(
                        row.getLong("id"),
                        SqlTime.get(row, "at"),
                        row.getString("actor"),
                        row.getString("display_name"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("details"),
                        row.getString("client_address")))
                .list();
    }

    private static @Nullable OffsetDateTime startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
