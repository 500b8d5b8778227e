package org.itu.sdgmap.analysis;

import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.geography.GeoBox;
import org.itu.sdgmap.geography.ReferenceSystem;
import org.jspecify.annotations.Nullable;

/**
 * Which features are asked for, and how they are to be given.
 *
 * @param box they have to share a point with; null for everywhere. What has no geometry is selected by any box
 * @param system of the geometries in the answer
 * @param cursor of a page as the page before gave it, null for the first
 * @param limit most features on a page, 1 to {@value #MAX_LIMIT}
 */
public record FeatureQuery(
        ActivityFilter filter,
        Language language,
        @Nullable GeoBox box,
        YearSpan years,
        ReferenceSystem system,
        @Nullable String cursor,
        int limit) {

    public static final int USUAL_LIMIT = 100;
    public static final int MAX_LIMIT = 1000;

    public FeatureQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidValueException("limit", String.valueOf(limit), "a number from 1 to " + MAX_LIMIT);
        }
        if (box != null && box.isWorld()) {
            box = null;
        }
    }
}
