package org.itu.sdgmap.analysis;

import java.util.List;
import org.itu.sdgmap.framework.ActionLine;
import org.itu.sdgmap.framework.Element;

/**
 * The 18 lines of the matrix by ITU's role, with the activities linked to each.
 *
 * @param total distinct activities under the filter
 * @param linked of these, with a link to an action line: the sum of all link weight
 * @param rings the strongest role first; roles that no line has are left out
 */
public record LineRings(
        long revision, long total, long linked, long entries, InvolvementEdition edition, List<Ring> rings) {

    public record Ring(ActionLine.Role role, List<LineCount> lines) {}

    /**
     * @param activities distinct activities linked to the line
     * @param share of all activities under the filter, 0 to 1; 0 where there are none
     * @param weight sum of the shares that the line has in the action-line links of each activity
     * @param weightShare of all link weight, 0 to 1; 0 where there is none
     * @param entries distinct entries of WSIS Stocktaking
     */
    public record LineCount(
            Element line, long activities, double share, double weight, double weightShare, long entries) {}
}
