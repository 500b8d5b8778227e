package org.itu.sdgmap.activity.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.activity.Notice;
import org.itu.sdgmap.activity.NoticeMade;
import org.itu.sdgmap.security.SignedIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells those who entered an activity what became of it, in the transaction that decides. */
@Component
class NoticeStore {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    NoticeStore(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** Who entered the newest version that nobody has decided on. */
    String enteredBy(ActivityHead head) {
        return jdbc.sql("SELECT entered_by FROM activity WHERE id = :id")
                .param("id", head.id())
                .query(String.class)
                .single();
    }

    /** Does nothing where the account has acted itself, or what entered the activity was no account. */
    void tell(String username, Notice.Kind kind, ActivityHead head, String title, String message, SignedIn by) {
        if (!username.equals(by.username()) && isAccount(username)) {
            tell(username, kind, head.id(), head.slug(), title, 0, message, by);
        }
    }

    /**
     * Tells an account of several of its activities at once.
     *
     * @param activity id of one of them
     */
    void tell(String username, Notice.Kind kind, long activity, int others, String message, SignedIn by) {
        jdbc.sql("SELECT slug, title FROM activity WHERE id = :id")
                .param("id", activity)
                .query(row -> {
                    tell(username, kind, activity, row.getString("slug"), row.getString("title"), others, message, by);
                });
    }

    private void tell(
            String username,
            Notice.Kind kind,
            long activity,
            String slug,
            String title,
            int others,
            String message,
            SignedIn by) {
        var now = clock.instant();
        long id = jdbc.sql("""
                INSERT INTO notice (username, kind, activity_id, others, message, made_by, made_at)
                VALUES (:username, :kind, :activity, :others, :message, :by, :now) RETURNING id
                """)
                .param("username", username)
                .param("kind", kind.name())
                .param("activity", activity)
                .param("others", others)
                .param("message", message)
                .param("by", by.username())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        outbox().add(username, new Notice(id, kind, slug, title, message, nameOf(by), now, false, others));
    }

    /** What the present transaction tells. */
    private Outbox outbox() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Outbox.class::isInstance)
                .map(Outbox.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    var fresh = new Outbox();
                    TransactionSynchronizationManager.registerSynchronization(fresh);
                    return fresh;
                });
    }

    /** Gathers what one transaction tells each account, so that many notices make one letter. */
    private final class Outbox implements TransactionSynchronization {

        private final Map<String, List<Notice>> told = new LinkedHashMap<>();

        void add(String username, Notice notice) {
            told.computeIfAbsent(username, name -> new ArrayList<>()).add(notice);
        }

        @Override
        public void afterCommit() {
            told.forEach((username, notices) -> events.publishEvent(new NoticeMade(username, notices)));
        }
    }

    private boolean isAccount(String username) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM account WHERE username = :username)")
                .param("username", username)
                .query(Boolean.class)
                .single();
    }

    private String nameOf(SignedIn account) {
        return jdbc.sql("SELECT display_name FROM account WHERE username = :username")
                .param("username", account.username())
                .query(String.class)
                .optional()
                .orElse(account.displayName());
    }
}
