package org.itu.sdgmap.activity.internal;

import java.time.Clock;
import java.time.ZoneOffset;
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
        if (username.equals(by.username()) || !isAccount(username)) {
            return;
        }
        var now = clock.instant();
        long id = jdbc.sql("""
                INSERT INTO notice (username, kind, activity_id, message, made_by, made_at)
                VALUES (:username, :kind, :activity, :message, :by, :now) RETURNING id
                """)
                .param("username", username)
                .param("kind", kind.name())
                .param("activity", head.id())
                .param("message", message)
                .param("by", by.username())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        var made = new NoticeMade(username, new Notice(id, kind, head.slug(), title, message, nameOf(by), now, false));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(made);
            }
        });
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
