package org.itu.sdgmap.analysis;

import java.util.List;
import java.util.Optional;
import org.itu.sdgmap.activity.ActivityDetail;
import org.itu.sdgmap.common.Language;
import org.jspecify.annotations.Nullable;

/** Lists of published activities under a filter, and the counts of further choices. */
public interface ActivitySearch {

    int MAX_PAGE_SIZE = 100;

    /**
     * @param language of the reader: words are searched in its forms, titles shown in it where translated
     * @param cursor of a page as given by another page, null for the first
     * @param size items on a page, 1 to {@value #MAX_PAGE_SIZE}
     * @throws org.itu.sdgmap.common.InvalidValueException if cursor or size are not valid
     */
    ActivityPage list(ActivityFilter filter, Language language, ActivityOrder order, @Nullable String cursor, int size);

    /** Counts of every value of every facet that at least one activity has. */
    List<FacetCount> listFacetCounts(ActivityFilter filter, Language language);

    /** Distinct activities under the filter. */
    long count(ActivityFilter filter, Language language);

    /**
     * Activities with an exact place in the box, last published change first.
     *
     * @param skipped how many of them to leave out, from 0
     * @param most 1 to {@value #MAX_PAGE_SIZE}
     */
    List<ActivityListItem> listInBox(ActivityFilter filter, Language language, LonLatBox box, int skipped, int most);

    /** The first activities with an exact place in the box. */
    default List<ActivityListItem> listInBox(ActivityFilter filter, Language language, LonLatBox box, int most) {
        return listInBox(filter, language, box, 0, most);
    }

    /** Distinct activities with an exact place in the box. */
    long countInBox(ActivityFilter filter, Language language, LonLatBox box);

    /** Those activities of the ids that are public, in the order of the ids. */
    List<ActivityListItem> listByIds(List<Long> ids, Language language);

    /** Activities that share most elements with the given one, best first. */
    List<ActivityListItem> listRelated(long activityId, Language language, int most);

    /**
     * An activity as a snapshot holds it.
     *
     * @throws org.itu.sdgmap.common.NotFoundException if there is no such snapshot, or no such activity in it
     */
    ActivityDetail getFrozen(String slug, long snapshot);

    /** The item of a list for one activity. */
    Optional<ActivityListItem> findItem(String slug, Language language);
}
