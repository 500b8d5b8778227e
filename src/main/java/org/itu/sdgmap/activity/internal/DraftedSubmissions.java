package org.itu.sdgmap.activity.internal;

import java.util.List;
import org.itu.sdgmap.activity.ActivityDrafts;
import org.itu.sdgmap.activity.ActivitySubmissions;
import org.itu.sdgmap.activity.CollidingEditException;
import org.itu.sdgmap.activity.CollidingEditException.Other;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.activity.RecordedVersion;
import org.itu.sdgmap.activity.StaleReviewException;
import org.itu.sdgmap.activity.StaleReviewException.Stale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Submits by way of a draft that is there within the transaction alone, so that the same is checked. */
@Service
@Transactional
class DraftedSubmissions implements ActivitySubmissions {

    private final ActivityDrafts drafts;
    private final ActivityRepository activities;
    private final VersionStore versions;

    DraftedSubmissions(ActivityDrafts drafts, ActivityRepository activities, VersionStore versions) {
        this.drafts = drafts;
        this.activities = activities;
        this.versions = versions;
    }

    @Override
    public RecordedVersion submitNew(DraftContent content, String reason) {
        var draft = drafts.start(content);
        return submitted(drafts.submit(draft.id(), draft.revision(), reason));
    }

    @Override
    public RecordedVersion submitChange(String slug, int version, DraftContent content, String reason) {
        activities.lock(List.of(slug));
        drafts.findOf(slug).ifPresent(d -> {
            throw new CollidingEditException(
                    new Other(d.revision(), d.basedOn(), d.content(), d.savedByName(), d.savedAt()));
        });
        var draft = drafts.edit(slug);
        if (draft.basedOn() != version) {
            throw new StaleReviewException(
                    "Only the newest version can be changed",
                    List.of(new Stale(slug, draft.content().title(), draft.basedOn(), draft.status())));
        }
        var saved = drafts.save(draft.id(), draft.revision(), version, content);
        return submitted(drafts.submit(draft.id(), saved.revision(), reason));
    }

    private RecordedVersion submitted(String slug) {
        activities.flush();
        return versions.get(slug, null);
    }
}
