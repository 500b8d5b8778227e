package org.itu.sdgmap.ui;

import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns of nodes with links from one column to a later one.
 *
 * @param columns headings of the columns
 */
public record FlowChart(
        String title, String sentence, String unit, List<String> columns, List<Node> nodes, List<Link> links)
        implements Chart {

    public FlowChart {
        columns = List.copyOf(columns);
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
        Chart.checkDistinct("nodes", nodes.stream().map(Node::id).toList());
        Chart.checkDistinct("links", links.stream().map(Link::id).toList());
        var columnOf = new HashMap<String, Integer>();
        for (var node : nodes) {
            if (node.column() < 0 || node.column() >= columns.size()) {
                throw new IllegalArgumentException("Node '%s' has column %d; expected 0 to %d"
                        .formatted(node.id(), node.column(), columns.size() - 1));
            }
            columnOf.put(node.id(), node.column());
        }
        for (var link : links) {
            var source = columnOf.get(link.source());
            var target = columnOf.get(link.target());
            if (source == null || target == null || source >= target) {
                throw new IllegalArgumentException(
                        "Link %s; expected ids of two nodes, the target in a later column".formatted(link.id()));
            }
        }
    }

    /**
     * @param column place of its column, from 0
     * @param code such as C2; a Goal shows its number instead
     * @param count distinct activities of the node, which is not the sum of its links; null is no data
     */
    public record Node(
            String id,
            int column,
            String code,
            String label,
            @Nullable Long count,
            @Nullable Integer sdg,
            @Nullable String colour,
            @Nullable String href) {

        public Node {
            Chart.checkValue("Node '%s'".formatted(id), count);
            Chart.checkGoal("Node '%s'".formatted(id), sdg, colour);
        }

        public Node(String id, int column, String code, String label, @Nullable Long count, @Nullable String href) {
            this(id, column, code, label, count, null, null, href);
        }

        /** Code or number with the name. */
        public String fullName() {
            return ((sdg == null ? code : String.valueOf(sdg)) + " " + label).strip();
        }
    }

    /** @param value activities that both nodes have in common, or the sum of their shares; more than 0 */
    public record Link(
            String source,
            String target,
            double value,
            @Nullable String href) {

        public Link {
            if (!(value > 0)) {
                throw new IllegalArgumentException(
                        "Link %s>%s has the value %s; expected more than 0".formatted(source, target, value));
            }
        }

        /** As in the event of the element. */
        String id() {
            return source + ">" + target;
        }
    }
}
