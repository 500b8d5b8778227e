package org.itu.sdgmap.activity;

import java.util.Map;

/** What an account works on: drafts and activities of the Sectors in which it may enter or review. */
public interface Desk {

    DeskPage list(DeskFilter filter, int offset, int limit);

    /** Number of entries by status under the filter, whose own status is left aside. */
    Map<ActivityStatus, Integer> countByStatus(DeskFilter filter);
}
