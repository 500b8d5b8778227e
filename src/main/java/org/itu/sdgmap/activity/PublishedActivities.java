package org.itu.sdgmap.activity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The public state of activities, today and at any earlier instant. */
public interface PublishedActivities {

    Optional<ActivityDetail> findBySlug(String slug);

    /** @throws org.itu.sdgmap.common.NotFoundException if no activity with the slug is public */
    ActivityDetail getBySlug(String slug);

    /**
     * An activity as it was public at an instant; without derived elements, which follow today's crosswalk.
     *
     * @throws org.itu.sdgmap.common.NotFoundException if it was not public then
     */
    ActivityDetail getBySlugAt(String slug, Instant instant);

    /** What was public under the slug at an instant; empty before the first publication and while withdrawn. */
    Optional<ActivityContent> findBySlugAsOf(String slug, Instant instant);

    /** Published and withdrawn versions, newest first. */
    List<ActivityVersionInfo> listPublicHistory(String slug);
}
