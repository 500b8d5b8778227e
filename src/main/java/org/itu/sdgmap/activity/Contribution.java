package org.itu.sdgmap.activity;

/** How directly an activity serves the element it is linked to. */
public enum Contribution {
    PRIMARY,
    SECONDARY
}
