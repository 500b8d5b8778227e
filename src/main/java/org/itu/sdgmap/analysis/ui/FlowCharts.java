package org.itu.sdgmap.analysis.ui;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityFilter.Counting;
import org.itu.sdgmap.analysis.Facet;
import org.itu.sdgmap.analysis.FacetCount;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.analysis.Flow;
import org.itu.sdgmap.analysis.Flow.Column;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.SdgGoal;
import org.itu.sdgmap.ui.BarChart;
import org.itu.sdgmap.ui.FlowChart;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Flow and bars as charts take them, in the reader's language; each mark leads to the activities it counts. */
@Component
class FlowCharts {

    private final FrameworkCatalog frameworks;

    FlowCharts(FrameworkCatalog frameworks) {
        this.frameworks = frameworks;
    }

    FlowChart flow(Flow flow, ActivityFilter filter) {
        var goals = frameworks.listGoals().stream()
                .collect(Collectors.toMap(g -> g.element().key(), Function.identity()));
        var nodes = new HashMap<String, Flow.Node>();
        flow.nodes().forEach(n -> nodes.put(n.id(), n));
        return new FlowChart(
                Texts.text("flow.figure"),
                flowSentence(flow),
                unit(filter),
                Arrays.stream(Column.values()).map(this::heading).toList(),
                flow.nodes().stream()
                        .map(n -> node(
                                n,
                                n.element() == null
                                        ? null
                                        : goals.get(n.element().key()),
                                filter))
                        .toList(),
                flow.bands().stream()
                        .map(b -> band(b, nodes, filter))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** What is counted: activities, or their shares. */
    static String unit(ActivityFilter filter) {
        return Texts.text(filter.counting() == Counting.FRACTIONAL ? "flow.unitFractional" : "flow.unit");
    }

    private String heading(Column column) {
        return Texts.text("flow.column", column);
    }

    private FlowChart.Node node(Flow.Node node, @Nullable SdgGoal goal, ActivityFilter filter) {
        var href = node.sector() == null && node.element() == null
                ? null
                : FilterAddress.of(Paths.ACTIVITIES, narrowed(filter, node));
        int column = node.column().ordinal();
        if (goal != null) {
            return new FlowChart.Node(
                    node.id(), column, "", name(node), node.activities(), goal.number(), goal.colourHex(), href);
        }
        var code = node.element() == null ? "" : node.element().displayCode();
        return new FlowChart.Node(node.id(), column, code, name(node), node.activities(), href);
    }

    /** Name of a node without its code. */
    static String name(Flow.Node node) {
        if (node.sector() != null) {
            return Texts.text("sector", node.sector());
        }
        return node.element() == null
                ? Texts.text("flow.none", node.column())
                : node.element().title().in(Texts.language());
    }

    private Optional<FlowChart.Link> band(Flow.Band band, Map<String, Flow.Node> nodes, ActivityFilter filter) {
        var from = nodes.get(band.from());
        var to = nodes.get(band.to());
        double value = Math.round(band.value() * 10) / 10.0;
        if (from == null || to == null || value == 0) {
            return Optional.empty();
        }
        boolean both = Stream.of(from, to).allMatch(n -> n.sector() != null || n.element() != null);
        return Optional.of(new FlowChart.Link(
                band.from(),
                band.to(),
                value,
                both ? FilterAddress.of(Paths.ACTIVITIES, narrowed(narrowed(filter, from), to)) : null));
    }

    /** The filter with the node in the place of what its facet chose before. */
    private static ActivityFilter narrowed(ActivityFilter filter, Flow.Node node) {
        if (node.sector() != null) {
            return filter.withSectors(Set.of(node.sector()));
        }
        if (node.element() == null) {
            return filter;
        }
        var facet =
                switch (node.column()) {
                    case SECTOR -> Facet.SECTOR;
                    case STRATEGIC_GOAL -> Facet.STRATEGIC;
                    case ACTION_LINE -> Facet.ACTION_LINE;
                    case SDG -> Facet.SDG;
                };
        return FacetValues.with(
                filter, facet, Set.of(FilterParameters.spelling(node.element().key())));
    }

    /** Names the widest band of each pair of columns. */
    private String flowSentence(Flow flow) {
        var nodes = flow.nodes().stream().collect(Collectors.toMap(Flow.Node::id, Function.identity()));
        return Arrays.stream(Column.values())
                .limit(Column.values().length - 1)
                .flatMap(column -> flow.bands().stream()
                        .filter(b -> b.from().startsWith(column + ":"))
                        .filter(b -> named(nodes.get(b.from())) && named(nodes.get(b.to())))
                        .max(Comparator.comparingDouble(Flow.Band::value))
                        .stream())
                .map(b -> Texts.text(
                        "flow.widest", shortName(nodes.get(b.from())), shortName(nodes.get(b.to())), b.activities()))
                .collect(Collectors.joining(" "));
    }

    private static boolean named(Flow.@Nullable Node node) {
        return node != null && (node.sector() != null || node.element() != null);
    }

    private static String shortName(Flow.@Nullable Node node) {
        if (node == null) {
            return "";
        }
        var code = node.element() == null ? "" : Wording.code(node.element().displayCode()) + " ";
        return (node.column() == Column.SDG ? Texts.text("flow.goal") + " " : "") + code + name(node);
    }

    BarChart sectors(List<FacetCount> counts, ActivityFilter filter) {
        var bySector = byValue(counts, Facet.SECTOR);
        return new BarChart(
                Texts.text("flow.bySector"),
                "",
                Texts.text("flow.unit"),
                Arrays.stream(Sector.values())
                        .filter(s ->
                                filter.sectors().isEmpty() || filter.sectors().contains(s))
                        .map(s -> new BarChart.Bar(
                                s.code(),
                                "",
                                Texts.text("sector.long", s),
                                bySector.getOrDefault(s.code(), 0L),
                                FilterAddress.of(Paths.ACTIVITIES, filter.withSectors(Set.of(s)))))
                        .toList());
    }

    /** The Goals, the one with most activities first. */
    BarChart goals(Flow flow, ActivityFilter filter) {
        var counts = flow.nodes().stream()
                .filter(n -> n.column() == Column.SDG && n.element() != null)
                .collect(Collectors.toMap(n -> n.element(), Flow.Node::activities));
        return new BarChart(
                Texts.text("flow.byGoal"),
                "",
                Texts.text("flow.unit"),
                frameworks.listGoals().stream()
                        .sorted(Comparator.comparing((SdgGoal g) -> counts.getOrDefault(g.element(), 0L))
                                .reversed()
                                .thenComparing(SdgGoal::number))
                        .map(g -> new BarChart.Bar(
                                g.element().key().code(),
                                "",
                                g.element().title().in(Texts.language()),
                                counts.getOrDefault(g.element(), 0L),
                                g.number(),
                                g.colourHex(),
                                FilterAddress.of(Paths.ACTIVITIES, GoalFilters.of(g, filter))))
                        .toList());
    }

    private static Map<String, Long> byValue(List<FacetCount> counts, Facet facet) {
        return counts.stream()
                .filter(c -> c.facet() == facet)
                .collect(Collectors.toMap(FacetCount::value, FacetCount::activities));
    }
}
