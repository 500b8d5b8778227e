package org.itu.sdgmap.framework;

/** Whether a reference fact was seen in a named document; what was not is shown as unconfirmed to coordinators. */
public enum Confidence {
    VERIFIED,
    FROM_MEMORY;

    public static Confidence of(String text) {
        return text.equals("verified") ? VERIFIED : FROM_MEMORY;
    }
}
