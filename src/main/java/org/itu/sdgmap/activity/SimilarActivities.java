package org.itu.sdgmap.activity;

import java.util.List;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.ElementKey;
import org.jspecify.annotations.Nullable;

/** Published activities that resemble what is being entered. */
public interface SimilarActivities {

    /**
     * The most similar first, each with at least a third of similarity.
     *
     * @param language of title and description
     * @param except slug of the activity that is being changed
     */
    List<Similar> list(String title, String description, Language language, @Nullable String except, int limit);

    /**
     * A published activity.
     *
     * @param similarity 0 to 1
     * @param isNearDuplicate whether it may well be the same activity: nearly the same title
     */
    record Similar(
            String slug,
            String title,
            Sector sector,
            double similarity,
            boolean isNearDuplicate,
            List<ElementKey> links) {

        public Similar {
            links = List.copyOf(links);
        }
    }
}
