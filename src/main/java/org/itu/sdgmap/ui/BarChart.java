package org.itu.sdgmap.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Named values, drawn as horizontal bars in the given order. */
public record BarChart(String title, String sentence, String unit, List<Bar> bars) implements Chart {

    public BarChart {
        bars = List.copyOf(bars);
        Chart.checkDistinct("bars", bars.stream().map(Bar::id).toList());
    }

    /**
     * @param code printed before the name, such as C2; empty for none. A Goal shows its number instead
     * @param value 0 is none, null is no data
     * @param sdg number of the Goal, null for what is not a Goal
     * @param colour official colour of that Goal
     * @param href where the bar leads to, null for nowhere
     */
    public record Bar(
            String id,
            String code,
            String label,
            @Nullable Long value,
            @Nullable Integer sdg,
            @Nullable String colour,
            @Nullable String href) {

        public Bar {
            Chart.checkValue("Bar '%s'".formatted(id), value);
            Chart.checkGoal("Bar '%s'".formatted(id), sdg, colour);
        }

        public Bar(String id, String code, String label, @Nullable Long value, @Nullable String href) {
            this(id, code, label, value, null, null, href);
        }

        /** Number or code before the name. */
        public String shortName() {
            return sdg == null ? code : String.valueOf(sdg);
        }
    }
}
