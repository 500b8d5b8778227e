package org.itu.sdgmap.workspace.ui;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.itu.sdgmap.activity.ActivityDrafts;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.activity.ActivityVersions;
import org.itu.sdgmap.activity.CollidingEditException.Other;
import org.itu.sdgmap.activity.Desk;
import org.itu.sdgmap.activity.DeskFilter;
import org.itu.sdgmap.activity.DeskPage;
import org.itu.sdgmap.activity.Draft;
import org.itu.sdgmap.activity.DraftContent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands in the place of a draft that somebody else, or the same person in another window, has submitted or discarded. */
@Component
class DraftSuccessors {

    private static final int LOOKED_AT = 20;
    private static final Set<ActivityStatus> RECORDED = EnumSet.complementOf(EnumSet.of(ActivityStatus.DRAFT));

    private final ActivityDrafts drafts;
    private final ActivityVersions versions;
    private final Desk desk;

    DraftSuccessors(ActivityDrafts drafts, ActivityVersions versions, Desk desk) {
        this.drafts = drafts;
        this.versions = versions;
        this.desk = desk;
    }

    /**
     * A newer draft of the activity, or else its newest version. Of a new activity, that which was entered since under
     * the same title; none where there is no such.
     *
     * @throws org.itu.sdgmap.common.NotFoundException if the account may not see the activity any more
     */
    Optional<Successor> find(Draft gone) {
        var slug = gone.slug();
        return (slug == null ? findEntered(gone) : Optional.of(slug)).map(this::get);
    }

    /** What an activity said when a draft of it was begun; the draft itself where that is not known. */
    DraftContent before(Draft draft) {
        var slug = draft.slug();
        return slug == null || draft.basedOn() == 0
                ? draft.content()
                : DraftOfVersion.draft(versions.get(slug, draft.basedOn()).content());
    }

    private Successor get(String slug) {
        return drafts.findOf(slug).map(d -> Successor.of(slug, d)).orElseGet(() -> newest(slug));
    }

    private Successor newest(String slug) {
        int number = versions.list(slug).getFirst().version();
        var version = versions.get(slug, number);
        var other = new Other(
                0, number, DraftOfVersion.draft(version.content()), version.authorName(), version.recordedAt());
        return new Successor(slug, null, other);
    }

    private Optional<String> findEntered(Draft gone) {
        var title = gone.content().title();
        var filter = new DeskFilter(Set.of(), RECORDED, false, title, DeskFilter.Order.CHANGED);
        return title.isBlank()
                ? Optional.empty()
                : desk.list(filter, 0, LOOKED_AT).entries().stream()
                        .filter(e -> e.slug() != null && e.title().equals(title.strip()))
                        .filter(e -> !e.changedAt().isBefore(gone.savedAt()))
                        .map(DeskPage.Entry::slug)
                        .findFirst();
    }

    /**
     * What was found.
     *
     * @param draft the newer draft; null where a version stands there, on which one has to be begun
     */
    record Successor(String slug, @Nullable Draft draft, Other other) {

        static Successor of(String slug, Draft draft) {
            return new Successor(
                    slug,
                    draft,
                    new Other(
                            draft.revision(), draft.basedOn(), draft.content(), draft.savedByName(), draft.savedAt()));
        }
    }
}
