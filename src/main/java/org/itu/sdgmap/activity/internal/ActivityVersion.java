package org.itu.sdgmap.activity.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.itu.sdgmap.activity.ActivityStatus;

/** One version of an activity, never altered: the database refuses it. */
@Entity
@Immutable
@Table(name = "activity_version")
class ActivityVersion {

    @Embeddable
    record Key(
            @Column(name = "activity_id") Long activityId,
            @Column(name = "version") Integer version) {}

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ActivityStatus status;

    @Column(nullable = false)
    private Instant recordedAt;

    @Column(nullable = false)
    private String author;

    @Column(nullable = false)
    private String reason;

    /** {@link org.itu.sdgmap.activity.ActivityContent} as JSON. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private String content;

    @SuppressWarnings("NullAway") // for JPA, which fills the fields
    protected ActivityVersion() {}

    ActivityVersion(ActivityHead head, Instant recordedAt, String author, String reason, String content) {
        this.key = new Key(head.id(), head.version());
        this.status = head.status();
        this.recordedAt = recordedAt;
        this.author = author;
        this.reason = reason;
        this.content = content;
    }

    String content() {
        return content;
    }
}
