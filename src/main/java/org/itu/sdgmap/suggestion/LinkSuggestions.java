package org.itu.sdgmap.suggestion;

import java.util.List;
import org.itu.sdgmap.activity.DraftContent;
import org.jspecify.annotations.Nullable;

/** Proposes links of an activity that is being entered. */
public interface LinkSuggestions {

    /**
     * Elements that are not linked yet, those with the strongest reasons first.
     *
     * @param except slug of the activity that is being changed
     * @param limit most that are wanted, from 1
     */
    List<SuggestedLink> list(DraftContent content, @Nullable String except, int limit);
}
