package org.itu.sdgmap.activity.internal;

import java.util.List;
import org.itu.sdgmap.activity.ActivityVersions;
import org.itu.sdgmap.activity.FieldDifference;
import org.itu.sdgmap.activity.RecordedVersion;
import org.itu.sdgmap.activity.ReviewRemark;
import org.itu.sdgmap.activity.VersionLine;
import org.itu.sdgmap.common.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class RecordedActivityVersions implements ActivityVersions {

    private final ActivityRepository activities;
    private final VersionStore versions;
    private final Permissions permissions;

    RecordedActivityVersions(ActivityRepository activities, VersionStore versions, Permissions permissions) {
        this.activities = activities;
        this.versions = versions;
        this.permissions = permissions;
    }

    @Override
    public List<VersionLine> list(String slug) {
        requireVisible(slug);
        return versions.listLines(slug);
    }

    @Override
    public RecordedVersion get(String slug, int version) {
        requireVisible(slug);
        return versions.get(slug, version);
    }

    @Override
    public List<FieldDifference> compare(String slug, int before, int after) {
        requireVisible(slug);
        return FieldDifferences.between(
                versions.get(slug, before).content(), versions.get(slug, after).content());
    }

    @Override
    public List<ReviewRemark> listRemarks(String slug) {
        requireVisible(slug);
        return versions.listRemarks(slug);
    }

    private void requireVisible(String slug) {
        permissions.requireVisible(
                activities.findBySlug(slug).orElseThrow(() -> new NotFoundException("activity", slug)));
    }
}
