package org.itu.sdgmap.activity;

import java.util.List;

/** The whole history of an activity, for those who may work on it. */
public interface ActivityVersions {

    /** Newest first, without content; {@link #get} gives it. */
    List<VersionLine> list(String slug);

    /** @throws org.itu.sdgmap.common.NotFoundException if there is no such version, or the account may not see it */
    RecordedVersion get(String slug, int version);

    /** In which fields the version differs from another. */
    List<FieldDifference> compare(String slug, int before, int after);

    /** What reviewers have said, newest first. */
    List<ReviewRemark> listRemarks(String slug);
}
