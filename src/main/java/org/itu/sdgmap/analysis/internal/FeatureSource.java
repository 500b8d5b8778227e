package org.itu.sdgmap.analysis.internal;

import java.util.List;
import java.util.Optional;
import org.itu.sdgmap.analysis.Feature;
import org.itu.sdgmap.analysis.FeatureExtent;
import org.itu.sdgmap.analysis.FeatureKind;
import org.itu.sdgmap.analysis.FeatureQuery;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.geography.ReferenceSystem;
import org.jspecify.annotations.Nullable;

/** Features of one kind. */
interface FeatureSource {

    /**
     * @param next key of the last one shown, null behind the last page
     */
    record Part(List<Feature> features, @Nullable String next) {}

    FeatureKind kind();

    /** @param after key of a feature behind which the page begins, empty for the first page */
    Part list(FeatureQuery query, String after);

    long count(FeatureQuery query);

    Optional<Feature> find(String id, Language language, ReferenceSystem system);

    FeatureExtent extent();

    /** Whether a text is a key that {@link #list} may get. */
    boolean isKey(String text);
}
