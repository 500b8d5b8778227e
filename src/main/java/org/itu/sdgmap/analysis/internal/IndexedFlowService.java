package org.itu.sdgmap.analysis.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityFilter.Counting;
import org.itu.sdgmap.analysis.Flow;
import org.itu.sdgmap.analysis.Flow.Band;
import org.itu.sdgmap.analysis.Flow.Column;
import org.itu.sdgmap.analysis.FlowService;
import org.itu.sdgmap.analysis.internal.index.Dimension;
import org.itu.sdgmap.analysis.internal.index.PastStates;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.SdgGoal;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Service;

@Service
class IndexedFlowService implements FlowService {

    private final PastStates states;
    private final Selections selections;
    private final FrameworkCatalog frameworks;
    private final AnswerCache cache;

    /** A node with its selected activities. */
    private record NodeRows(Flow.Node node, RoaringBitmap rows) {}

    IndexedFlowService(PastStates states, Selections selections, FrameworkCatalog frameworks, AnswerCache cache) {
        this.states = states;
        this.selections = selections;
        this.frameworks = frameworks;
        this.cache = cache;
    }

    @Override
    public Flow getFlow(ActivityFilter filter, String plan, Language language) {
        frameworks.getFramework(plan);
        return states.read(
                filter,
                now -> cache.get(
                        Flow.class,
                        plan,
                        filter,
                        language,
                        now.revision(),
                        () -> flow(filter, plan, selections.select(now, filter, language))));
    }

    private Flow flow(ActivityFilter filter, String plan, Selected selected) {
        var sectors = sectors(selected);
        var elements = List.of(
                column(Column.STRATEGIC_GOAL, goalsOf(plan), selected),
                column(Column.ACTION_LINE, frameworks.listMatrixLines(), selected),
                column(
                        Column.SDG,
                        frameworks.listGoals().stream().map(SdgGoal::element).toList(),
                        selected));
        var columns = Stream.concat(Stream.of(sectors), elements.stream()).toList();
        var weights = filter.counting() == Counting.FRACTIONAL ? weights(plan, columns, selected) : null;
        var bands = new ArrayList<Band>();
        for (int left = 0; left + 1 < columns.size(); left++) {
            addBands(bands, columns.get(left), columns.get(left + 1), weights == null ? null : weights.between(left));
        }
        var ends = bands.stream().flatMap(b -> Stream.of(b.from(), b.to())).collect(Collectors.toSet());
        return new Flow(
                selected.index().revision(),
                plan,
                selected.countActivities(),
                columns.stream()
                        .flatMap(List::stream)
                        .map(NodeRows::node)
                        .filter(n -> n.activities() > 0 || ends.contains(n.id()))
                        .toList(),
                List.copyOf(bands));
    }

    private List<Element> goalsOf(String plan) {
        return frameworks.listStrategicGoals().stream()
                .filter(e -> e.key().framework().equals(plan))
                .toList();
    }

    private static List<NodeRows> sectors(Selected selected) {
        var activities = selected.index().activities();
        return Arrays.stream(Sector.values())
                .map(sector -> {
                    var rows =
                            RoaringBitmap.and(selected.activities(), activities.rows(Dimension.SECTOR, sector.code()));
                    var id = Column.SECTOR + ":" + sector.code();
                    return new NodeRows(
                            new Flow.Node(id, Column.SECTOR, sector, null, rows.getLongCardinality()), rows);
                })
                .toList();
    }

    /** A node for each element, and the last one for activities that have none of them. */
    private static List<NodeRows> column(Column column, List<Element> elements, Selected selected) {
        var activities = selected.index().activities();
        var nodes = new ArrayList<NodeRows>();
        for (var element : elements) {
            var rows = RoaringBitmap.and(selected.activities(), activities.withElement(element.id()));
            nodes.add(node(column, element, rows));
        }
        var any = FastAggregation.or(nodes.stream().map(NodeRows::rows).toArray(RoaringBitmap[]::new));
        nodes.add(node(column, null, RoaringBitmap.andNot(selected.activities(), any)));
        return nodes;
    }

    private static NodeRows node(Column column, @Nullable Element element, RoaringBitmap rows) {
        var id = column + ":" + (element == null ? "" : element.key().code());
        return new NodeRows(new Flow.Node(id, column, null, element, rows.getLongCardinality()), rows);
    }

    private FlowWeights weights(String plan, List<List<NodeRows>> columns, Selected selected) {
        var weights = new FlowWeights(
                columns.getFirst().stream().map(NodeRows::rows).toList(),
                ElementColumns.of(goalsOf(plan), frameworks),
                ElementColumns.of(frameworks.listMatrixLines(), frameworks),
                ElementColumns.of(
                        frameworks.listGoals().stream().map(SdgGoal::element).toList(), frameworks));
        weights.add(selected);
        return weights;
    }

    private static void addBands(
            List<Band> bands, List<NodeRows> from, List<NodeRows> to, double @Nullable [][] weights) {
        for (int i = 0; i < from.size(); i++) {
            for (int j = 0; j < to.size(); j++) {
                long both = RoaringBitmap.andCardinality(from.get(i).rows, to.get(j).rows);
                double value = weights == null ? both : weights[i][j];
                if (both > 0 || value > 0) {
                    bands.add(new Band(from.get(i).node.id(), to.get(j).node.id(), both, value));
                }
            }
        }
    }
}
