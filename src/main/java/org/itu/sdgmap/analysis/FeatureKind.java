package org.itu.sdgmap.analysis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What other software can read as features with a geometry. */
public enum FeatureKind {
    /** Countries and areas of UN M49 with the number of activities that reach them. */
    COUNTRIES,
    /** Activities with their exact places, those that have any first; countries and regions are properties only. */
    ACTIVITIES,
    /** Exact places of activities of scope SITE and COUNTRY, each a feature. */
    SITES;

    /** As addresses have it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FeatureKind> findById(String id) {
        return Arrays.stream(values()).filter(k -> k.id().equals(id)).findFirst();
    }
}
