package org.itu.sdgmap.activity;

/** Where an activity applies. The map counts SITE and COUNTRY; REGION and GLOBAL stand as a number beside it. */
public enum Scope {
    SITE,
    COUNTRY,
    REGION,
    GLOBAL
}
