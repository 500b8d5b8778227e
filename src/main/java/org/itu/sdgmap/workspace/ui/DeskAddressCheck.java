package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.router.Location;
import org.itu.sdgmap.activity.ActivityDrafts;
import org.itu.sdgmap.activity.ActivityReview;
import org.itu.sdgmap.activity.ActivityVersions;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.security.CurrentAccount;
import org.itu.sdgmap.ui.AddressCheck;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Checks choices, activities, versions and drafts that addresses of the workspace name. What an account may not see is
 * answered like what there is not. A visitor is asked to sign in first, and learns nothing here.
 */
@Component
class DeskAddressCheck implements AddressCheck {

    private static final String DRAFT_ID = "[0-9]{1,18}";

    private final CurrentAccount account;
    private final ActivityReview review;
    private final ActivityVersions versions;
    private final ActivityDrafts drafts;

    DeskAddressCheck(CurrentAccount account, ActivityReview review, ActivityVersions versions, ActivityDrafts drafts) {
        this.account = account;
        this.review = review;
        this.versions = versions;
        this.drafts = drafts;
    }

    @Override
    public void check(Location location) {
        if (!location.getFirstSegment().equals(DeskAddress.DESK)
                || account.find().isEmpty()) {
            return;
        }
        switch (location.getPath()) {
            case DeskAddress.DESK -> DeskParameters.read(location);
            case DeskAddress.REVIEW -> QueueParameters.read(location);
            case DeskAddress.QUALITY -> QualityParameters.read(location);
            case DeskAddress.NEW -> {}
            default -> checkNamed(location);
        }
    }

    private void checkNamed(Location location) {
        var segments = location.getSegments();
        if (segments.size() < 3) {
            return;
        }
        var name = segments.get(2);
        try {
            switch (segments.get(1)) {
                case "review" -> review.getSubmission(name);
                case "drafts" -> checkDraft(name);
                case "activities" -> checkActivity(name, location);
                default -> {}
            }
        } catch (AccessDeniedException e) {
            throw new NotFoundException("activity", name);
        }
    }

    private void checkDraft(String id) {
        if (!id.matches(DRAFT_ID)) {
            throw new NotFoundException("draft", id);
        }
        drafts.get(Long.parseLong(id));
    }

    private void checkActivity(String slug, Location location) {
        var lines = versions.list(slug);
        if (location.getPath().endsWith("/history")) {
            VersionParameters.read(location).requireAmong(lines);
        }
    }
}
