package org.itu.sdgmap.analysis;

import org.itu.sdgmap.geography.GeoBox;
import org.jspecify.annotations.Nullable;

/**
 * Where and when the features of a kind are, all together.
 *
 * @param box in degrees; null where none has a geometry
 * @param firstYear null where none is dated
 * @param lastYear this year where one is still going on; null where none is dated
 */
public record FeatureExtent(
        @Nullable GeoBox box,
        @Nullable Integer firstYear,
        @Nullable Integer lastYear) {}
