package org.itu.sdgmap.analysis;

import java.util.List;
import org.itu.sdgmap.framework.Involvement;
import org.itu.sdgmap.framework.SdgGoal;

/**
 * The 17 Goals in four rings of involvement, with the activities linked to each Goal or one of its targets.
 *
 * @param total distinct activities under the filter
 */
public record Rings(long revision, long total, List<Ring> rings) {

    /** One ring, the innermost first. */
    public record Ring(Involvement involvement, List<GoalCount> goals) {}

    /**
     * @param activities distinct activities linked to the Goal or one of its targets
     * @param share of all activities under the filter, 0 to 1; 0 where there are none
     */
    public record GoalCount(SdgGoal goal, long activities, double share) {}
}
