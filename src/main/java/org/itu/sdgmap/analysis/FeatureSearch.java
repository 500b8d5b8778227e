package org.itu.sdgmap.analysis;

import java.util.Optional;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.geography.ReferenceSystem;

/**
 * What is public, as features with a geometry for other software.
 *
 * @see "docs/decisions/0021-ogc-api-and-tiles-for-others.md"
 */
public interface FeatureSearch {

    /**
     * A page of what a query selects: countries that the filter chooses, with the numbers of activities under it, and
     * only those with such activities where it chooses by anything but countries and groups; activities under the
     * filter; sites of these, in the countries that the filter chooses.
     *
     * @throws org.itu.sdgmap.common.InvalidValueException if the cursor is none of this kind
     */
    FeaturePage list(FeatureKind kind, FeatureQuery query);

    Optional<Feature> find(FeatureKind kind, String id, Language language, ReferenceSystem system);

    FeatureExtent getExtent(FeatureKind kind);
}
