package org.itu.sdgmap.analysis;

import java.util.List;
import org.itu.sdgmap.ui.FlowChart;

/**
 * The flow as its page shows it.
 *
 * @param answer what it shows, in one sentence
 * @param rules how it is counted, a sentence or more each
 */
public record DrawnFlow(ActivityFilter filter, String title, String answer, List<String> rules, FlowChart chart) {

    public DrawnFlow {
        rules = List.copyOf(rules);
    }
}
