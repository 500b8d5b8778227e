package org.itu.sdgmap.export.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.Flow;
import org.itu.sdgmap.analysis.FlowPlan;
import org.itu.sdgmap.analysis.FlowService;
import org.itu.sdgmap.analysis.TrendService;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.export.internal.DataParameters.Own;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** Bands between Sectors, strategic goals, Action Lines and Goals; the nodes; the years. */
@Component
class FlowExport extends DataExports {

    private final FlowService flows;
    private final FlowPlan plans;
    private final TrendService trends;

    FlowExport(Parts parts, FlowService flows, FlowPlan plans, TrendService trends) {
        super(parts, ExportSubject.FLOW, false);
        this.flows = flows;
        this.plans = plans;
        this.trends = trends;
    }

    @Override
    List<String> tables() {
        return List.of("bands", "nodes", "years");
    }

    @Override
    List<String> own() {
        return List.of(Own.PLAN);
    }

    @Override
    void checkValues(ExportOrder order) {
        parts.parameters().filter(order);
        plan(order);
    }

    private String plan(ExportOrder order) {
        return plans.parse(DataParameters.find(order, Own.PLAN).orElse(null));
    }

    @Override
    DataContent content(ExportOrder order) {
        var filter = parts.parameters().filter(order);
        var flow = flows.getFlow(filter, plan(order), order.language());
        return DataContent.of(
                notes(
                        order,
                        filter,
                        Texts.text("flow.title"),
                        "flow",
                        false,
                        texts("rule.distinct", "rule.flow", "rule.flowPlan", "rule.fractional", "rule.trend")),
                bands(flow),
                nodes(flow),
                YearTable.of(trends.getTrend(filter, order.language())));
    }

    private static DataTable bands(Flow flow) {
        Map<String, Flow.Node> nodes =
                flow.nodes().stream().collect(Collectors.toMap(Flow.Node::id, Function.identity()));
        var rows = flow.bands().stream()
                .map(band -> {
                    var from = Objects.requireNonNull(nodes.get(band.from()));
                    var to = Objects.requireNonNull(nodes.get(band.to()));
                    return DataRow.of(
                            Texts.text("flow.column", from.column()),
                            code(from),
                            name(from),
                            Texts.text("flow.column", to.column()),
                            code(to),
                            name(to),
                            band.activities(),
                            DataValues.share(band.value()));
                })
                .toList();
        var columns = List.of(
                DataColumn.text("from_column", Texts.text("export.column.fromColumn")),
                DataColumn.text("from_code", Texts.text("export.column.fromCode")),
                DataColumn.text("from_name", Texts.text("export.column.from")),
                DataColumn.text("to_column", Texts.text("export.column.toColumn")),
                DataColumn.text("to_code", Texts.text("export.column.toCode")),
                DataColumn.text("to_name", Texts.text("export.column.to")),
                DataColumn.integer("activities", Texts.text("map.column.ACTIVITIES")),
                DataColumn.decimal("value", Texts.text("export.column.band")));
        return DataTable.of("bands", Texts.text("export.sheet.bands"), columns, rows);
    }

    private static DataTable nodes(Flow flow) {
        var rows = flow.nodes().stream()
                .map(node ->
                        DataRow.of(Texts.text("flow.column", node.column()), code(node), name(node), node.activities()))
                .toList();
        var columns = List.of(
                DataColumn.text("column", Texts.text("brief.csv.part")),
                DataColumn.text("code", Texts.text("brief.csv.code")),
                DataColumn.text("name", Texts.text("brief.csv.name")),
                DataColumn.integer("activities", Texts.text("map.column.ACTIVITIES")));
        return DataTable.of("nodes", Texts.text("export.sheet.nodes"), columns, rows);
    }

    private static String code(Flow.Node node) {
        var sector = node.sector();
        if (sector != null) {
            return sector.code();
        }
        var element = node.element();
        return element == null ? "" : MatrixRows.code(element);
    }

    private static String name(Flow.Node node) {
        var sector = node.sector();
        if (sector != null) {
            return Texts.text("sector", sector);
        }
        var element = node.element();
        return element == null
                ? Texts.text("flow.none", node.column())
                : element.title().in(Texts.language());
    }
}
