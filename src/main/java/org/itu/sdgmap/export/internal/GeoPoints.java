package org.itu.sdgmap.export.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.itu.sdgmap.activity.Site;
import org.jspecify.annotations.Nullable;

/** Exact places as GeoJSON: longitude, then latitude, in degrees. */
final class GeoPoints {

    private GeoPoints() {}

    /** A point, several, or null for none: a feature without a place. */
    static @Nullable String of(List<Site> sites) {
        return switch (sites.size()) {
            case 0 -> null;
            case 1 -> "{\"type\":\"Point\",\"coordinates\":" + position(sites.getFirst()) + "}";
            default ->
                "{\"type\":\"MultiPoint\",\"coordinates\":["
                        + sites.stream().map(GeoPoints::position).collect(Collectors.joining(",")) + "]}";
        };
    }

    private static String position(Site site) {
        return "[" + DataValues.plain(site.longitude()) + "," + DataValues.plain(site.latitude()) + "]";
    }
}
