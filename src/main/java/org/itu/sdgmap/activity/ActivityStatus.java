package org.itu.sdgmap.activity;

/** State of an activity in the workflow; only PUBLISHED is public. */
public enum ActivityStatus {
    DRAFT,
    SUBMITTED,
    RETURNED,
    PUBLISHED,
    WITHDRAWN
}
