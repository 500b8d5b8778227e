package org.itu.sdgmap.analysis.ui;

import java.util.Comparator;
import org.itu.sdgmap.analysis.Flow;
import org.itu.sdgmap.ui.Texts;

/** The one sentence above the flow: the Sector, line and Goal with most activities. */
final class FlowAnswer {

    private FlowAnswer() {}

    static String of(Flow flow) {
        if (flow.total() == 0) {
            return Texts.text("flow.answerNone");
        }
        return Texts.text(
                "flow.answer",
                flow.total(),
                leading(flow, Flow.Column.SECTOR),
                leading(flow, Flow.Column.ACTION_LINE),
                leading(flow, Flow.Column.SDG));
    }

    private static String leading(Flow flow, Flow.Column column) {
        return flow.nodes().stream()
                .filter(n -> n.column() == column && (n.sector() != null || n.element() != null))
                .max(Comparator.comparingLong(Flow.Node::activities))
                .map(n ->
                        (n.element() == null ? "" : Wording.code(n.element().displayCode()) + " ") + FlowCharts.name(n))
                .orElseGet(() -> Texts.text("flow.none", column));
    }
}
