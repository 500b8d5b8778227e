package org.itu.sdgmap.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of activities.
 *
 * @param total distinct activities under the filter
 * @param firstPosition place of the first item in the whole list, from 1; 0 where the list is empty
 * @param previous cursor of the page before, null on the first
 * @param next cursor of the page after, null on the last
 */
public record ActivityPage(
        List<ActivityListItem> items,
        long total,
        long firstPosition,
        @Nullable String previous,
        @Nullable String next) {}
