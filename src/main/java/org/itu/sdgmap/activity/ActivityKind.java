package org.itu.sdgmap.activity;

/** What an activity is. */
public enum ActivityKind {
    PROJECT,
    PROGRAMME,
    STANDARD,
    EVENT,
    PUBLICATION,
    PLATFORM,
    PARTNERSHIP,
    STUDY_GROUP,
    TRAINING
}
