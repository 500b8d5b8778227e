package org.itu.sdgmap.analysis;

import java.util.List;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.framework.Element;
import org.jspecify.annotations.Nullable;

/**
 * How activities go from Sectors through the goals of a strategic plan and the action lines to the Goals. With distinct
 * counting a band holds the distinct activities that both its ends have, and bands do not add up to their node; with
 * fractional counting each activity is worth 1 in each column, divided by the weights of its links, and bands add up.
 *
 * @param plan framework whose goals make the second column
 * @param total distinct activities under the filter
 */
public record Flow(long revision, String plan, long total, List<Node> nodes, List<Band> bands) {

    public enum Column {
        SECTOR,
        STRATEGIC_GOAL,
        ACTION_LINE,
        SDG
    }

    /**
     * @param id within this flow, such as SECTOR:ITU-D or SDG:SDG9; COLUMN: for "none recorded"
     * @param sector only in the column of Sectors
     * @param element in the other columns, null where an activity has none
     * @param activities distinct activities
     */
    public record Node(
            String id,
            Column column,
            @Nullable Sector sector,
            @Nullable Element element,
            long activities) {}

    /**
     * @param from id of a node
     * @param to id of a node of the next column
     * @param activities distinct activities that have both
     * @param value what the width shows: activities, or their shares where counting is fractional
     */
    public record Band(String from, String to, long activities, double value) {}
}
