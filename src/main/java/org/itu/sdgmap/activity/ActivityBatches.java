package org.itu.sdgmap.activity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Many activities at once, as an import brings them: all of a batch or none of it. Every entry is checked by the same
 * rules and roles as one that is typed.
 */
public interface ActivityBatches {

    /** @return the activities with one of the titles, by title as given; title and Sector tell which one is meant */
    Map<String, List<Match>> matchTitles(Collection<String> titles);

    /**
     * An activity that has the title, whether public or not.
     *
     * @param isExact whether the titles are equal in every letter, not only but for case, punctuation and spaces
     * @param content newest content
     */
    record Match(String slug, int version, Sector sector, boolean isExact, ActivityContent content) {}

    /**
     * An activity of a batch.
     *
     * @param slug of the activity that is changed; null for a new one
     * @param version newest version of it that was seen; 0 for a new one
     */
    record Entry(@Nullable String slug, int version, ActivityContent content) {}

    /**
     * Records one version for each entry.
     *
     * @param batch id of the import that the versions belong to
     * @param publish whether they are published at once, for which the account must be reviewer of all their Sectors;
     *     else they are submitted
     * @param reason why, for the history
     * @return slugs in the order of the entries
     * @throws StaleReviewException if an activity was changed since it was seen
     * @throws org.springframework.security.access.AccessDeniedException if the account may not do it for one of them
     */
    List<String> record(long batch, List<Entry> entries, boolean publish, String reason);

    /** Activities of a batch of which something newer than the batch is recorded or drafted; slugs with titles. */
    Map<String, String> listBuiltUpon(long batch);

    /**
     * Takes a batch back as a whole: what it made is withdrawn, what it changed is again as it was before, each as a new
     * version.
     *
     * @throws StaleReviewException if something was built on it
     */
    void undo(long batch, String reason);
}
