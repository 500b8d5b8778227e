package org.itu.sdgmap.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;

/**
 * The 18 lines by the Goals or targets: what the WSIS-SDG Matrix of the United Nations asserts, and what activities and
 * entries of Stocktaking give evidence of. Evidence is whatever carries both the line and the Goal or target.
 *
 * @param total distinct activities under the filter
 * @param entries distinct entries of WSIS Stocktaking under the filter
 * @param rows lines in the order of their codes
 * @param columns Goals or targets in their order
 * @param cells all that are asserted or evidenced, row by row
 */
public record Matrix(
        long revision,
        Depth depth,
        long total,
        long entries,
        List<Margin> rows,
        List<Margin> columns,
        List<Cell> cells) {

    public enum Depth {
        GOAL,
        TARGET
    }

    public enum State {
        ASSERTED_AND_EVIDENCED,
        ASSERTED_ONLY,
        EVIDENCED_ONLY,
        NONE
    }

    /**
     * A line, Goal or target with distinct counts of all that is linked to it: never the sum of its cells.
     *
     * @param activities distinct activities
     * @param weight sum of shares where counting is fractional, else the activities
     */
    public record Margin(Element element, long activities, double weight, long entries) {}

    /**
     * @param activities distinct activities that carry both
     * @param weight sum over them of the share of the line times that of the Goal or target
     * @param entries distinct entries of WSIS Stocktaking that carry both
     */
    public record Cell(Element line, Element sdg, boolean asserted, long activities, double weight, long entries) {

        public State state() {
            boolean evidenced = activities > 0 || entries > 0;
            if (asserted) {
                return evidenced ? State.ASSERTED_AND_EVIDENCED : State.ASSERTED_ONLY;
            }
            return evidenced ? State.EVIDENCED_ONLY : State.NONE;
        }
    }

    /** What is evidenced but not asserted, the strongest evidence first: suggestions to the UN facilitators. */
    public List<Cell> suggestions() {
        return cells.stream()
                .filter(c -> c.state() == State.EVIDENCED_ONLY)
                .sorted(Comparator.comparingLong(Cell::activities)
                        .thenComparingLong(Cell::entries)
                        .thenComparingDouble(Cell::weight)
                        .reversed())
                .toList();
    }

    /** A weight as it is printed everywhere: rounded to four decimals as in answers, then half up to one. */
    public static double oneDecimal(double weight) {
        return BigDecimal.valueOf(Math.round(weight * 10_000) / 10_000.0)
                .setScale(1, RoundingMode.HALF_UP)
                .doubleValue();
    }

    /** The cell of a line and a Goal or target, a new one without anything where there is none. */
    public Cell cell(Element line, Element sdg) {
        return cells.stream()
                .filter(c -> same(c.line(), line) && same(c.sdg(), sdg))
                .findFirst()
                .orElseGet(() -> new Cell(line, sdg, false, 0, 0, 0));
    }

    private static boolean same(Element one, Element other) {
        ElementKey key = one.key();
        return key.equals(other.key());
    }
}
