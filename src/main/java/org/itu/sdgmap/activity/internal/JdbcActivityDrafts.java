package org.itu.sdgmap.activity.internal;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.itu.sdgmap.activity.ActivityDrafts;
import org.itu.sdgmap.activity.ActivityProblem;
import org.itu.sdgmap.activity.ActivityRule;
import org.itu.sdgmap.activity.ActivityRules;
import org.itu.sdgmap.activity.CollidingEditException;
import org.itu.sdgmap.activity.CollidingEditException.Other;
import org.itu.sdgmap.activity.Draft;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.activity.Notice;
import org.itu.sdgmap.activity.RefusedActivityException;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.common.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class JdbcActivityDrafts implements ActivityDrafts {

    /** Far more than an activity of the greatest lengths and numbers needs. */
    private static final int LONGEST = 1_000_000;

    private static final int LONGEST_REASON = 500;

    private final DraftStore drafts;
    private final VersionStore versions;
    private final ActivityRepository activities;
    private final ActivityRules rules;
    private final DraftOfContent writing;
    private final NoticeStore notices;
    private final Permissions permissions;
    private final JdbcClient jdbc;

    JdbcActivityDrafts(
            DraftStore drafts,
            VersionStore versions,
            ActivityRepository activities,
            ActivityRules rules,
            DraftOfContent writing,
            NoticeStore notices,
            Permissions permissions,
            JdbcClient jdbc) {
        this.drafts = drafts;
        this.versions = versions;
        this.activities = activities;
        this.rules = rules;
        this.writing = writing;
        this.notices = notices;
        this.permissions = permissions;
        this.jdbc = jdbc;
    }

    @Override
    public Draft start(DraftContent content) {
        var sector = content.sector();
        if (sector != null) {
            permissions.requireContribute(sector);
        } else if (permissions.contributed().isEmpty()) {
            throw new AccessDeniedException("%s may not enter activities"
                    .formatted(permissions.account().username()));
        }
        var kept = keepable(content);
        return get(drafts.add(null, kept, permissions.account().username()));
    }

    @Override
    @Transactional(readOnly = true)
    public Draft get(long id) {
        return visible(drafts.find(id), id).draft();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Draft> findOf(String slug) {
        requireEditable(activities.findBySlug(slug), slug);
        return drafts.findOf(slug).map(DraftRow::draft);
    }

    @Override
    public Draft edit(String slug) {
        var head = requireEditable(activities.lock(List.of(slug)).stream().findFirst(), slug);
        return drafts.findOf(slug).map(DraftRow::draft).orElseGet(() -> begin(head, null));
    }

    @Override
    public Draft restore(String slug, int version) {
        var head = requireEditable(activities.lock(List.of(slug)).stream().findFirst(), slug);
        drafts.findOf(slug).ifPresent(d -> {
            throw new CollidingEditException(otherDraft(d));
        });
        return begin(head, version);
    }

    @Override
    public Draft save(long id, int revision, int basedOn, DraftContent content) {
        var row = visible(drafts.lock(id), id);
        refuseForeignSector(row, content);
        var kept = keepable(content);
        refuseCollision(row, revision, basedOn);
        drafts.save(id, row.newest(), kept, permissions.account().username());
        return get(id);
    }

    @Override
    public Draft discard(long id, int revision) {
        var row = visible(drafts.lock(id), id);
        if (row.revision() != revision) {
            throw new CollidingEditException(otherDraft(row));
        }
        drafts.remove(id);
        return row.draft();
    }

    @Override
    public String submit(long id, int revision, String reason) {
        var row = visible(drafts.lock(id), id);
        refuseCollision(row, revision, row.basedOn());
        var why = Reasons.optional("reason", reason, LONGEST_REASON);
        var content = rules.read(row.content());
        if (!permissions.mayContribute(content.sector())) {
            throw otherSector(content.sector());
        }
        var by = permissions.account();
        var head = row.activity() == null
                ? begun(Slugs.of(content.title()), content.sector())
                : activities.findById(row.activity()).orElseThrow();
        var earlier = row.activity() == null ? by.username() : notices.enteredBy(head);
        head.submit(content.sector(), versions.now());
        versions.add(head, by.username(), why, content);
        notices.tell(earlier, Notice.Kind.CHANGED_BY_OTHER, head, content.title(), why, by);
        drafts.remove(id);
        return head.slug();
    }

    private Draft begin(ActivityHead head, @Nullable Integer version) {
        var content = versions.get(head.slug(), version).content();
        long id = drafts.add(head, writing.write(content), permissions.account().username());
        return drafts.find(id).orElseThrow().draft();
    }

    /** A new head under the first slug that is free, also where others submit the same title at this moment. */
    private ActivityHead begun(String slug, Sector sector) {
        return Slugs.candidates(slug)
                .flatMap(candidate -> jdbc
                        .sql("""
                        INSERT INTO activity (slug, sector, status, version, created_at, changed_at)
                        VALUES (:slug, :sector, 'DRAFT', 1, :now, :now)
                        ON CONFLICT (slug) DO NOTHING RETURNING id
                        """)
                        .param("slug", candidate)
                        .param("sector", sector.code())
                        .param("now", versions.now().atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .optional()
                        .stream())
                .findFirst()
                .flatMap(activities::findById)
                .orElseThrow();
    }

    private DraftRow visible(Optional<DraftRow> found, long id) {
        return found.filter(this::isVisible).orElseThrow(() -> new NotFoundException("draft", String.valueOf(id)));
    }

    /** That of an activity to all who may change it; a new one to those of its Sector, or while it has none, to its author. */
    private boolean isVisible(DraftRow row) {
        var sector = row.activity() == null ? row.content().sector() : row.activitySector();
        var account = permissions.account();
        return sector == null
                ? account.isCoordinator() || account.username().equals(row.startedBy())
                : permissions.mayContribute(sector);
    }

    private ActivityHead requireEditable(Optional<ActivityHead> found, String slug) {
        var head = found.map(permissions::requireVisible).orElseThrow(() -> new NotFoundException("activity", slug));
        permissions.requireContribute(head.sector());
        return head;
    }

    /** A colleague may already have moved it to a Sector in which this account may not enter: that may stay. */
    private void refuseForeignSector(DraftRow row, DraftContent content) {
        var sector = content.sector();
        if (sector != null && sector != row.content().sector() && !permissions.mayContribute(sector)) {
            throw otherSector(sector);
        }
    }

    private static RefusedActivityException otherSector(Sector sector) {
        return new RefusedActivityException(
                List.of(new ActivityProblem("sector", sector.code(), ActivityRule.OTHER_SECTOR)));
    }

    private DraftContent keepable(DraftContent content) {
        var kept = StorableDraft.of(content);
        int length = drafts.length(kept);
        if (length > LONGEST) {
            throw new RefusedActivityException(List.of(new ActivityProblem(
                    "content", String.valueOf(length), ActivityRule.TOO_LONG, String.valueOf(LONGEST))));
        }
        return kept;
    }

    /** A version that says the same, such as one that was published unchanged in between, is no collision. */
    private void refuseCollision(DraftRow row, int revision, int basedOn) {
        if (row.revision() != revision) {
            throw new CollidingEditException(otherDraft(row));
        }
        var slug = row.slug();
        if (slug == null || basedOn == row.newest()) {
            return;
        }
        var newest = versions.get(slug, null);
        var seen = versions.find(slug, basedOn);
        if (seen.isEmpty() || !seen.get().content().equals(newest.content())) {
            throw new CollidingEditException(new Other(
                    row.revision(),
                    row.newest(),
                    writing.write(newest.content()),
                    newest.authorName(),
                    newest.recordedAt()));
        }
    }

    private static Other otherDraft(DraftRow row) {
        return new Other(row.revision(), row.basedOn(), row.content(), row.savedByName(), row.savedAt());
    }
}
