package org.itu.sdgmap.activity;

import java.util.List;
import java.util.Map;

/**
 * What reviewers decide. Only who may review the Sector of an activity may; each decision is a version of the activity's
 * history, told to its author and written to the audit log.
 */
public interface ActivityReview {

    /** What waits for the account's decision, the longest waiting first. */
    QueuePage listQueue(QueueFilter filter, int offset, int limit);

    /** @throws org.itu.sdgmap.common.NotFoundException if there is no such activity, or the account may not see it */
    Submission getSubmission(String slug);

    /**
     * Publishes submitted versions, all of them or none.
     *
     * @param reason up to 500 characters; may be empty
     * @throws StaleReviewException if one of them is not the newest version of its activity, or is not SUBMITTED
     */
    void publish(List<ReviewedVersion> versions, String reason);

    /**
     * Sends a submitted version back to its author.
     *
     * @param remark what is to be done, 1 to 2000 characters
     * @param fieldRemarks remarks of single fields by the field's path, as in {@link ActivityProblem#field()}
     * @throws StaleReviewException if it is not the newest version of its activity, or is not SUBMITTED
     */
    void sendBack(ReviewedVersion version, String remark, Map<String, String> fieldRemarks);

    /**
     * Takes a published activity out of the public state; its history stays.
     *
     * @param reason 1 to 500 characters
     * @throws StaleReviewException if it is not the newest version of its activity, or nothing of it is public
     */
    void withdraw(ReviewedVersion version, String reason);
}
