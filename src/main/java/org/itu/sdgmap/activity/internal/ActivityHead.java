package org.itu.sdgmap.activity.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.activity.Sector;
import org.jspecify.annotations.Nullable;

/**
 * Head of an activity: its slug, its state in the workflow, which version is the newest and which is public. Two
 * writers that start from the same version collide on the primary key of the version they both add.
 */
@Entity
@Table(name = "activity")
class ActivityHead {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(nullable = false, updatable = false)
    private String slug;

    @Column(nullable = false)
    private String sector;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ActivityStatus status;

    @Column(nullable = false)
    private int version;

    private @Nullable Integer publishedVersion;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant changedAt;

    @SuppressWarnings("NullAway") // for JPA, which fills the fields
    protected ActivityHead() {}

    ActivityHead(String slug, Sector sector, Instant now) {
        this.slug = slug;
        this.sector = sector.code();
        this.status = ActivityStatus.DRAFT;
        this.version = 1;
        this.createdAt = now;
        this.changedAt = now;
    }

    /** Makes the first version public at once, as for data that were reviewed before they came here. */
    void publishFirstVersion() {
        if (status != ActivityStatus.DRAFT || version != 1) {
            throw new IllegalStateException("Only a new DRAFT can be published unreviewed; this one is %s, version %d"
                    .formatted(status, version));
        }
        status = ActivityStatus.PUBLISHED;
        publishedVersion = version;
    }

    /** Records a version that waits for review; what is public stays so. The first one is version 1. */
    void submit(Sector carrying, Instant now) {
        if (status != ActivityStatus.DRAFT) {
            version++;
        }
        sector = carrying.code();
        status = ActivityStatus.SUBMITTED;
        changedAt = now;
    }

    void publish(Instant now) {
        requireStatus(ActivityStatus.SUBMITTED, "published");
        next(ActivityStatus.PUBLISHED, now);
        publishedVersion = version;
    }

    void sendBack(Instant now) {
        requireStatus(ActivityStatus.SUBMITTED, "sent back");
        next(ActivityStatus.RETURNED, now);
    }

    void withdraw(Instant now) {
        if (publishedVersion == null) {
            throw new IllegalStateException(
                    "Only an activity that is public can be withdrawn; this one is %s".formatted(status));
        }
        next(ActivityStatus.WITHDRAWN, now);
        publishedVersion = null;
    }

    private void requireStatus(ActivityStatus wanted, String verb) {
        if (status != wanted) {
            throw new IllegalStateException(
                    "Only a %s activity can be %s; this one is %s".formatted(wanted, verb, status));
        }
    }

    private void next(ActivityStatus reached, Instant now) {
        version++;
        status = reached;
        changedAt = now;
    }

    String slug() {
        return slug;
    }

    Sector sector() {
        return Sector.getByCode(sector);
    }

    @Nullable Integer publishedVersion() {
        return publishedVersion;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("Activity %s is not saved yet".formatted(slug));
        }
        return id;
    }

    ActivityStatus status() {
        return status;
    }

    int version() {
        return version;
    }
}
