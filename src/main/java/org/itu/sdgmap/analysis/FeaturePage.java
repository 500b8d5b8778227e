package org.itu.sdgmap.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the features that a query selects, in their order.
 *
 * @param matched features that the query selects, on all pages
 * @param next cursor of the next page, null behind the last
 */
public record FeaturePage(
        List<Feature> features, long matched, @Nullable String next) {}
