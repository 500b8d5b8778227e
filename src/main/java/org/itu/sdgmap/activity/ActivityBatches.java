package org.itu.sdgmap.activity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * For each of the titles, in their order, the activity of the same Sector whose title resembles it most, if one does;
     * a hint for people, which misses some. Only activities that the account may see.
     */
    List<Optional<Resembling>> findResembling(List<Asked> asked);

    /** A title and the Sector in which it is looked for. */
    record Asked(String title, Sector sector) {}

    /** An activity with a title that is like another. */
    record Resembling(String slug, String title) {}

    /**
     * Begins to record a batch in the transaction of the caller, in as many parts as the caller likes. Nothing is public
     * and nobody is told before {@link Recording#complete}.
     *
     * @param batch id of the import that the versions belong to
     * @param publish whether they are published at once, for which the account must be reviewer of all their Sectors;
     *     else they are submitted
     * @param reason why, for the history
     */
    Recording begin(long batch, boolean publish, String reason);

    /** A batch that is being recorded. */
    interface Recording {

        /**
         * Records one version for each entry.
         *
         * @return slugs in the order of the entries
         * @throws StaleReviewException if an activity was changed since it was seen
         * @throws org.springframework.security.access.AccessDeniedException if the account may not do it for one of them
         */
        List<String> add(List<Entry> entries);

        /** Brings all into the public state where it is published, and tells those whose activities were changed. */
        void complete();
    }

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
