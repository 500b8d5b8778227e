package org.itu.sdgmap.framework;

/** ITU's tier for an SDG, from the innermost ring outwards. */
public enum Involvement {
    MAIN_KEY_FOCUS,
    KEY_FOCUS,
    FOCUS,
    ENABLER
}
