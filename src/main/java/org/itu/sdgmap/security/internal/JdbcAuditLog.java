package org.itu.sdgmap.security.internal;

import java.time.Clock;
import java.util.Map;
import org.itu.sdgmap.security.AuditLog;
import org.itu.sdgmap.security.CurrentAccount;
import org.itu.sdgmap.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The audit log as a table that can only grow. */
@Component
class JdbcAuditLog implements AuditLog {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final CurrentAccount current;

    JdbcAuditLog(JdbcClient jdbc, JsonMapper json, Clock clock, CurrentAccount current) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.current = current;
    }

    @Override
    @Transactional
    public void record(String action, @Nullable String subject, Map<String, ?> details) {
        record(current.find().map(SignedIn::username).orElse(null), action, subject, details);
    }

    /** @param actor for the moments before and after somebody is signed in */
    @Transactional
    public void record(@Nullable String actor, String action, @Nullable String subject, Map<String, ?> details) {
        jdbc.sql("""
                INSERT INTO audit_entry (at, actor, action, subject, details, client_address)
                VALUES (:at, :actor, :action, :subject, CAST(:details AS jsonb), :address)
                """)
                .param("at", SqlTime.of(clock.instant()))
                .param("actor", actor)
                .param("action", action)
                .param("subject", subject)
                .param("details", json.writeValueAsString(details))
                .param("address", PresentRequest.clientAddress())
                .update();
    }
}
